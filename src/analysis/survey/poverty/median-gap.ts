// The relative median risk-of-poverty gap: how far the median poor person is from the line, as a share of the line.
// Source: Eurostat; Osier 2009, Survey Research Methods 3(3), for its influence.
import type { Row } from "../../sql/compile-query.ts";
import { column, compare, type Expression, minus, number, plus, sum, times, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows } from "../estimator.ts";
import { type Income, incomeRows, readDensity, readWhole, whereKnown } from "./income.ts";
import { readQuantile } from "./income-quantile.ts";
import { type PovertyLine, readLine } from "./poverty-line.ts";
import { nobodyIsPoor } from "./problems.ts";

export interface MedianGapSpec {
  readonly income: Income;
  readonly line: PovertyLine;
  /** Only these people are counted; the line is that of everybody. Never missing. */
  readonly group?: Expression;
}

/** Share of one. Throws `analysis/nobody-is-poor` and the problems of `readLine`. */
export function medianGapEstimator({ income, line: given, group }: MedianGapSpec): Estimator {
  return function* (rows) {
    const line = yield* readLine(rows, income, given);
    const members = group === undefined ? rows : { from: rows.from, weight: when(group, rows.weight, number(0)) };
    const poor = yield* readPoor(members, income, line.value);
    const { people } = yield* readWhole(members, income);
    const atMedian = yield* readDensity(members, income, poor.median);
    const atLine = yield* readDensity(members, income, line.value);
    const among = (to: number, by: "<" | "<=", share: number): Expression => {
      const apart = minus(when(compare(income.value, by, number(to)), number(1), number(0)), number(share));
      const own = times(apart, number(1 / people));
      return group === undefined ? own : when(group, own, number(0));
    };
    const rate = plus(among(line.value, "<", poor.share), times(number(atLine), line.influence));
    const ofMedian = times(
      minus(times(number(0.5), rate), among(poor.median, "<=", poor.share / 2)),
      number(1 / atMedian),
    );
    const influence = minus(
      times(line.influence, number(poor.median / line.value ** 2)),
      times(ofMedian, number(1 / line.value)),
    );
    const value = (line.value - poor.median) / line.value;
    return { names: ["gap"], values: [value], influence: [whereKnown(income, influence)] };
  };
}

function* readPoor(members: WeightedRows, income: Income, line: number) {
  const isPoor = when(compare(column("y"), "<", number(line)), column("w"), number(0));
  const [found = {}]: readonly Row[] = yield {
    columns: [selected("poor", sum(isPoor)), selected("people", sum(column("w")))],
    from: incomeRows(members, income),
  };
  const share = Number(found.poor) / Number(found.people);
  if (!(share > 0)) throw nobodyIsPoor(income.name);
  const weight = when(compare(income.value, "<", number(line)), members.weight, number(0));
  return { share, median: yield* readQuantile({ from: members.from, weight }, income, 0.5) };
}
