// Submissions that came by a door and that the other server no longer has. They are marked and nothing more: people decide whether
// they count. When one is there again, its mark goes.
import type { KeptSubmission } from "#store/kept/submissions";
import type { Desk } from "../act-head.ts";
import { flagSubmission } from "../review-submission.ts";

export const GONE_CHECK = "gone-at-source";

/** What the other server has now. */
export interface Presence {
  /** Instances, each by its newest or its first id. */
  readonly present: ReadonlySet<string>;
  /** Asks once more for one that was not in the list. __Default value:__ what is not in the list is gone. */
  readonly isGone?: (instanceId: string) => Promise<boolean>;
}

export interface GoneFrom {
  /** Counts them and marks none. __Default value:__ false */
  readonly looksOnly?: boolean;
  readonly study: string;
  readonly formId: string;
  /** The door: `kobo:<host>:<asset>`. Only what came by it is looked at. */
  readonly from: string;
}

/** How many were marked now that were not marked before. */
export async function markGone(desk: Desk, where: GoneFrom, { present, isGone }: Presence): Promise<number> {
  let marked = 0;
  for await (const submission of cameBy(desk, where)) {
    const { instanceId, rootId } = submission;
    const isThere = present.has(instanceId) || present.has(rootId);
    if (isThere === !hasMark(submission)) continue;
    if (!isThere && isGone !== undefined && !(await isGone(instanceId))) continue;
    marked += isThere ? 0 : 1;
    if (where.looksOnly === true) continue;
    const remarks = isThere ? [] : [{ rule: "intake/submission-is-at-its-source", severity: "warning" }];
    await flagSubmission(desk, where.study, { instanceId, check: GONE_CHECK, remarks });
  }
  return marked;
}

const PAGE = 1000;

async function* cameBy({ store }: Desk, { study, formId, from }: GoneFrom): AsyncGenerator<KeptSubmission> {
  let after = 0;
  for (;;) {
    const page = await store.submissions.list(study, { form: formId, after, limit: PAGE });
    yield* page.filter(({ userAgent }) => userAgent === from);
    if (page.length < PAGE) return;
    after = page.at(-1)?.number ?? after;
  }
}

function hasMark({ flags }: KeptSubmission): boolean {
  if (typeof flags !== "object" || flags === null || !(GONE_CHECK in flags)) return false;
  const remarks = flags[GONE_CHECK];
  return Array.isArray(remarks) && remarks.length > 0;
}
