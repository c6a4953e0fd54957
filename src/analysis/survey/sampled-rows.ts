// Which rows R counts as the sample of a domain: those in it, or all of them where a design keeps the others with weight zero.
// Source: R survey 4, `[` of designs: calibrated ones and those drawn with unequal probabilities drop no row.
import type { Row } from "../sql/compile-query.ts";
import { all, COUNT_ROWS, type Expression } from "../sql/expression.ts";
import { selected } from "../sql/select.ts";
import type { SurveyDesign } from "./design.ts";
import type { Work } from "./estimator.ts";

/** Whether people outside a domain stay in the sample with weight zero. */
export function keepsRows({ residuals, pps }: SurveyDesign): boolean {
  return residuals !== undefined || pps;
}

export function sampleRows(design: SurveyDesign, where: Expression = all()): Expression {
  return keepsRows(design) ? all() : where;
}

export function* countSampleRows(design: SurveyDesign, where?: Expression): Work<number> {
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("rows", COUNT_ROWS)],
    from: design.from,
    where: sampleRows(design, where),
  };
  return Number(found.rows ?? 0);
}
