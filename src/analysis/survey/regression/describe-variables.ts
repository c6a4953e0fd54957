// What the columns of a model are: numbers, or categories with their levels among the rows that count.

import type { Row } from "../../sql/compile-query.ts";
import {
  all,
  compare,
  type Expression,
  greatest,
  isMissing,
  least,
  not,
  number,
  text,
  when,
} from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { choose } from "../../unknown-choice.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import type { ModelVariable } from "./formula.ts";
import { orthogonalPowers, rawPowers } from "./polynomial.ts";
import { formulaIsNotUnderstood } from "./problems.ts";
import { scaledNumber } from "./scaled-number.ts";

export type Level = string | number;

export interface DescribedVariable extends ModelVariable {
  /** Levels of a category in their order, the first being the reference; absent for a number. */
  readonly levels?: readonly Level[];
  /** Least and greatest number. */
  readonly range?: readonly [number, number];
  /** What stands for a number of which powers are asked for. */
  readonly pieces?: readonly Expression[];
}

/** Rows that count: with a weight, and without a missing value in these columns. */
export function completeRows(rows: WeightedRows, variables: readonly ModelVariable[]): Expression {
  return all(hasWeight(rows), ...variables.map(isKnown));
}

/** The same rows, of which those with a missing value in these columns weigh nothing. */
export function amongComplete(rows: WeightedRows, variables: readonly ModelVariable[]): WeightedRows {
  return { from: rows.from, weight: when(all(...variables.map(isKnown)), rows.weight, number(0)) };
}

export function hasWeight({ weight }: WeightedRows): Expression {
  return compare(weight, "<>", number(0));
}

/** The rows that R counts, with a weight or without. */
export function countedRows(rows: WeightedRows): Expression {
  return rows.counted ?? hasWeight(rows);
}

function isKnown({ is }: ModelVariable): Expression {
  return not(isMissing(is));
}

/**
 * Each variable as it is among complete rows; undefined when there is no such row. Throws `analysis/choice-is-unknown`,
 * `analysis/formula-is-not-understood` for powers of a text.
 */
export function* describeVariables(
  rows: WeightedRows,
  variables: readonly ModelVariable[],
): Work<readonly DescribedVariable[] | undefined> {
  const where = completeRows(rows, variables);
  const ends = variables.flatMap(({ is }, at) => [
    selected(`least ${at}`, least(is)),
    selected(`greatest ${at}`, greatest(is)),
  ]);
  const [found = {}]: readonly Row[] = yield { columns: ends, from: rows.from, where };
  const described: DescribedVariable[] = [];
  for (const [at, variable] of variables.entries()) {
    const [from, to] = [found[`least ${at}`] ?? null, found[`greatest ${at}`] ?? null];
    if (from === null || to === null) return undefined;
    if (typeof from === "number" && typeof to === "number" && !variable.asFactor)
      described.push({ ...variable, range: [from, to], ...(yield* piecesOf(rows, variable)) });
    else if (variable.powers !== undefined || variable.scaled !== undefined)
      throw formulaIsNotUnderstood(variable.label, variable.label);
    else described.push({ ...variable, levels: inFront(variable, yield* readLevels(rows, variable.is, where)) });
  }
  return described;
}

function* piecesOf(rows: WeightedRows, { is, powers, scaled }: ModelVariable): Work<Pick<DescribedVariable, "pieces">> {
  if (scaled !== undefined)
    return { pieces: [yield* scaledNumber(rows, { is, ...scaled, counted: countedRows(rows) })] };
  if (powers === undefined) return {};
  const { degree, raw } = powers;
  if (raw) return { pieces: rawPowers(is, degree) };
  return { pieces: yield* orthogonalPowers(rows, { is, degree, counted: countedRows(rows) }) };
}

/** Throws `analysis/choice-is-unknown` for a reference that nobody has. */
function inFront({ label, reference, order }: ModelVariable, levels: readonly Level[]): readonly Level[] {
  if (order !== undefined) return order.filter((level) => levels.includes(level));
  if (reference === undefined) return levels;
  choose({ where: label, key: "ref", value: reference }, levels.map(String));
  return levels.toSorted((a, b) => Number(String(b) === reference) - Number(String(a) === reference));
}

/** Every level among these rows, in the order of numbers or of letters. */
export function* readLevels({ from }: WeightedRows, of: Expression, where: Expression): Work<readonly Level[]> {
  const found: readonly Row[] = yield {
    columns: [selected("level", of)],
    from,
    where: all(where, not(isMissing(of))),
    groupBy: [of],
  };
  const levels = found.flatMap(({ level }) => (level === null || level === undefined ? [] : [level]));
  return levels.sort(inOrder);
}

function inOrder(a: Level, b: Level): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isLevel(of: Expression, level: Level): Expression {
  return compare(of, "=", typeof level === "number" ? number(level) : text(level));
}
