// Reference cases of disclosure control: the declared step, keys and parameters decide what is computed.
import { mean } from "../composite/moments.ts";
import { type Cells, readCells, toNumber } from "../composite/table.ts";
import { householdRisk } from "./household-risk.ts";
import { fileRisk, individualRisk } from "./individual-risk.ts";
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
    readonly k?: number;
    readonly household?: string;
    readonly sensitive?: string;
    /** Share of the population in the sample. */
    readonly fraction?: number;
    /** "first 500"; absent = all. */
    readonly rows?: string;
  };
}

type Result = Readonly<Record<string, unknown>>;
type Spec = RiskCase["spec"];

/** `readTable` gives the text of a data file; a step that we do not have gives an empty result. */
export function verifyRiskCases(cases: readonly RiskCase[], readTable: (path: string) => string) {
  return { cases: cases.map(({ id, data, spec }) => ({ id, result: resultOf(spec, readCells(readTable(data))) })) };
}

function resultOf(spec: Spec, cells: Cells): Result {
  if (spec.step.startsWith("local suppression")) return suppressed(spec, cells);
  if (spec.step.includes("household")) return households(spec, cells);
  if (spec.step.includes("diversity"))
    return { ...diversityOf(keysOf(spec, cells), (cells[spec.sensitive ?? ""] ?? []).map(toKey)) };
  if (/suda|special uniques/i.test(spec.step)) return specialUniques(spec, cells);
  if (spec.step.includes("risk")) return risks(spec, cells);
  if (spec.step.includes("frequenc")) return frequencies(spec, cells);
  if (spec.step.startsWith("microaggregation")) return aggregated(spec, cells);
  return /^(top|bottom) coding/.test(spec.step) ? coded(spec, cells) : {};
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
  return { risk, expected_reidentifications: fileRisk(risk).expected };
}

function specialUniques(spec: Spec, cells: Cells): Result {
  const found = findSpecialUniques(keysOf(spec, cells), { samplingFraction: spec.fraction ?? 0.01 });
  return { score: found.scores, dis: found.recordIntrusion, intrusion: found.intrusion };
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

function coded(spec: Spec, cells: Cells): Result {
  const end = spec.step.startsWith("bottom") ? "bottom" : "top";
  const given = (cells[spec.column ?? ""] ?? []).map(toNumber);
  const { values, changed } = codeExtremes(given, { end, limit: spec.value ?? 0, replacement: spec.replacement ?? 0 });
  return { n_changed: changed, mean: mean(values.filter((value) => value !== null)) };
}

function aggregated(spec: Spec, cells: Cells): Result {
  const columns = (spec.columns ?? []).map((name) => cells[name] ?? []);
  const most = Number(/\d+/.exec(spec.rows ?? "")?.[0] ?? Infinity);
  const rows = (columns[0] ?? []).slice(0, most).map((_, at) => columns.map((column) => toNumber(column[at]) ?? 0));
  const values = microaggregate(rows, spec.group ?? 3);
  const squares = values.flatMap((row, at) => row.map((value, column) => (value - (rows[at]?.[column] ?? 0)) ** 2));
  return {
    means: columns.map((_, column) => mean(values.map((row) => row[column] ?? 0))),
    values: values.slice(0, 40),
    groups: new Set(values.map((row) => row.join())).size,
    sse: squares.reduce((sum, square) => sum + square, 0),
  };
}
