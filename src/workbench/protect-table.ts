// A file of records: how easily its people are recognised, and the same file with single values withheld.
import { householdRisk } from "#analysis/risk/household-risk";
import { fileRisk, individualRisk } from "#analysis/risk/individual-risk";
import { suppressedShare } from "#analysis/risk/information-loss";
import { countKeys, countViolations, type Key } from "#analysis/risk/key-frequencies";
import { diversityOf } from "#analysis/risk/l-diversity";
import { findSpecialUniques } from "#analysis/risk/special-uniques";
import { suppressLocally } from "#analysis/risk/suppress-locally";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing } from "./file-problems.ts";
import { type DataTable, readDataTable } from "./read-data-table.ts";
import { writeCsv } from "./write-csv.ts";

export interface ProtectQuestion {
  readonly table: string;
  /** Columns by which a person could be recognised. */
  readonly keys: readonly string[];
  /** Records that must agree on all keys. */
  readonly k: number;
  /** Absent: the file is the whole population. */
  readonly weight?: string;
  readonly household?: string;
  readonly sensitive?: string;
}

export interface TableRisk {
  readonly records: number;
  readonly keys: readonly string[];
  /** Records that share their keys with fewer than so many. */
  readonly violations: readonly { readonly k: number; readonly records: number }[];
  readonly unique: number;
  /** People expected to be recognised, as a number and as a share of the records. */
  readonly expected: number;
  readonly shareOfOne: number;
  readonly highest: number;
  readonly specialUniques: number;
  /** Fewest different sensitive answers behind one combination of keys. */
  readonly leastDiversity?: number;
}

/** Throws what `readDataTable` throws, and `workbench/column-is-missing`. */
export async function checkProtection(effects: Effects, question: ProtectQuestion): Promise<TableRisk> {
  const table = await readDataTable(effects, question.table);
  return riskOf(table, question, keysOf(table, question.keys));
}

export interface ProtectedTable {
  readonly before: TableRisk;
  readonly after: TableRisk;
  /** Values made missing, by key. */
  readonly suppressed: Readonly<Record<string, number>>;
  readonly suppressedShare: number;
  readonly csv: string;
}

/** Throws what `checkProtection` throws. */
export async function suppressTable(effects: Effects, question: ProtectQuestion): Promise<ProtectedTable> {
  const table = await readDataTable(effects, question.table);
  const given = keysOf(table, question.keys);
  const { records, suppressions } = suppressLocally(given, { k: question.k });
  return {
    before: riskOf(table, question, given),
    after: riskOf(table, question, records),
    suppressed: Object.fromEntries(question.keys.map((key, at) => [key, suppressions[at] ?? 0])),
    suppressedShare: suppressedShare(given, records),
    csv: protectedCsv(table, question.keys, records),
  };
}

type Records = readonly (readonly Key[])[];

function keysOf(table: DataTable, keys: readonly string[]): Records {
  const columns = keys.map((key) => cellsOf(table, key));
  return Array.from({ length: table.rows }, (_, row) => columns.map((column) => column[row] || null));
}

function riskOf(table: DataTable, question: ProtectQuestion, records: Records): TableRisk {
  const weights = question.weight === undefined ? [] : cellsOf(table, question.weight).map(Number);
  const counted = countKeys(records, weights);
  const single = individualRisk(counted);
  const risks = question.household === undefined ? single : householdRisk(single, cellsOf(table, question.household));
  const { expected, shareOfOne } = fileRisk(risks);
  const people = weights.length === 0 ? records.length : weights.reduce((sum, weight) => sum + weight, 0);
  const special = findSpecialUniques(records, { samplingFraction: Math.min(1, records.length / people) });
  const levels = [...new Set([2, 3, question.k, 5])].sort((a, b) => a - b);
  return {
    records: records.length,
    keys: question.keys,
    violations: levels.map((k) => ({ k, records: countViolations(counted.sample, k) })),
    unique: countViolations(counted.sample, 2),
    expected,
    shareOfOne: records.length === 0 ? 0 : shareOfOne,
    highest: risks.reduce((highest, risk) => Math.max(highest, risk), 0),
    specialUniques: special.scores.filter((score) => score > 0).length,
    ...diversity(table, question, records),
  };
}

function diversity(table: DataTable, { sensitive }: ProtectQuestion, records: Records) {
  if (sensitive === undefined || records.length === 0) return {};
  const answers = cellsOf(table, sensitive).map((cell) => cell || null);
  return { leastDiversity: diversityOf(records, answers).distinct.reduce((least, n) => Math.min(least, n)) };
}

function protectedCsv({ names, cells, rows }: DataTable, keys: readonly string[], records: Records): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    names.map((name) => {
      const key = keys.indexOf(name);
      return key === -1 ? (cells[name]?.[row] ?? "") : (records[row]?.[key] ?? "");
    }),
  );
  return writeCsv([names, ...lines]);
}

/** Throws `workbench/column-is-missing`. */
export function cellsOf({ names, cells }: DataTable, column: string): readonly string[] {
  const found = names.includes(column) ? cells[column] : undefined;
  if (found === undefined) throw columnIsMissing(column, names);
  return found;
}
