// How many rows R counts as the sample of a domain: those in it, or all of them where a design keeps the others with weight zero.
// Source: R survey 4, `[` of designs: calibrated ones and those drawn with unequal probabilities drop no row.
import type { Row } from "../sql/compile-query.ts";
import { COUNT_ROWS, type Expression } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { SurveyDesign } from "./design.ts";
import type { Work } from "./estimator.ts";

export function* countSampleRows(design: SurveyDesign, where?: Expression): Work<number> {
  const { from, residuals, pps } = design;
  const keepsAll = where === undefined || residuals !== undefined || pps;
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("rows", COUNT_ROWS)],
    from,
    ...(keepsAll ? {} : { where }),
  };
  return Number(found.rows ?? 0);
}
