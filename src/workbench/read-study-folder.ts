// The files of a study folder → everything that the study says, and everything that is wrong with it, in one go.
// Pure: bytes in, values out; it waits only for workbooks to be unpacked.
import type { AnalysisSpec } from "#analysis/analysis-spec";

import { withPlaceIndicators } from "#analysis/coverage/place-indicators";
import { readEmployment } from "#analysis/employment/read-employment";
import { readCapacities } from "#analysis/institutions/read-capacities";
import { readNamedGaps } from "#analysis/institutions/read-named-gaps";
import { readAnalysis } from "#analysis/read-analysis";
import { readDemand } from "#analysis/read-demand";
import { hasErrors, type Issue } from "#base/issue";
import { EVERY_ID, type KnownIds, UNCHECKED_IDS } from "#base/known-ids";
import { limitIssues } from "#base/limit-issues";
import { nearest } from "#base/nearest";
import type { CaseStudy } from "#cases/case-study";
import { readPhotos } from "#cases/photo/read-photos";
import { readCase } from "#cases/read-case";
import { readTranslations } from "#directory/finder/translations";
import { readFacilities } from "#directory/read-facilities";
import { readFacilityCounts } from "#directory/read-facility-counts";
import { readServices } from "#directory/read-services";
import { readRecommendationActions } from "#findings/read-recommendation-actions";
import { readStakeholders } from "#findings/read-stakeholders";
import { readPractices } from "#literature/read-practices";
import { readReferences } from "#literature/read-references";
import { checkChapter } from "#publications/report/template/check-chapter";
import { digestFile } from "#store/digest-file";
import { checkQuotas } from "#study/check-quotas";
import type { Instrument } from "#study/instrument/instrument";
import { readXlsform } from "#study/instrument/read-xlsform";
import { writtenCityIds } from "#study/read-cities";
import { readPopulations } from "#study/read-populations";
import { readStudy } from "#study/read-study";
import type { Study } from "#study/study";
import { checkFolder } from "./check-folder.ts";
import { dropConsequences } from "./drop-consequences.ts";
import { type FolderReader, recordsAt, remark, sheetAt, textAt, workbookAt } from "./folder-reader.ts";
import { withoutBeginning } from "./has-just-begun.ts";
import { readFolderEvidence } from "./read-folder-evidence.ts";
import { readFolderQualitative } from "./read-folder-qualitative.ts";
import { readFolderResponses } from "./read-folder-responses.ts";
import { readFolderSeries } from "./read-folder-series.ts";
import {
  ACTIONS_FILE,
  ANALYSIS_FILE,
  AREAS_FILE,
  FOLDERS,
  instrumentId,
  isBeside,
  isCase,
  isChapter,
  isRead,
  isStray,
  NAMED_FILES,
  REQUIRED_FILES,
  STUDY_FILE,
  TABLES,
} from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";
import {
  deeperStudyIssue,
  fileForFolderIssue,
  missingFileIssue,
  repeatedCaseIssue,
  strayFileIssue,
} from "./study-folder-issues.ts";

export interface StudyFolderReading {
  /** Absent when there is any error. */
  readonly folder?: StudyFolder;
  readonly issues: readonly Issue[];
}

/** `files` by path inside the study folder, with `/`. */
export async function readStudyFolder(files: ReadonlyMap<string, Uint8Array>): Promise<StudyFolderReading> {
  const reader: FolderReader = { files, issues: [...fileIssues(files)] };
  const { study, known } = readStudyFiles(reader);
  const instruments = await readInstruments(reader);
  remark(reader, checkQuotas(study?.fieldwork ?? [], instruments, { file: STUDY_FILE, column: "fieldwork" }));
  const analysis = readAnalysisFile(reader, { known, instruments });
  const answers = await readFolderResponses(reader, { study, known, instruments, analysis });
  const records = readRecordTables(reader, known);
  const series = readFolderSeries(reader, known.countries);
  const rest = {
    ...records,
    practices: records.practices.filter(({ leftOut }) => leftOut === undefined),
    evidence: readFolderEvidence(reader, { ...records, serviceKinds: known.serviceKinds }),
    ...series,
    instruments,
    ...answers,
    ...readCases(reader, known),
    qualitative: readFolderQualitative(reader, { known, analysis }),
    ...readActions(reader),
    chapters: readChapters(reader),
    areas: textAt(reader, AREAS_FILE) ?? "",
    files: digestsOf(files),
  };
  if (study === undefined || analysis === undefined) return { issues: limitIssues(dropConsequences(reader.issues)) };
  const folder: StudyFolder = {
    ...{ study, analysis: withPlaceIndicators(analysis, { study, services: records.services }), ...rest },
  };
  const broken = new Set(reader.issues.filter(({ severity }) => severity === "error").map(({ place }) => place.file));
  const all = withoutBeginning(folder, [...reader.issues, ...checkFolder(folder, broken)]);
  const issues = limitIssues(dropConsequences(all));
  return hasErrors(issues) ? { issues } : { folder, issues };
}

function fileIssues(files: ReadonlyMap<string, Uint8Array>): readonly Issue[] {
  const paths = [...files.keys()];
  const deeper = paths.find((path) => path.endsWith(`/${STUDY_FILE}`));
  if (deeper !== undefined && !files.has(STUDY_FILE))
    return [deeperStudyIssue(deeper.slice(0, -STUDY_FILE.length - 1))];
  const missing = REQUIRED_FILES.filter((path) => !files.has(path));
  const absent = NAMED_FILES.filter((path) => !files.has(path));
  return [
    ...missing.map(missingFileIssue),
    ...FOLDERS.filter((path) => files.has(path)).map(fileForFolderIssue),
    ...paths.filter(isStray).map((path) => strayFileIssue(path, nearest(path, absent))),
    ...paths.filter(isBeside).flatMap((path) => {
      const meant = absent.find((file) => nearest(path, [file.slice(file.lastIndexOf("/") + 1)]) !== undefined);
      return meant === undefined ? [] : [strayFileIssue(path, meant)];
    }),
  ];
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

function readCases(reader: FolderReader, known: KnownIds): Pick<StudyFolder, "cases" | "withdrawnCases"> {
  const stories = new Map<string, CaseStudy>();
  const withdrawnCases: string[] = [];
  for (const file of [...reader.files.keys()].filter(isCase).sort()) {
    const { story, withdrawn, issues } = readCase(textAt(reader, file) ?? "", file, known);
    remark(reader, issues);
    if (withdrawn !== undefined) withdrawnCases.push(withdrawn);
    if (story === undefined) continue;
    const before = stories.get(story.id);
    if (before) reader.issues.push(repeatedCaseIssue(story.id, file, before.file));
    else stories.set(story.id, story);
  }
  const { cases, issues } = readPhotos([...stories.values()], reader.files);
  remark(reader, issues);
  return { cases, withdrawnCases };
}

function readActions(reader: FolderReader) {
  const text = textAt(reader, ACTIONS_FILE);
  if (text === undefined) return { recommendationActions: [], findingActions: [] };
  const { issues, ...decisions } = readRecommendationActions(text, ACTIONS_FILE);
  remark(reader, issues);
  return decisions;
}

function readChapters(reader: FolderReader): ReadonlyMap<string, string> {
  const paths = [...reader.files.keys()].filter(isChapter).sort();
  const chapters = new Map(paths.map((path) => [path, textAt(reader, path) ?? ""]));
  for (const [path, text] of chapters) remark(reader, checkChapter(path, text));
  return chapters;
}

function digestsOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map(
    [...files].filter(([path]) => isRead(path)).map(([path, bytes]) => [path, digestFile(bytes)] as const),
  );
}
