// Who recruits whom by groups: counts of recruitments, the chain they make, and how alike recruiter and recruit are.
import { type Matrix, transpose } from "../matrix/matrix.ts";
import { solveVector } from "../matrix/solve-linear.ts";
import type { Outcome, Recruit } from "./recruitment.ts";

/** Recruitments from the group of the row to the group of the column; those with an unknown answer are left out. */
export function countTransitions(recruits: readonly Recruit[], outcome: Outcome, groups: readonly string[]): Matrix {
  const groupOf = new Map(recruits.map(({ id }, at) => [id, groups.indexOf(outcome[at] ?? "")]));
  const counts = groups.map(() => groups.map(() => 0));
  for (const { id, recruiter } of recruits) {
    const row = counts[recruiter === undefined ? -1 : (groupOf.get(recruiter) ?? -1)];
    const to = groupOf.get(id) ?? -1;
    if (row !== undefined && to >= 0) row[to] = (row[to] ?? 0) + 1;
  }
  return counts;
}

/** Rows divided by their sums; a group that recruited nobody recruits every group alike. */
export function toShares(counts: Matrix): Matrix {
  return counts.map((row) => {
    const all = sum(row);
    return row.map((count) => (all === 0 ? 1 / row.length : count / all));
  });
}

/** Shares of the groups in the long run of the chain; undefined where the chain falls apart or swings for ever. */
export function longRunShares(shares: Matrix): readonly number[] | undefined {
  const size = shares.length;
  const turned = transpose(shares).map((row, i) => row.map((share, j) => share - (i === j ? 1 : 0)));
  const balance = [...turned.slice(0, -1), shares.map(() => 1)];
  const found = solveVector(
    balance,
    balance.map((_, at) => (at === size - 1 ? 1 : 0)),
  );
  return found?.every((share) => share > -1e-12) ? found : undefined;
}

/**
 * Recruitments as a chain in which as many pass from one group to another as come back.
 * Source: Heckathorn 2002 (data smoothing).
 */
export function smoothTransitions(counts: Matrix): Matrix | undefined {
  const shares = toShares(counts);
  const longRun = longRunShares(shares);
  if (longRun === undefined) return undefined;
  const all = sum(counts.flat());
  const adjusted = shares.map((row, at) => row.map((share) => all * (longRun[at] ?? 0) * share));
  return adjusted.map((row, i) => row.map((count, j) => (count + (adjusted[j]?.[i] ?? 0)) / 2));
}

/**
 * Recruitments within the own group by those expected if recruits came at random: 1 = no preference, above = the like
 * recruit the like. NaN without recruitments. Source: Gile, Johnston and Salganik 2015.
 */
export function recruitmentHomophily(counts: Matrix): number {
  const within = sum(counts.map((row, at) => row[at] ?? 0));
  const arriving = transpose(counts).map(sum);
  const expected = sum(counts.map((row, at) => sum(row) * (arriving[at] ?? 0))) / sum(counts.flat());
  return within / expected;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
