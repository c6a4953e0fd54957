// `scale(x)`: a number less its mean, over its standard deviation, each over the rows that count; rows weigh all the same, as in R.
import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  asNumber,
  COUNT_ROWS,
  type Expression,
  isMissing,
  minus,
  not,
  number,
  over,
  sum,
  times,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";

export interface Scaling {
  readonly is: Expression;
  readonly centre: boolean;
  readonly spread: boolean;
  /** True of the rows that have a weight. */
  readonly counted: Expression;
}

/** Without a centre the spread is the root of the mean square. */
export function* scaledNumber({ from }: WeightedRows, { is, centre, spread, counted }: Scaling): Work<Expression> {
  const x = asNumber(is);
  const where = all(counted, not(isMissing(is)));
  const [whole = {}]: readonly Row[] = yield {
    columns: [selected("n", COUNT_ROWS), selected("x", sum(x))],
    from,
    where,
  };
  const rows = Number(whole.n);
  const apart = centre ? minus(x, number(Number(whole.x) / rows)) : x;
  if (!spread) return apart;
  const [found = {}]: readonly Row[] = yield { columns: [selected("squares", sum(times(apart, apart)))], from, where };
  return over(apart, number(Math.sqrt(Number(found.squares) / Math.max(1, rows - 1))));
}
