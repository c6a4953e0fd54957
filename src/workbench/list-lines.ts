// The list of submissions as lines of CSV, page by page, so that a list of any length can be sent.
import type { KeptSubmission, SubmissionQuery } from "#store/kept/submissions";
import type { Desk } from "./act-head.ts";
import { writeSafeCsv } from "./write-csv.ts";

const HEAD = [
  "number",
  "instance_id",
  "form",
  "version",
  "received_at",
  "submitter",
  "source",
  "state",
  "review",
  "flags",
];
const AT_ONCE = 1000;

export async function* listLines(
  { store }: Pick<Desk, "store">,
  study: string,
  query: SubmissionQuery,
): AsyncGenerator<string> {
  yield writeSafeCsv([HEAD]);
  for (let after: number | undefined; ; ) {
    const page = await store.submissions.list(study, { ...query, after, limit: AT_ONCE });
    yield writeSafeCsv(page.map(lineOf));
    if (page.length < AT_ONCE) return;
    after = page.at(-1)?.number;
  }
}

function lineOf(kept: KeptSubmission): readonly string[] {
  const { number, instanceId, formId, version, receivedAt, submitter, source, state, review, flags } = kept;
  const named = [String(number), instanceId, formId, version, receivedAt, submitter ?? "", source, state, review];
  return [...named, checksIn(flags).join(" ")];
}

/** Names of the checks that remark something. */
function checksIn(flags: unknown): readonly string[] {
  if (typeof flags !== "object" || flags === null) return [];
  return Object.entries(flags).flatMap(([check, remarks]) =>
    Array.isArray(remarks) && remarks.length === 0 ? [] : [check],
  );
}
