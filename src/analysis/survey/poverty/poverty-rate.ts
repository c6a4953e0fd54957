// The measures of Foster, Greer and Thorbecke: how many are poor (power 0: the risk-of-poverty rate), how far they are from
// the line (1), and how unequally so (2). Sources: Foster, Greer & Thorbecke 1984, Econometrica 52(3); influence under a line
// that is itself estimated: Osier 2009, Survey Research Methods 3(3).
import type { Row } from "../../sql/compile-query.ts";
import {
  applied,
  column,
  compare,
  type Expression,
  minus,
  number,
  over,
  plus,
  sum,
  times,
  when,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { Estimator, WeightedRows, Work } from "../estimator.ts";
import { type Income, incomeRows, readDensity, readWhole, whereKnown } from "./income.ts";
import { type PovertyLine, readLine } from "./poverty-line.ts";

export interface PovertySpec {
  readonly income: Income;
  readonly line: PovertyLine;
  /** 0 counts the poor, 1 their gaps, 2 the squares of these. */
  readonly power: number;
  /** Only these people are counted; the line is that of everybody. Never missing. */
  readonly group?: Expression;
}

/** Share of one. Incomes at the line are not poor. Throws the problems of `readLine`. */
export function povertyEstimator({ income, line: given, power, group }: PovertySpec): Estimator {
  return function* (rows) {
    const line = yield* readLine(rows, income, given);
    const members = group === undefined ? rows : { from: rows.from, weight: when(group, rows.weight, number(0)) };
    const { people } = yield* readWhole(members, income);
    const value = yield* readMean(members, income, gap(column("y"), line.value, power));
    const slope = "amount" in given ? 0 : yield* slopeByLine(members, income, { line: line.value, power });
    const own = times(minus(gap(income.value, line.value, power), number(value)), number(1 / people));
    const counted = group === undefined ? own : when(group, own, number(0));
    const influence = plus(counted, times(number(slope), line.influence));
    return { names: ["poverty"], values: [value], influence: [whereKnown(income, influence)] };
  };
}

/** ((line − y) / line)^power of the poor, zero of the others. */
function gap(y: Expression, line: number, power: number): Expression {
  return when(compare(y, "<", number(line)), raised(over(minus(number(line), y), number(line)), power), number(0));
}

/** Of a number above zero. */
function raised(base: Expression, power: number): Expression {
  if (power === 0) return number(1);
  if (power === 1) return base;
  if (power === 2) return times(base, base);
  return applied("exp", times(number(power), applied("ln", base)));
}

function* readMean(rows: WeightedRows, income: Income, of: Expression): Work<number> {
  const columns = [selected("total", sum(times(column("w"), of))), selected("people", sum(column("w")))];
  const [found = {}]: readonly Row[] = yield { columns, from: incomeRows(rows, income) };
  return Number(found.total) / Number(found.people);
}

interface Slope {
  readonly line: number;
  readonly power: number;
}

/** How the measure moves with its line: by the density there, or by all gaps that widen. */
function* slopeByLine(rows: WeightedRows, income: Income, { line, power }: Slope): Work<number> {
  if (power === 0) return yield* readDensity(rows, income, line);
  const widening = times(gap(column("y"), line, power - 1), column("y"));
  return (yield* readMean(rows, income, widening)) * (power / line ** 2);
}
