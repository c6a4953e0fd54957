// series/series.csv → observations. Rows whose licence is unclear are refused: they must not be published.
import { code, date, filled, number, reference, text } from "#base/column";
import { digestText } from "#base/digest";
import { groupBy } from "#base/group-by";
import type { Issue } from "#base/issue";
import { withCodes } from "#base/known-ids";
import type { Reading } from "#base/read-records";
import { type RowOf, readTable } from "#base/read-table";
import type { Sheet } from "#base/sheet";
import type { Observation } from "./observation.ts";
import { duplicateIssue, licenceIssue, loneRivalIssue, periodIssue, unitIssue } from "./series-issues.ts";

/** What observations refer to: country codes of the study, and the unit of each indicator by its code. */
export interface KnownSeries {
  readonly countries: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, string>;
  /** Codes of indicators.csv, wrong rows included. */
  readonly indicators: ReadonlySet<string>;
}

const LEVELS = ["country", "admin1", "municipality", "city"] as const;

const STATES = ["final", "partial", "rounded", "derived"] as const;

type ObservationColumns = ReturnType<typeof observationColumns>;

type Values = RowOf<ObservationColumns>;

export function readObservations(sheet: Sheet, known: KnownSeries): Reading<Observation> {
  const { rows, issues } = readTable(sheet, observationColumns(known));
  const found: Issue[] = [...issues];
  const byId = new Map<string, Observation>();
  for (const { row, values } of rows) {
    found.push(...rowIssues(values, { sheet, row, known }));
    if (isUnclear(values.licence)) continue;
    const observation = makeObservation(values, row);
    const before = byId.get(observation.id);
    if (before) found.push(duplicateIssue(sheet, row, before.row));
    else byId.set(observation.id, observation);
  }
  const records = [...byId.values()];
  return { records, issues: [...found, ...loneRivals(records, sheet)] };
}

function observationColumns({ countries, indicators }: KnownSeries) {
  return {
    indicator_code: filled(reference(indicators, "series/indicators.csv")),
    country: filled(reference(withCodes(countries, "NCA3"), "study.yaml")),
    territory_code: filled(text()),
    territory_name: text(),
    territory_level: filled(code(LEVELS)),
    period_start: date(),
    period_end: date(),
    sex: code(["female", "male"]),
    age_band: text(),
    value: filled(number()),
    unit: filled(text()),
    publisher: filled(text()),
    source_title: filled(text()),
    // A web address, or the title of a press article whose address is not known.
    source_address: filled(text()),
    licence: filled(text()),
    published_on: date("year"),
    state: filled(code(STATES)),
    conflict_group: text(),
    note: text(),
  };
}

interface RowContext {
  readonly sheet: Sheet;
  readonly row: number;
  readonly known: KnownSeries;
}

function rowIssues(values: Values, { sheet, row, known }: RowContext): readonly Issue[] {
  const issues: Issue[] = [];
  if (isUnclear(values.licence)) issues.push(licenceIssue(sheet, row, values.licence));
  if (values.period_start !== "" && values.period_end !== "" && values.period_start > values.period_end)
    issues.push(periodIssue(sheet, row));
  const unit = known.units.get(values.indicator_code);
  if (unit !== undefined && unit !== values.unit) issues.push(unitIssue(sheet, row, { found: values.unit, unit }));
  return issues;
}

function isUnclear(licence: string): boolean {
  return licence.includes("UNCLEAR");
}

function makeObservation(values: Values, row: number): Observation {
  return {
    id: `observation:${digestText(keyOf(values)).slice(0, 12)}`,
    indicator: values.indicator_code,
    country: values.country,
    territory: values.territory_code,
    territoryName: values.territory_name,
    territoryLevel: values.territory_level,
    periodStart: values.period_start,
    periodEnd: values.period_end,
    sex: values.sex ?? "all",
    ageBand: values.age_band,
    value: values.value,
    unit: values.unit,
    publisher: values.publisher,
    sourceTitle: values.source_title,
    sourceAddress: values.source_address,
    licence: values.licence,
    publishedOn: values.published_on,
    state: values.state,
    conflictGroup: values.conflict_group,
    note: values.note,
    row,
  };
}

/** What is measured, where, when, of whom, and who says so. The value is no part of it: a correction keeps the id. */
function keyOf(values: Values): string {
  return [
    values.indicator_code,
    values.country,
    values.territory_code,
    values.territory_name,
    values.period_start,
    values.period_end,
    values.sex ?? "all",
    values.age_band,
    values.publisher,
    values.source_title,
    values.source_address,
  ].join("\u001f");
}

function loneRivals(observations: readonly Observation[], sheet: Sheet): readonly Issue[] {
  const marked = observations.filter(({ conflictGroup }) => conflictGroup !== "");
  const groups = groupBy(marked, ({ conflictGroup }) => conflictGroup);
  return [...groups].flatMap(([group, [first, ...others]]) =>
    first && others.length === 0 ? [loneRivalIssue(sheet, first.row, group)] : [],
  );
}
