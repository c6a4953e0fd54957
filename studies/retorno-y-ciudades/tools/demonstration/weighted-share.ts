// Plain weighted shares of the invented answers: a second way to the same numbers, apart from the program's own estimators.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";
import type { Row } from "./read-rows.ts";

interface Condition {
  readonly variable: string;
  readonly in: readonly string[];
}

interface Indicator {
  readonly id: string;
  readonly table: string;
  readonly variable: string;
  readonly answers: readonly string[];
  readonly among?: readonly Condition[];
}

const spec = parseYaml(readFileSync(new URL("../../analysis.yaml", import.meta.url), "utf8")) as {
  readonly indicators: readonly Indicator[];
};

export function readTables(texts: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Row[]> {
  return new Map([...texts].map(([table, text]) => [table, parse<Record<string, string>>(text, { columns: true })]));
}

/** Among the rows to keep. NaN when nobody answered. */
export function weightedShare(
  tables: ReadonlyMap<string, readonly Row[]>,
  indicatorId: string,
  keep: (row: Row) => boolean,
): number {
  const indicator = spec.indicators.find(({ id }) => id === indicatorId);
  if (indicator === undefined) throw new Error(`analysis.yaml has no ${indicatorId}`);
  let [hits, all] = [0, 0];
  for (const row of tables.get(indicator.table) ?? []) {
    const conditions = indicator.among ?? [];
    if (row[indicator.variable] === "" || !keep(row) || !conditions.every((condition) => holds(row, condition)))
      continue;
    const weight = Number(row.weight);
    all += weight;
    if (holds(row, { variable: indicator.variable, in: indicator.answers })) hits += weight;
  }
  return hits / all;
}

/** `domain` is `REG`, `HND` or `HND:female`. */
export function inDomain(domain: string): (row: Row) => boolean {
  const [place, sex] = domain.split(":");
  return (row) => (place === "REG" || row.country === place) && (sex === undefined || row.sex === sex);
}

function holds(row: Row, { variable, in: codes }: Condition): boolean {
  return (row[variable] ?? "").split(" ").some((code) => codes.includes(code));
}
