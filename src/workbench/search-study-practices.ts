// "What has worked for women, economic, in a city like this": the practices of a study, judged for one of its cities.
import type { TargetGroup } from "#literature/map/evidence-map";
import { type FoundPractice, searchPractices } from "#literature/practices/search-practices";
import { cityFacts } from "./city-facts.ts";
import type { Effects } from "./effect/effects.ts";
import { openStudyFolder } from "./open-study-folder.ts";

export { TARGET_GROUPS } from "#literature/map/evidence-map";
export type { FoundPractice } from "#literature/practices/search-practices";

export interface PracticesQuestion {
  readonly study: string;
  readonly group?: TargetGroup;
  readonly dimension?: string;
  readonly city?: string;
  readonly words?: string;
  readonly most: number;
}

/** Throws `workbench/city-is-unknown` and what `openStudyFolder` throws. */
export async function searchStudyPractices(
  effects: Effects,
  question: PracticesQuestion,
): Promise<readonly FoundPractice[]> {
  const { study, city, ...rest } = question;
  const folder = await openStudyFolder(effects, study);
  const ground = {
    practices: folder.practices,
    details: folder.evidence.practiceDetails,
    interventions: folder.evidence.mapPlan?.interventions ?? [],
  };
  return searchPractices(ground, { ...rest, ...(city === undefined ? {} : { facts: cityFacts(folder, city) }) });
}
