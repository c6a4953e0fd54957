// Degrees of freedom of a domain: clusters less strata among the rows in it that weigh. Source: R survey 4, degf of a subset.
import type { Row } from "../sql/compile-query.ts";
import { all, COUNT_ROWS, column, compare, type Expression, number, text } from "../sql/expression.ts";
import { type Select, selected } from "../sql/select.ts";
import type { SurveyDesign } from "./design.ts";
import type { Work } from "./estimator.ts";

export function* domainDegf({ from, weight, stages }: SurveyDesign, where: Expression): Work<number> {
  const [first] = stages;
  const stratum = first?.stratum ?? text("");
  const inside = all(where, compare(weight, "<>", number(0)));
  const units: Select = {
    columns: [selected("stratum", stratum), selected("rows", COUNT_ROWS)],
    from,
    where: inside,
    groupBy: first?.cluster === undefined ? [stratum] : [stratum, first.cluster],
  };
  const rows: readonly Row[] =
    first?.cluster === undefined
      ? yield units
      : yield {
          columns: [selected("stratum", column("stratum")), selected("rows", COUNT_ROWS)],
          from: units,
          groupBy: [column("stratum")],
        };
  return rows.reduce((total, { rows: own }) => total + Number(own ?? 0), 0) - rows.length;
}
