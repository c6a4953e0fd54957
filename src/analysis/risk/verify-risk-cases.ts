// Reference cases of disclosure control: the declared step, keys and parameters decide what is computed.
import { mean } from "../composite/moments.ts";
import { type Cells, readCells, toNumber } from "../composite/table.ts";
import { choiceIsUnknown, choose, columnIsMissing, numberWithin, requireText } from "../unknown-choice.ts";
import { aggregateInOrder, ORDERS } from "./aggregate-in-order.ts";
import { householdRisk } from "./household-risk.ts";
import { fileRisk, individualRisk } from "./individual-risk.ts";
import { distanceLoss, shapeLoss } from "./information-loss.ts";
import { countKeys, countViolations, type Key } from "./key-frequencies.ts";
import { diversityOf } from "./l-diversity.ts";
import { microaggregate } from "./microaggregate.ts";
import { findSpecialUniques } from "./special-uniques.ts";
import { suppressLocally } from "./suppress-locally.ts";
import { codeExtremes } from "./top-code.ts";

export interface RiskCase {
  readonly id: string;
  readonly data: string;
  readonly spec: {
    readonly step: string;
    readonly keys?: readonly string[];
    readonly weight?: string;
    readonly column?: string;
    readonly columns?: readonly string[];
    readonly value?: number;
    readonly replacement?: number;
    readonly group?: number;
    /** Of microaggregation. Default: mdav. */
    readonly method?: string;
    readonly measure?: string;
    readonly kind?: string;
    readonly k?: number;
    readonly household?: string;
    /** One column, or several, each looked at by itself. */
    readonly sensitive?: string | readonly string[];
    /** Share of the population in the sample. */
    readonly fraction?: number;
    /** "first 500"; absent = all. */
    readonly rows?: string;
  };
}

type Result = Readonly<Record<string, unknown>>;
type Spec = RiskCase["spec"];

/** What a step may be called, in the order in which names are tried. */
const STEPS: readonly (readonly [name: string, called: RegExp, run: (spec: Spec, cells: Cells) => Result])[] = [
  ["local suppression to 3-anonymity", /^local suppression/i, suppressed],
  ["household risk", /household/i, households],
  ["l-diversity", /diversity/i, diversities],
  ["SUDA2 scores", /suda|special uniques/i, specialUniques],
  ["individual risk", /risk/i, risks],
  ["frequencies", /frequenc/i, frequencies],
  ["information loss", /information loss|utility/i, lost],
  ["microaggregation", /aggregation/i, aggregated],
  ["top coding", /^top\b.*coding|top.?bot/i, coded],
  ["bottom coding", /^bot(tom)?\b.*coding/i, coded],
];

/**
 * `readTable` gives the text of a data file. Throws `analysis/choice-is-unknown` for a step or method that we do not have,
 * `analysis/column-is-missing`, `analysis/number-is-out-of-range`, `analysis/text-is-missing`.
 */
export function verifyRiskCases(cases: readonly RiskCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf({ id, data, spec }: RiskCase, readTable: (path: string) => string): Result {
  const step = requireText({ where: id, key: "step", value: spec.step });
  const run = STEPS.find(([, called]) => called.test(step))?.[2];
  if (run === undefined)
    throw choiceIsUnknown({ where: id, key: "step", value: step, known: STEPS.map(([name]) => name) });
  const cells = readCells(readTable(data));
  checkColumns(data, spec, cells);
  return run(spec, cells);
}

function checkColumns(file: string, { keys = [], columns = [], sensitive = [], ...spec }: Spec, cells: Cells): void {
  const single = [spec.weight, spec.column, spec.household].filter((name) => typeof name === "string");
  const missing = [...keys, ...columns, ...[sensitive].flat(), ...single].find((name) => !Object.hasOwn(cells, name));
  if (missing !== undefined) throw columnIsMissing(file, missing, Object.keys(cells));
}

function keysOf(spec: Spec, cells: Cells): readonly (readonly Key[])[] {
  const columns = (spec.keys ?? []).map((name) => cells[name] ?? []);
  return (columns[0] ?? []).map((_, at) => columns.map((column) => toKey(column[at])));
}

function suppressed(spec: Spec, cells: Cells): Result {
  const k = spec.k ?? Number(/\d+/.exec(spec.step)?.[0] ?? 2);
  const { records, suppressions } = suppressLocally(keysOf(spec, cells), { k });
  return { suppressions, [`violate_${k}_after`]: countViolations(countKeys(records, []).sample, k) };
}

function households(spec: Spec, cells: Cells): Result {
  const risk = householdRisk(individualRisk(count(spec, cells)), cells[spec.household ?? ""] ?? []);
  const { expected, shareOfOne } = fileRisk(risk);
  return { risk, hier_risk: risk, expected_reidentifications: expected, global: shareOfOne };
}

function diversities(spec: Spec, cells: Cells): Result {
  const names = typeof spec.sensitive === "string" ? [spec.sensitive] : (spec.sensitive ?? []);
  const found = names.map((name) => [name, diversityOf(keysOf(spec, cells), (cells[name] ?? []).map(toKey))] as const);
  return found.length === 1 ? { ...found[0]?.[1] } : Object.fromEntries(found);
}

function specialUniques(spec: Spec, cells: Cells): Result {
  const records = keysOf(spec, cells);
  const alone = countAloneInBuckets(records);
  const found = findSpecialUniques(records, { samplingFraction: spec.fraction ?? 0.01, alone });
  const total = found.scores.reduce((sum, score) => sum + score, 0);
  const byKey = (spec.keys ?? []).map((name, key) => {
    const own = found.contributions.reduce((sum, row, at) => sum + (row[key] ?? 0) * (found.scores[at] ?? 0), 0);
    return [name, (100 * own) / total] as const;
  });
  const { scores: score, recordIntrusion: disScore, intrusion } = found;
  return { score, disScore, dis: disScore, intrusion, contribution: Object.fromEntries(byKey) };
}

/** sdcMicro counts a record as alone only when no other falls into its bucket: its keys, each shifted by one bit, of 16. */
function countAloneInBuckets(records: readonly (readonly Key[])[]): number {
  const buckets = new Map<number, number>();
  for (const keys of records) {
    const bucket = keys.reduce((hash, key) => ((hash << 1) + Number(key ?? -999) + (hash >> 15)) & 0xffff, 0);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
  }
  return [...buckets.values()].filter((count) => count === 1).length;
}

function count(spec: Spec, cells: Cells) {
  return countKeys(
    keysOf(spec, cells),
    (cells[spec.weight ?? ""] ?? []).map((cell) => toNumber(cell) ?? 0),
  );
}

function toKey(cell: string | undefined): Key {
  return cell === undefined || cell === "" || cell === "NA" ? null : cell;
}

function frequencies(spec: Spec, cells: Cells): Result {
  const { sample, population } = count(spec, cells);
  const violations = [2, 3, 5].map((k) => [`violate_${k}`, countViolations(sample, k)]);
  return { fk: sample, Fk: population, ...Object.fromEntries(violations) };
}

function risks(spec: Spec, cells: Cells): Result {
  const risk = individualRisk(count(spec, cells));
  const { expected, shareOfOne } = fileRisk(risk);
  return { risk, expected_reidentifications: expected, global: shareOfOne };
}

const ANY = [-Infinity, Infinity] as const;

function coded(spec: Spec, cells: Cells): Result {
  const end = /^bot/i.test(spec.kind ?? spec.step) ? "bottom" : "top";
  const given = (cells[spec.column ?? ""] ?? []).map(toNumber);
  const limit = numberWithin({ where: spec.step, key: "value", value: spec.value }, ANY);
  const replacement = numberWithin({ where: spec.step, key: "replacement", value: spec.replacement ?? limit }, ANY);
  const { values, changed } = codeExtremes(given, { end, limit, replacement });
  return { n_changed: changed, mean: mean(values.filter((value) => value !== null)) };
}

function aggregated(spec: Spec, cells: Cells): Result {
  const rows = rowsOf(spec, cells);
  const values = aggregate(spec, rows);
  const squares = values.flatMap((row, at) => row.map((value, column) => (value - (rows[at]?.[column] ?? 0)) ** 2));
  return {
    means: (spec.columns ?? []).map((_, column) => mean(values.map((row) => row[column] ?? 0))),
    values: values.slice(0, 40),
    groups: new Set(values.map((row) => row.join())).size,
    sse: squares.reduce((sum, square) => sum + square, 0),
  };
}

/** sdcMicro multiplies by √2 where the published measure divides. */
function lost(spec: Spec, cells: Cells): Result {
  const rows = rowsOf(spec, cells);
  const values = aggregate(spec, rows);
  return { il1: 2 * distanceLoss(rows, values), eigen: shapeLoss(rows, values) };
}

function rowsOf(spec: Spec, cells: Cells): readonly (readonly number[])[] {
  const columns = (spec.columns ?? []).map((name) => cells[name] ?? []);
  const most = Number(/\d+/.exec(spec.rows ?? "")?.[0] ?? Infinity);
  return (columns[0] ?? []).slice(0, most).map((_, at) => columns.map((column) => toNumber(column[at]) ?? 0));
}

/** One variable is aggregated in its own order, whatever the method. */
function aggregate({ method = "mdav", measure, group: size = 3 }: Spec, rows: readonly (readonly number[])[]) {
  const named = choose({ where: "microaggregation", key: "method", value: method }, ["mdav", ...ORDERS]);
  const order = rows[0]?.length === 1 ? "onedims" : ORDERS.find((known) => known === named);
  if (order === undefined) return microaggregate(rows, size);
  return aggregateInOrder(rows, { order, size, measure: measure === "median" ? "median" : "mean" });
}
