// Generalised entropy (0: mean log deviation, 1: Theil, 2: half the squared coefficient of variation) and Atkinson's index, as
// functions of totals. Sources: Shorrocks 1984, Econometrica 52(6); Atkinson 1970, Journal of Economic Theory 2(3); linearised
// as in Biewen & Jenkins 2006, Oxford Bulletin of Economics and Statistics 68(3).
import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  applied,
  COUNT_ROWS,
  compare,
  type Expression,
  isMissing,
  number,
  times,
  when,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, TotalsEstimator, WeightedRows, Work } from "../estimator.ts";
import { fromTotals } from "../totals-estimator.ts";
import { hasIncome, type Income, readWhole } from "./income.ts";
import { incomesAreNotPositive } from "./problems.ts";

export type InequalityIndex = "gei" | "atkinson";

/** Of one with its derivatives by N = Σw, Y = Σwy and T, a total of powers or logarithms. */
interface Measured {
  readonly value: number;
  readonly slopes: readonly [people: number, income: number, third: number];
}

/**
 * 0 when all earn the same; Atkinson's never passes 1. `epsilon`: which entropy, or how much inequality is disliked. Throws
 * `analysis/incomes-are-not-positive`, `analysis/income-has-no-rows`.
 */
export function inequalityEstimator(income: Income, index: InequalityIndex, epsilon: number): Estimator {
  const estimator = fromTotals(totalsOf(income, index, epsilon));
  const check = function* (rows: WeightedRows): Work<void> {
    yield* readWhole(rows, income);
    yield* checkPositive(rows, income, index === "gei" && epsilon > 1);
  };
  return Object.assign(
    function* (rows: WeightedRows) {
      yield* check(rows);
      return yield* estimator(rows);
    },
    estimator.totals === undefined ? {} : { totals: estimator.totals },
  );
}

function* checkPositive(rows: WeightedRows, income: Income, mayBeZero: boolean): Work<void> {
  const wrong = compare(income.value, mayBeZero ? "<" : "<=", number(0));
  const where = all(hasIncome(rows, income), wrong);
  const [found = {}]: readonly Row[] = yield { columns: [selected("rows", COUNT_ROWS)], from: rows.from, where };
  if (Number(found.rows) > 0) throw incomesAreNotPositive(income.name, Number(found.rows));
}

function totalsOf(income: Income, index: InequalityIndex, epsilon: number): TotalsEstimator {
  const known = (of: Expression) => when(isMissing(income.value), number(0), of);
  const measure = index === "gei" ? entropyOf : atkinsonOf;
  return {
    measures: [known(number(1)), known(income.value), known(thirdOf(income.value, index, epsilon))],
    finish: ([people = 0, whole = 0, third = 0]) => {
      const { value, slopes } = measure(epsilon, [people, whole, third]);
      return { names: [index], values: [value], gradient: [slopes] };
    },
  };
}

function thirdOf(y: Expression, index: InequalityIndex, epsilon: number): Expression {
  const positive = when(compare(y, ">", number(0)), y, number(1));
  const logarithm = applied("ln", positive);
  if (index === "gei" && epsilon === 1) return times(y, logarithm);
  if (epsilon === (index === "gei" ? 0 : 1)) return logarithm;
  const power = applied("exp", times(number(index === "gei" ? epsilon : 1 - epsilon), logarithm));
  return when(compare(y, ">", number(0)), power, number(0));
}

type Totals = readonly [people: number, income: number, third: number];

function entropyOf(alpha: number, [n, y, t]: Totals): Measured {
  if (alpha === 0) return { value: Math.log(y / n) - t / n, slopes: [t / n ** 2 - 1 / n, 1 / y, -1 / n] };
  if (alpha === 1) return { value: t / y - Math.log(y / n), slopes: [1 / n, -t / y ** 2 - 1 / y, 1 / y] };
  const scale = 1 / (alpha * (alpha - 1));
  const ratio = (n ** (alpha - 1) * t) / y ** alpha;
  return {
    value: scale * (ratio - 1),
    slopes: [(scale * ratio * (alpha - 1)) / n, (-scale * ratio * alpha) / y, (scale * ratio) / t],
  };
}

function atkinsonOf(epsilon: number, [n, y, t]: Totals): Measured {
  if (epsilon === 1) {
    const equal = (n * Math.exp(t / n)) / y;
    return { value: 1 - equal, slopes: [-equal * (1 / n - t / n ** 2), equal / y, -equal / n] };
  }
  const power = 1 / (1 - epsilon);
  const equal = ((t / n) ** power * n) / y;
  return { value: 1 - equal, slopes: [-(equal * (1 - power)) / n, equal / y, (-equal * power) / t] };
}
