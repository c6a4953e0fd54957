// The two tables of secondary evidence: what is measured, and the observations.
import { EVERY_ID } from "#base/known-ids";
import { cellsOf } from "#base/sheet";
import type { Observation } from "#series/observation";
import { readObservations } from "#series/read-observations";
import { readSeriesIndicators } from "#series/read-series-indicators";
import type { SeriesIndicator } from "#series/series-indicator";
import { type FolderReader, recordsAt, remark, sheetAt } from "./folder-reader.ts";
import { TABLES } from "./study-files.ts";
import { missingFileIssue } from "./study-folder-issues.ts";

export interface FolderSeries {
  readonly seriesIndicators: readonly SeriesIndicator[];
  readonly observations: readonly Observation[];
}

export function readFolderSeries(reader: FolderReader, countries: ReadonlySet<string>): FolderSeries {
  const sheet = sheetAt(reader, TABLES.seriesIndicators);
  const read = sheet ? readSeriesIndicators(sheet) : { records: [], issues: [] };
  remark(reader, read.issues);
  const named = sheet ? cellsOf(sheet, "code") : [];
  const known = {
    countries,
    indicators: named.length === 0 ? EVERY_ID : new Set(named.map(({ cell }) => cell)),
    units: new Map(read.records.map(({ code, unit }) => [code, unit])),
  };
  if (sheet === undefined && reader.files.has(TABLES.observations))
    reader.issues.push(missingFileIssue(TABLES.seriesIndicators));
  const observations = recordsAt(reader, TABLES.observations, (rows) => readObservations(rows, known));
  return { seriesIndicators: read.records, observations };
}
