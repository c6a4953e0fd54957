// An index from its specification and a table: divide, screen, fill, treat, normalise, aggregate, rank, and doubt.
// Source: OECD/JRC 2008, Handbook on Constructing Composite Indicators, steps 3 to 8.
import { choose } from "../unknown-choice.ts";
import { aggregate } from "./aggregate.ts";
import { planOf, topOf } from "./index-plan.ts";
import type { IndexSpec, NormalisationSpec } from "./index-spec.ts";
import { type Normalisation, normalise } from "./normalise.ts";
import { denominate, impute, screenUnits } from "./prepare.ts";
import { type Components, principalComponents } from "./principal-components.ts";
import { rankDescending } from "./rank-values.ts";
import { type Cells, type Column, type IndicatorTable, mapColumns, type PlanLine, toIndicatorTable } from "./table.ts";
import { treatOutliers, USUAL_TREATMENT } from "./treat-outliers.ts";
import type { Aggregation } from "./vocabulary.ts";

/** What is fixed before scores are made: the same in every run of the uncertainty analysis. */
export interface PreparedIndex {
  readonly plan: readonly PlanLine[];
  readonly top: string;
  readonly table: IndicatorTable;
}

export interface IndexResult {
  readonly id: string;
  readonly units: readonly string[];
  /** Units left out by screening. */
  readonly left: readonly string[];
  /** Scores of indicators, groups and the index, by code. */
  readonly scores: Readonly<Record<string, Column>>;
  /** 1 = best; of the index and of each group. */
  readonly ranks: Readonly<Record<string, Column>>;
  /** Values that were missing and filled, by indicator. */
  readonly filled: Readonly<Record<string, number>>;
  /** Indicators whose outliers were pulled in or transformed. */
  readonly treated: readonly string[];
  readonly components: Components;
}

/** Rows of `cells`: one per unit. Throws `analysis/choice-is-unknown` for a column that the table does not have. */
export function computeIndex(spec: IndexSpec, cells: Cells): IndexResult {
  const { raw, screened, filled, prepared } = prepare(spec, cells);
  const scored = scoreIndex(prepared, spec.normalisation, spec.aggregation);
  const aggregates = prepared.plan.filter(({ level }) => level > 1).map(({ code }) => code);
  return {
    id: spec.id,
    units: scored.units,
    left: raw.units.filter((unit) => !screened.units.includes(unit)),
    scores: scored.columns,
    ranks: Object.fromEntries(aggregates.map((code) => [code, rankDescending(scored.columns[code] ?? [])])),
    filled: countFilled(screened, filled),
    treated: changedColumns(filled, prepared.table),
    components: principalComponents(prepared.table),
  };
}

export function prepareIndex(spec: IndexSpec, cells: Cells): PreparedIndex {
  return prepare(spec, cells).prepared;
}

/** Normalised indicators and every aggregate. */
export function scoreIndex(
  { plan, table }: PreparedIndex,
  normalisation: NormalisationSpec,
  byLevel: readonly Aggregation[],
): IndicatorTable {
  const lines = new Map(plan.map((line) => [line.code, line]));
  const normalised = mapColumns(table, (column, code) => {
    const line = lines.get(code);
    return normalise(column, line?.direction ?? 1, methodOf(normalisation, line, table.units));
  });
  return aggregate(normalised, plan, byLevel);
}

function prepare(spec: IndexSpec, cells: Cells) {
  const plan = planOf(spec);
  const known = Object.keys(cells);
  const need = (key: string, value: string) => choose({ where: spec.id, key, value }, known);
  for (const { code } of spec.indicators) need("indicators.code", code);
  for (const { denominator } of spec.indicators) if (denominator !== undefined) need("denominator", denominator);
  const units = cells[need("units", spec.units)] ?? [];
  const codes = spec.indicators.map(({ code }) => code);
  const filed = { ...toIndicatorTable(cells, codes), units };
  const raw = denominate(filed, { ...toIndicatorTable(cells, known), units }, plan);
  const screened = screen(spec, raw);
  const filled = fill(spec, screened, (column) => groupOfUnits(units, cells[need("imputation.groups", column)] ?? []));
  const prepared: PreparedIndex = { plan, top: topOf(spec), table: treat(spec, filled) };
  return { raw, screened, filled, prepared };
}

function screen({ screening }: IndexSpec, table: IndicatorTable): IndicatorTable {
  if (screening === undefined) return table;
  return screenUnits(table, screening.by, { known: screening.known ?? 2 / 3, nonZero: screening.nonZero ?? 1 / 2 });
}

type GroupOfUnit = (unit: string) => string;

function fill(
  { imputation }: IndexSpec,
  table: IndicatorTable,
  groupsIn: (column: string) => GroupOfUnit,
): IndicatorTable {
  if (imputation === undefined) return table;
  const groupOf = imputation.groups === undefined ? () => "" : groupsIn(imputation.groups);
  return impute(table, imputation.method, table.units.map(groupOf));
}

function groupOfUnits(units: readonly string[], groups: readonly string[]): GroupOfUnit {
  const known = new Map(units.map((unit, at) => [unit, groups[at] ?? ""]));
  return (unit) => known.get(unit) ?? "";
}

function treat({ treatment }: IndexSpec, table: IndicatorTable): IndicatorTable {
  if (treatment === undefined) return table;
  return mapColumns(table, (column) => treatOutliers(column, { ...USUAL_TREATMENT, ...treatment }));
}

function methodOf(spec: NormalisationSpec, line: PlanLine | undefined, units: readonly string[]): Normalisation {
  const { method, range = [], posts = [] } = spec;
  const pair = (list: readonly number[], low: number, high: number) => [list[0] ?? low, list[1] ?? high] as const;
  switch (method) {
    case "n_minmax":
      return { method, range: pair(range, 0, 100) };
    case "n_zscore":
      return { method, meanAndDeviation: pair(range, 0, 1) };
    case "n_scaled":
      return { method, posts: turn(pair(posts, 0, 100), line) };
    case "n_goalposts":
      return { method, posts: turn(pair(posts, 0, 1), line), height: spec.height ?? 1 };
    case "n_dist2ref":
      return { method, referenceUnit: referencePlace(spec, units), capped: spec.capped === "yes" };
    case "n_dist2targ":
      return { method, target: (line?.target ?? Number.NaN) * (line?.direction ?? 1), capped: spec.capped === "yes" };
    default:
      return { method };
  }
}

/** Where less is wanted, the posts change places with the values. */
function turn([low, high]: readonly [number, number], line: PlanLine | undefined): readonly [number, number] {
  return line?.direction === -1 ? [-high, -low] : [low, high];
}

function referencePlace({ reference = "" }: NormalisationSpec, units: readonly string[]): number {
  return units.indexOf(choose({ where: "n_dist2ref", key: "reference", value: reference }, units));
}

function countFilled(before: IndicatorTable, after: IndicatorTable): Readonly<Record<string, number>> {
  const missing = (column: Column | undefined) => (column ?? []).filter((value) => value === null).length;
  const counts = Object.entries(before.columns).map(([code, column]) => {
    return [code, missing(column) - missing(after.columns[code])] as const;
  });
  return Object.fromEntries(counts.filter(([, filled]) => filled > 0));
}

function changedColumns(before: IndicatorTable, after: IndicatorTable): readonly string[] {
  return Object.keys(before.columns).filter((code) =>
    (before.columns[code] ?? []).some((value, at) => value !== after.columns[code]?.[at]),
  );
}
