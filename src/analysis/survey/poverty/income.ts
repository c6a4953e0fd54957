// Incomes as poverty measures read them: a number per row, whose missing values are left out.
import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  applied,
  COUNT_ROWS,
  column,
  compare,
  type Expression,
  isMissing,
  minus,
  not,
  number,
  over,
  sum,
  times,
  when,
} from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { incomeHasNoRows } from "./problems.ts";

export interface Income {
  /** Column of the equivalised income, as a number. */
  readonly value: Expression;
  /** For messages. */
  readonly name: string;
}

/** Rows with a weight and an income. */
export function hasIncome({ weight }: WeightedRows, { value }: Income): Expression {
  return all(compare(weight, "<>", number(0)), not(isMissing(value)));
}

/** Income and weight of the rows that count, in columns `y` and `w`. */
export function incomeRows(rows: WeightedRows, income: Income): Select {
  return {
    columns: [selected("y", income.value), selected("w", rows.weight)],
    from: rows.from,
    where: hasIncome(rows, income),
  };
}

/** An influence that is zero where the income is missing. */
export function whereKnown({ value }: Income, influence: Expression): Expression {
  return when(isMissing(value), number(0), influence);
}

export interface Whole {
  /** Weighted number of people. */
  readonly people: number;
  /** Weighted mean income and its standard deviation. */
  readonly mean: number;
  readonly spread: number;
}

/** Throws `analysis/income-has-no-rows`. */
export function* readWhole(rows: WeightedRows, income: Income): Work<Whole> {
  const [y, w] = [column("y"), column("w")];
  const from = incomeRows(rows, income);
  const [first = {}]: readonly Row[] = yield {
    columns: [selected("rows", COUNT_ROWS), selected("people", sum(w)), selected("total", sum(times(w, y)))],
    from,
  };
  if (!(Number(first.rows) > 0 && Number(first.people) > 0)) throw incomeHasNoRows(income.name);
  const [people, mean] = [Number(first.people), Number(first.total) / Number(first.people)];
  const apart = minus(y, number(mean));
  const [second = {}]: readonly Row[] = yield {
    columns: [selected("squares", sum(times(w, times(apart, apart))))],
    from,
  };
  return { people, mean, spread: Math.sqrt(Number(second.squares) / people) };
}

/**
 * Density of incomes at a point, by a Gaussian kernel of width spread · people^(−1/5).
 * Source: Osier 2009, Survey Research Methods 3(3), §3; the choice of Eurostat and of R's convey.
 */
export function* readDensity(rows: WeightedRows, income: Income, at: number): Work<number> {
  const { people, spread } = yield* readWhole(rows, income);
  const width = spread * people ** -0.2;
  const apart = over(minus(column("y"), number(at)), number(width));
  // Farther than 38 widths a double is zero in any case; the limit keeps engines from complaining of it.
  const near = when(compare(applied("abs", apart), "<", number(38)), apart, number(38));
  const kernel = applied("exp", over(times(near, near), number(-2)));
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("density", sum(times(column("w"), kernel)))],
    from: incomeRows(rows, income),
  };
  return Number(found.density) / (people * width * Math.sqrt(2 * Math.PI));
}
