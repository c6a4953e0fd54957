// Indicators → pillars → sub-indices → index, level by level. Source: OECD/JRC 2008, step 6.
import { copelandScores, type WeightedColumn } from "./outrank.ts";
import type { Column, IndicatorTable, PlanLine } from "./table.ts";
import type { Aggregation } from "./vocabulary.ts";

/**
 * The table with one more column for each aggregate of the plan. Missing parts are left out and the weights of the others
 * rescaled; a geometric mean of values that are not positive is missing, and a harmonic mean with a zero. `byLevel[0]` is the step
 * from indicators to pillars; the last one named holds for all levels above. A unit with a smaller share of its parts
 * known than `leastKnown`, one share for all levels or one for each, is missing.
 */
export function aggregate(
  table: IndicatorTable,
  plan: readonly PlanLine[],
  byLevel: readonly Aggregation[],
  leastKnown: readonly number[] = [],
): IndicatorTable {
  const columns: Record<string, Column> = { ...table.columns };
  const top = Math.max(...plan.map((line) => line.level));
  for (let level = 1; level < top; level++) {
    const how = byLevel[level - 1] ?? byLevel.at(-1) ?? "a_amean";
    const least = leastKnown[level - 1] ?? leastKnown.at(-1) ?? 0;
    for (const [parent, parts] of partsOf(plan, level, columns))
      columns[parent] = combine(table.units, parts, { how, leastKnown: least });
  }
  return { units: table.units, columns };
}

function partsOf(plan: readonly PlanLine[], level: number, columns: Readonly<Record<string, Column>>) {
  const parts = new Map<string, WeightedColumn[]>();
  for (const line of plan) {
    const column = columns[line.code];
    if (line.level !== level || line.parent === "" || column === undefined) continue;
    parts.set(line.parent, [...(parts.get(line.parent) ?? []), { column, weight: line.weight }]);
  }
  return parts;
}

interface Combination {
  readonly how: Aggregation;
  readonly leastKnown: number;
}

function combine(units: readonly string[], parts: readonly WeightedColumn[], { how, leastKnown }: Combination): Column {
  if (how === "a_copeland") return copelandScores(units.length, parts);
  return units.map((_, at) => {
    const known = parts.flatMap(({ column, weight }) => {
      const value = column[at] ?? null;
      return value === null ? [] : [{ value, weight }];
    });
    if (known.length < leastKnown * parts.length) return null;
    const mean = weightedMean(known, how);
    return Number.isFinite(mean) ? mean : null;
  });
}

function weightedMean(
  parts: readonly { value: number; weight: number }[],
  how: Exclude<Aggregation, "a_copeland">,
): number {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  const of = (change: (value: number) => number) =>
    parts.reduce((sum, { value, weight }) => sum + weight * change(value), 0) / total;
  if (how === "a_amean") return of((value) => value);
  if (how === "a_hmean") return 1 / of((value) => (value === 0 ? Number.NaN : 1 / value));
  return parts.some(({ value }) => value <= 0) ? Number.NaN : Math.exp(of(Math.log));
}
