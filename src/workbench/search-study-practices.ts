// "What has worked for women, economic, in a city like this": the practices of a study, judged for one of its cities.
import { join } from "node:path";
import type { Digest } from "#base/digest";
import type { Texts } from "#base/text";
import type { TargetGroup } from "#literature/map/evidence-map";
import { type FoundPractice, searchPractices } from "#literature/practices/search-practices";
import { digestFile } from "#store/digest-file";
import { cityFacts } from "./city-facts.ts";
import type { Effects } from "./effect/effects.ts";
import { openStudyFolder } from "./open-study-folder.ts";
import { TABLES } from "./study-files.ts";
import type { StudyFolder } from "./study-folder.ts";

export { TARGET_GROUPS } from "#literature/map/evidence-map";
export { STRENGTH_CRITERIA } from "#literature/practices/practice-strength";
export type { FoundPractice } from "#literature/practices/search-practices";

export interface PracticesQuestion {
  readonly study: string;
  readonly group?: TargetGroup;
  readonly dimension?: string;
  readonly city?: string;
  readonly words?: string;
  readonly most: number;
}

export interface FoundPractices {
  readonly found: readonly FoundPractice[];
  /** Names of the kinds of service that criteria speak of, by code. */
  readonly kinds: ReadonlyMap<string, Texts>;
}

export type PracticeSearch = (question: PracticesQuestion) => Promise<readonly FoundPractice[]>;

/** Throws `workbench/city-is-unknown` and what `openStudyFolder` throws. */
export async function searchStudyPractices(effects: Effects, question: PracticesQuestion): Promise<FoundPractices> {
  const folder = await openStudyFolder(effects, question.study);
  const kinds = new Map(folder.study.serviceKinds.map(({ code, names }) => [code, names]));
  return { found: searchIn(folder, question), kinds };
}

const REMEMBERED_MILLISECONDS = 60_000;

/** Many questions to one folder: it is read again when somebody wrote a practice, or the last reading is a minute old. */
export function openPracticeSearch(effects: Effects): PracticeSearch {
  const opened = new Map<string, OpenedFolder>();
  return async (question) => {
    const { study } = question;
    const now = effects.clock.now().getTime();
    const tables = await digestOfTables(effects, study);
    const known = opened.get(study);
    const isFresh = known !== undefined && known.tables === tables && now - known.at < REMEMBERED_MILLISECONDS;
    if (isFresh) return searchIn(await known.folder, question);
    const folder = openStudyFolder(effects, study);
    opened.set(study, { at: now, tables, folder });
    folder.catch(() => opened.delete(study));
    return searchIn(await folder, question);
  };
}

interface OpenedFolder {
  readonly at: number;
  /** Of the tables of practices. */
  readonly tables: Digest;
  readonly folder: Promise<StudyFolder>;
}

async function digestOfTables(effects: Effects, study: string): Promise<Digest> {
  const paths = [TABLES.practices, TABLES.practiceDetails];
  const found = await Promise.all(paths.map((path) => effects.files.read(join(study, path))));
  return found.map((bytes) => (bytes === undefined ? "" : digestFile(bytes))).join(" ");
}

function searchIn(folder: StudyFolder, { city, study: _, ...rest }: PracticesQuestion): readonly FoundPractice[] {
  const ground = {
    practices: folder.practices,
    details: folder.evidence.practiceDetails,
    interventions: folder.evidence.mapPlan?.interventions ?? [],
  };
  return searchPractices(ground, { ...rest, ...(city === undefined ? {} : { facts: cityFacts(folder, city) }) });
}
