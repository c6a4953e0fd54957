// How many submissions there are is asked with every page of a list, and changes only with an act on the study.

import type { SubmissionQuery } from "./kept/submissions.ts";
import type { Kept } from "./kept.ts";

interface Counted {
  /** Of the last act on the study before it was counted. */
  readonly number: number;
  readonly count: Promise<number>;
}

const MOST = 1000;

/** As `submissions.count`, which is asked again only after an act on the study. Other processes may act on it too. */
export function countOnce({ acts, submissions }: Pick<Kept, "acts" | "submissions">): Kept["submissions"]["count"] {
  const counted = new Map<string, Counted>();
  return async (study, query = {}) => {
    // Remarks of checks come without an act, and words that are looked for are seldom the same.
    if (query.flagged === true || query.search !== undefined) return submissions.count(study, query);
    const key = keyOf(study, query);
    const number = await acts.last(study);
    const known = counted.get(key);
    if (known?.number === number) return known.count;
    const count = submissions.count(study, query);
    if (counted.size >= MOST) counted.delete(counted.keys().next().value ?? "");
    counted.set(key, { number, count });
    count.catch(() => counted.delete(key));
    return count;
  };
}

/** What a count does not look at is left out. */
function keyOf(study: string, { form, state, review, places }: SubmissionQuery): string {
  return JSON.stringify([study, form, state, review, places]);
}
