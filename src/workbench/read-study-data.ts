// What a study says apart from its stories and its chapters: the description, instruments, answers, registers and series.
// Pure: bytes in, values out. It is most of the work of reading a folder, and `run` remembers it (`reading/`).
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { readEmployment } from "#analysis/employment/read-employment";
import { readCapacities } from "#analysis/institutions/read-capacities";
import { readNamedGaps } from "#analysis/institutions/read-named-gaps";
import { readAnalysis } from "#analysis/read-analysis";
import { readDemand } from "#analysis/read-demand";
import { hasErrors, type Issue } from "#base/issue";
import { EVERY_ID, type KnownIds, UNCHECKED_IDS } from "#base/known-ids";
import { readTranslations } from "#directory/finder/translations";
import { readFacilities } from "#directory/read-facilities";
import { readFacilityCounts } from "#directory/read-facility-counts";
import { readServices } from "#directory/read-services";
import { readRecommendationActions } from "#findings/read-recommendation-actions";
import { readStakeholders } from "#findings/read-stakeholders";
import { readPractices } from "#literature/read-practices";
import { readReferences } from "#literature/read-references";
import { checkQuotas } from "#study/check-quotas";
import type { Instrument } from "#study/instrument/instrument";
import { readXlsform } from "#study/instrument/read-xlsform";
import { writtenCityIds } from "#study/read-cities";
import { readPopulations } from "#study/read-populations";
import { readStudy } from "#study/read-study";
import type { Study } from "#study/study";
import { type FolderReader, recordsAt, remark, sheetAt, textAt, workbookAt } from "./folder-reader.ts";
import { readFolderEvidence } from "./read-folder-evidence.ts";
import { readFolderResponses } from "./read-folder-responses.ts";
import { readFolderSeries } from "./read-folder-series.ts";
import { ACTIONS_FILE, ANALYSIS_FILE, instrumentId, STUDY_FILE, TABLES } from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";

export interface StudyData {
  readonly study: Study | undefined;
  readonly analysis: AnalysisSpec | undefined;
  readonly known: KnownIds;
  readonly tables: StudyTables;
  readonly issues: readonly Issue[];
}

/** What tables, instruments, answers and decisions hold. */
export type StudyTables = Omit<StudyFolder, "study" | "analysis" | keyof StudyTexts | "areas" | "files">;

/** What people told and wrote: read anew each time. */
export type StudyTexts = Pick<StudyFolder, "cases" | "withdrawnCases" | "qualitative" | "chapters">;

/** `files` by path inside the study folder. `before`: what was found before they were opened; it is not among the issues again. */
export async function readStudyData(
  files: ReadonlyMap<string, Uint8Array>,
  before: readonly Issue[] = [],
): Promise<StudyData> {
  const reader: FolderReader = { files, issues: [...before] };
  const { study, known } = readStudyFiles(reader);
  const instruments = await readInstruments(reader);
  remark(reader, checkQuotas(study?.fieldwork ?? [], instruments, { file: STUDY_FILE, column: "fieldwork" }));
  const analysis = readAnalysisFile(reader, { known, instruments });
  const answers = await readFolderResponses(reader, { study, known, instruments, analysis });
  const records = readRecordTables(reader, known);
  const series = readFolderSeries(reader, known.countries);
  const evidence = readFolderEvidence(reader, { ...records, serviceKinds: known.serviceKinds });
  const practices = records.practices.filter(({ leftOut }) => leftOut === undefined);
  const tables = { ...records, practices, evidence, ...series, instruments, ...answers, ...readActions(reader) };
  return { study, known, analysis, tables, issues: reader.issues.slice(before.length) };
}

function readStudyFiles(reader: FolderReader): { readonly study?: Study; readonly known: KnownIds } {
  const text = textAt(reader, STUDY_FILE);
  const cities = sheetAt(reader, TABLES.cities) ?? { file: TABLES.cities, head: [], rows: [] };
  if (text === undefined) return { known: UNCHECKED_IDS };
  // Rows that could not be told apart are left out of the table: then nobody can tell which ids it lacks.
  const isWhole = !hasErrors(reader.issues.filter(({ place }) => place.file === TABLES.cities));
  const cityIds = isWhole ? writtenCityIds(cities) : EVERY_ID;
  const { study, issues } = readStudy({ text, file: STUDY_FILE, cities, cityIds });
  remark(reader, issues);
  if (study === undefined) return { known: UNCHECKED_IDS };
  const known: KnownIds = {
    countries: new Set(study.countries.map(({ code }) => code)),
    cities: cityIds,
    serviceKinds: new Set(study.serviceKinds.map(({ code }) => code)),
  };
  return { study, known };
}

async function readInstruments(reader: FolderReader): Promise<readonly Instrument[]> {
  const instruments: Instrument[] = [];
  for (const file of [...reader.files.keys()].sort()) {
    const id = instrumentId(file);
    if (id === undefined) continue;
    const sheets = await workbookAt(reader, file);
    if (sheets.length === 0) continue;
    const { instrument, issues } = readXlsform(sheets, { file, id });
    remark(reader, issues);
    instruments.push(instrument);
  }
  return instruments;
}

interface AnalysisGround {
  readonly known: KnownIds;
  readonly instruments: readonly Instrument[];
}

function readAnalysisFile(reader: FolderReader, ground: AnalysisGround): AnalysisSpec | undefined {
  const text = textAt(reader, ANALYSIS_FILE);
  if (text === undefined) return undefined;
  const { analysis, issues } = readAnalysis({ text, file: ANALYSIS_FILE, ...ground });
  remark(reader, issues);
  return analysis;
}

function readRecordTables(reader: FolderReader, known: KnownIds) {
  return {
    services: recordsAt(reader, TABLES.services, (sheet) => readServices(sheet, known)),
    serviceTexts: recordsAt(reader, TABLES.serviceTexts, readTranslations),
    facilityCounts: recordsAt(reader, TABLES.facilityCounts, (sheet) => readFacilityCounts(sheet, known)),
    facilities: recordsAt(reader, TABLES.facilities, (sheet) => readFacilities(sheet, known)),
    populations: recordsAt(reader, TABLES.populations, (sheet) => readPopulations(sheet, known)),
    references: recordsAt(reader, TABLES.references, readReferences),
    practices: recordsAt(reader, TABLES.practices, readPractices),
    capacities: recordsAt(reader, TABLES.capacities, (sheet) => readCapacities(sheet, known)),
    namedGaps: recordsAt(reader, TABLES.namedGaps, (sheet) => readNamedGaps(sheet, known)),
    demand: recordsAt(reader, TABLES.demand, (sheet) => readDemand(sheet, known)),
    employment: recordsAt(reader, TABLES.employment, (sheet) => readEmployment(sheet, known)),
    stakeholders: recordsAt(reader, TABLES.stakeholders, (sheet) => readStakeholders(sheet, known)),
  };
}

function readActions(reader: FolderReader) {
  const text = textAt(reader, ACTIONS_FILE);
  if (text === undefined) return { recommendationActions: [], findingActions: [] };
  const { issues, ...decisions } = readRecommendationActions(text, ACTIONS_FILE);
  remark(reader, issues);
  return decisions;
}
