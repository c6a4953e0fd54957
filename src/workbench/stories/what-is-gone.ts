// Which stories a publication tells though it may not any more, or not so: the person took consent back, or a part of it.
import type { CaseStudy } from "#cases/case-study";
import { caseOfUse, permittedUses, type Use } from "#cases/told-uses";

export interface Telling {
  /** Ids. */
  readonly cases: readonly string[];
  /** Absent in what an earlier program kept. */
  readonly uses?: readonly Use[];
}

/** Ids of the cases for which somebody has to be told. */
export type FindGone = (telling: Telling) => readonly string[];

/** The whole story of one person. */
export function goneWhole(id: string): FindGone {
  return ({ cases }) => cases.filter((one) => one === id);
}

/** What consent of one person does not cover now; the story itself is still told. */
export function goneOfStory(story: CaseStudy): FindGone {
  const permitted = new Set(permittedUses(story));
  return ({ uses = [] }) => (usesOutside(uses, permitted).some((use) => caseOfUse(use) === story.id) ? [story.id] : []);
}

/** Of a whole study: stories that are not there any more, and what is not covered of those that are. */
export function goneFrom(cases: readonly CaseStudy[]): FindGone {
  const told = new Set(cases.map(({ id }) => id));
  const permitted = new Set(cases.flatMap(permittedUses));
  return ({ cases: ids, uses = [] }) => [
    ...new Set([...ids.filter((id) => !told.has(id)), ...usesOutside(uses, permitted).map(caseOfUse)]),
  ];
}

function usesOutside(uses: readonly Use[], permitted: ReadonlySet<Use>): readonly Use[] {
  return uses.filter((use) => !permitted.has(use));
}
