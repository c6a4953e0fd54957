// The files that a study folder may hold, by what they are (docs/study-folder.md).

export const TABLES = {
  cities: "places/cities.csv",
  populations: "places/populations.csv",
  services: "services/services.csv",
  serviceTexts: "services/translations.csv",
  facilityCounts: "services/facility-counts.csv",
  facilities: "services/facilities.csv",
  observations: "series/series.csv",
  seriesIndicators: "series/indicators.csv",
  references: "literature/references.csv",
  practices: "literature/practices.csv",
  practiceDetails: "literature/practice-details.csv",
  screening: "literature/screening.csv",
  codings: "cases/codings.csv",
  claims: "cases/claims.csv",
  interviews: "cases/interviews.csv",
  consents: "cases/consents.csv",
  capacities: "institutions/capacities.csv",
  namedGaps: "institutions/named-gaps.csv",
  demand: "labour/demand.csv",
  employment: "labour/employment.csv",
  stakeholders: "stakeholders.csv",
} as const;

export const STUDY_FILE = "study.yaml";
export const ANALYSIS_FILE = "analysis.yaml";
export const ACTIONS_FILE = "recommendations.yaml";
export const PROTOCOL_FILE = "literature/protocol.yaml";
export const EVIDENCE_MAP_FILE = "literature/evidence-map.yaml";
export const CODEBOOK_FILE = "cases/codebook.yaml";
export const SELECTION_FILE = "cases/plan.yaml";
export const AREAS_FILE = "places/areas.topojson";

export const REQUIRED_FILES: readonly string[] = [STUDY_FILE, TABLES.cities, ANALYSIS_FILE];

const INSTRUMENT = /^instruments\/([^/]+)\.xlsx$/u;
const RESPONSES = /^responses\/([^/@]+)(?:@([^/@]+))?\.(?:csv|xlsx|ods)$/u;
/** Made by `run` of what the server received; no file of a study. */
const RECEIVED = /^received\/([^/@]+)\.csv$/u;
export const EXTRACTION_FOLDER = "literature/extractions/";
const EXTRACTION = /^literature\/extractions\/[^/]+\.yaml$/u;
const TRANSCRIPT = /^cases\/transcripts\/([^/]+)\.txt$/u;
const PHOTO = /^cases\/photos\/[^/]+\.(?:jpe?g|png)$/iu;
const CASE = /^cases\/([^/]+)\.md$/u;
const CHAPTER = /^report\/(?:(?:brief|sheet|slides|portal)\/)?(?:es|en|fr)\/[^/]+\.md$/u;

/** Folders whose every file has a meaning; others, such as tools, are the study team's own. */
const KNOWN_FOLDERS =
  /^(?:places|instruments|responses|services|series|literature|institutions|labour|cases|report)\//u;

/** What is called like one of these is a folder. */
export const FOLDERS: readonly string[] = [
  ...["places", "instruments", "responses", "services", "series"],
  ...["literature", "institutions", "labour", "cases", "report"],
];

const OWN_FILES =
  /(?:^|\/)(?:README[^/]*|LICENSE[^/]*|NOTICE[^/]*|\.[^/]*|[^/]*\.(?:ts|mjs|js|py|R|sh|lock|test\.ts))$/u;

/** Texts of works lie beside the references for those who search them; reports do not rest on them. */
const FULL_TEXTS = /^literature\/texts\//u;

export function fullTextFile(reference: string): string {
  return `literature/texts/${reference.replaceAll(/[^\w.-]/gu, "_")}.txt`;
}

export function instrumentId(path: string): string | undefined {
  return INSTRUMENT.exec(path)?.[1];
}

export interface AnswersName {
  /** Of the instrument. */
  readonly id: string;
  /** What stands behind `@`: `responses/returnee@second.csv`. */
  readonly wave?: string;
  /** Reached the server, and was approved. */
  readonly isReceived?: true;
}

export function answersName(path: string): AnswersName | undefined {
  const [, id, wave] = RESPONSES.exec(path) ?? [];
  const received = RECEIVED.exec(path)?.[1];
  if (received !== undefined) return { id: received, isReceived: true };
  return id === undefined ? undefined : { id, ...(wave === undefined ? {} : { wave }) };
}

export function isExtraction(path: string): boolean {
  return EXTRACTION.test(path);
}

export function transcriptId(path: string): string | undefined {
  return TRANSCRIPT.exec(path)?.[1];
}

export function isCase(path: string): boolean {
  return CASE.test(path) && !OWN_FILES.test(path);
}

export function isChapter(path: string): boolean {
  return CHAPTER.test(path) && !OWN_FILES.test(path);
}

/** Files with a name of their own; the others are named by what they hold. */
export const NAMED_FILES: readonly string[] = [
  ...Object.values(TABLES),
  ...[
    STUDY_FILE,
    ANALYSIS_FILE,
    ACTIONS_FILE,
    AREAS_FILE,
    PROTOCOL_FILE,
    EVIDENCE_MAP_FILE,
    CODEBOOK_FILE,
    SELECTION_FILE,
  ],
];

/** A file that is read; everything else in the folder has no effect. */
export function isRead(path: string): boolean {
  if (NAMED_FILES.includes(path) || isExtraction(path) || TRANSCRIPT.test(path) || PHOTO.test(path)) return true;
  return instrumentId(path) !== undefined || answersName(path) !== undefined || isCase(path) || isChapter(path);
}

/** A file that is not read although it lies where files are read. */
export function isStray(path: string): boolean {
  return KNOWN_FOLDERS.test(path) && !isRead(path) && !OWN_FILES.test(path) && !FULL_TEXTS.test(path);
}

/** A file in the folder itself that is not read: the team's own, or one that lies in the wrong place. */
export function isBeside(path: string): boolean {
  return !path.includes("/") && !isRead(path) && !OWN_FILES.test(path);
}
