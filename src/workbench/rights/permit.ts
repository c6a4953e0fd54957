// The one place where it is decided whether somebody may do something. Command line, API and web ask here.
import type { Right } from "./right.ts";
import { rightsAreMissing, studyIsOutOfReach } from "./rights-problems.ts";
import { rightsOfRole } from "./roles.ts";
import type { Who } from "./who.ts";

/** Of the whole installation, for which bounds to studies do not count: somebody's own account, the list of studies. */
export const ANY_STUDY = undefined;

export function may(who: Who, right: Right, study: string | undefined): boolean {
  return rightsOfRole(who.role).includes(right) && reaches(who, study);
}

/** Throws `workbench/rights-are-missing`, `workbench/study-is-out-of-reach`. */
export function permit(who: Who, right: Right, study: string | undefined): void {
  if (!rightsOfRole(who.role).includes(right)) throw rightsAreMissing(who.role);
  if (!reaches(who, study)) throw studyIsOutOfReach();
}

export function reaches({ studies }: Who, study: string | undefined): boolean {
  return study === undefined || studies.length === 0 || studies.includes(study);
}
