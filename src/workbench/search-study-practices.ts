// "What has worked for women, economic, in a city like this": the practices of a study, judged for one of its cities.
import type { Texts } from "#base/text";
import type { TargetGroup } from "#literature/map/evidence-map";
import { type FoundPractice, searchPractices } from "#literature/practices/search-practices";
import { cityFacts } from "./city-facts.ts";
import type { Effects } from "./effect/effects.ts";
import { openStudyFolder } from "./open-study-folder.ts";
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

/** Many questions to one folder: it is read again when the last reading is a minute old. */
export function openPracticeSearch(effects: Effects): PracticeSearch {
  const opened = new Map<string, { readonly at: number; readonly folder: Promise<StudyFolder> }>();
  return async (question) => {
    const now = effects.clock.now().getTime();
    const known = opened.get(question.study);
    if (known !== undefined && now - known.at < REMEMBERED_MILLISECONDS) return searchIn(await known.folder, question);
    const folder = openStudyFolder(effects, question.study);
    opened.set(question.study, { at: now, folder });
    folder.catch(() => opened.delete(question.study));
    return searchIn(await folder, question);
  };
}

function searchIn(folder: StudyFolder, { city, study: _, ...rest }: PracticesQuestion): readonly FoundPractice[] {
  const ground = {
    practices: folder.practices,
    details: folder.evidence.practiceDetails,
    interventions: folder.evidence.mapPlan?.interventions ?? [],
  };
  return searchPractices(ground, { ...rest, ...(city === undefined ? {} : { facts: cityFacts(folder, city) }) });
}
