// `poly(x, k)`: powers of a number, each made orthogonal to those before it and of length one over the rows that count.
// Source: Kennedy & Gentle 1980, Statistical Computing, §8.3 (three-term recurrence), as R's poly.
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
  plus,
  sum,
  times,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";

/** Coefficients from the constant up. */
type Polynomial = readonly number[];

/** One expression per degree; rows weigh all the same, as in R. `counted` is true of the rows that have a weight. */
export function* orthogonalPowers(
  { from }: WeightedRows,
  { is, degree, counted }: { readonly is: Expression; readonly degree: number; readonly counted: Expression },
): Work<readonly Expression[]> {
  const x = asNumber(is);
  const where = all(counted, not(isMissing(is)));
  const [whole = {}]: readonly Row[] = yield {
    columns: [selected("n", COUNT_ROWS), selected("x", sum(x))],
    from,
    where,
  };
  const rows = Number(whole.n);
  const z = minus(x, number(Number(whole.x) / rows));
  let [before, current]: readonly [Polynomial, Polynomial] = [[], [1]];
  let [lengthBefore, length, centre] = [1, rows, 0];
  const powers: Expression[] = [];
  for (let power = 1; power <= degree; power += 1) {
    const less = powers.length === 0 ? 0 : length / lengthBefore;
    const next = minusTimes(shifted(current, centre), before, less);
    const value = horner(next, z);
    const columns = [
      selected("length", sum(times(value, value))),
      selected("moment", sum(times(z, times(value, value)))),
    ];
    const [found = {}]: readonly Row[] = yield { columns, from, where };
    [before, current, lengthBefore, length] = [current, next, length, Number(found.length)];
    centre = Number(found.moment) / length;
    powers.push(times(number(1 / Math.sqrt(length)), value));
  }
  return powers;
}

/** x, x², … as they are. */
export function rawPowers(is: Expression, degree: number): readonly Expression[] {
  const x = asNumber(is);
  return Array.from({ length: degree }, (_, at) => Array.from({ length: at + 1 }, () => x).reduce(times));
}

/** (z − centre) p. */
function shifted(polynomial: Polynomial, centre: number): Polynomial {
  return minusTimes([0, ...polynomial], polynomial, centre);
}

function minusTimes(polynomial: Polynomial, other: Polynomial, factor: number): Polynomial {
  return polynomial.map((value, at) => value - factor * (other[at] ?? 0));
}

function horner(polynomial: Polynomial, z: Expression): Expression {
  const [highest = 0, ...rest] = [...polynomial].reverse();
  return rest.reduce<Expression>((value, c) => plus(times(value, z), number(c)), number(highest));
}
