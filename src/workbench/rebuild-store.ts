// The tables of forms, submissions, senders and accounts made again from the journal and the sealed files. One transaction: either
// all of it stands afterwards, or what stood before.
import { Problem } from "#base/problem";
import { readSubmissionHead } from "#intake/openrosa/read-submission";
import { type Act, HOUSE } from "#store/acts/act";
import { applyAct } from "#store/acts/apply-act";
import { addToLedger, studiesOf } from "#store/acts/commit-acts";
import { fromJournal } from "#store/acts/journal-line";
import { VERBS } from "#store/acts/verbs";
import type { Kept } from "#store/kept";
import type { Desk } from "./act-head.ts";
import { peopleAfter, planOfImport } from "./intake/import-decision.ts";
import { withDetails } from "./outreach/seal-contact.ts";
import { readSealed } from "./read-sealed.ts";
import { readBody, readIdentities } from "./receive-submission.ts";

export interface RebuiltStore {
  readonly acts: number;
  readonly submissions: number;
  /** Instances whose sealed XML is not there: erased on purpose, or lost. */
  readonly withoutXml: readonly string[];
  /** Acts that were never promised to anybody and do not fit any more. */
  readonly leftOut: number;
}

/** Throws `store/journal-is-damaged`, `store/blob-is-damaged`. */
export async function rebuildStore(desk: Desk): Promise<RebuiltStore> {
  const acts = inOrder((await desk.store.journal.read()).flatMap((line) => fromJournal(line) ?? []));

  return desk.store.transaction(async (kept) => {
    const told = await studiesInLedger(kept, acts);
    const progress: Progress = { applied: [], withoutXml: [], leftOut: 0 };
    for (const study of new Set(acts.flatMap(studiesOf))) await kept.acts.lock(study);
    await kept.acts.forgetAll();
    for (const act of acts) await applyAgain({ desk, kept, progress }, act);
    await kept.acts.add(progress.applied);
    await addToLedger(kept, progress.applied, told);
    await noteRebuilding(desk, kept, acts);
    return {
      acts: progress.applied.length,
      submissions: progress.applied.filter(({ verb }) => verb === "receive-submission").length,
      withoutXml: progress.withoutXml,
      leftOut: progress.leftOut,
    };
  });
}

/** Per study by number; what stands twice in the journal counts once. */
function inOrder(lines: readonly Act[]): readonly Act[] {
  const once = new Map(lines.map((act) => [act.id, act]));
  return [...once.values()].sort((a, b) => a.number - b.number);
}

/** Studies whose ledger has its entries still: the ledger is only ever added to. */
async function studiesInLedger(kept: Kept, acts: readonly Act[]): Promise<ReadonlySet<string>> {
  const told = new Set<string>();
  for (const study of new Set(acts.flatMap(studiesOf)))
    if ((await kept.ledger.list(study)).some(({ verb }) => VERBS.has(verb))) told.add(study);
  return told;
}

interface Progress {
  readonly applied: Act[];
  readonly withoutXml: string[];
  leftOut: number;
}

interface Rebuilding {
  readonly desk: Desk;
  readonly kept: Kept;
  readonly progress: Progress;
}

async function applyAgain(rebuilding: Rebuilding, act: Act): Promise<void> {
  const { kept, progress } = rebuilding;
  const last = progress.applied.findLast(({ study }) => study === act.study)?.number ?? 0;
  const numbered = { ...act, number: Math.max(act.number, last + 1) };
  try {
    const { changed } = await applyAct(kept, await withBody(rebuilding, numbered));
    if (changed) progress.applied.push(numbered);
  } catch (cause) {
    if (!(cause instanceof Problem) || cause.code.includes("damaged")) throw cause;
    progress.leftOut += 1;
  }
}

async function withBody({ desk, kept, progress }: Rebuilding, act: Act): Promise<Act> {
  if (act.verb === "set-contact") return withDetails(desk, act);
  if (act.verb === "undo-import" || act.verb === "return-import") {
    const { study, verb, body } = act;
    const plan = await planOfImport(kept, study, { verb, importId: body.importId });
    const identities = await peopleAfter({ ...desk.store, ...kept }, study, { verb, plan });
    return { ...act, body: { ...body, identities } };
  }
  if (act.verb !== "receive-submission") return act;
  const { files, formId, version, source, deviceId, userAgent, submitter } = act.body;
  const bytes = await readSealed(desk.store, act.body.xml);
  const form = await kept.forms.get(act.study, formId, version);
  if (bytes === undefined || form === undefined) {
    progress.withoutXml.push(act.body.instanceId);
    return { ...act, body: { ...act.body, body: null } };
  }
  const said = {
    source,
    ...(deviceId && { deviceId }),
    ...(userAgent && { userAgent }),
    ...(submitter && { submitter }),
  };
  const parcel = { xml: bytes, files, ...said };
  const read = { parcel, head: readSubmissionHead(bytes), form };
  const identities = await readIdentities(
    { cupboard: desk.store.cupboard, submissions: kept.submissions },
    act.study,
    read,
  );
  return { ...act, body: { ...act.body, ...readBody(read, act.at), identities } };
}

async function noteRebuilding({ effects, actor }: Desk, kept: Kept, acts: readonly Act[]): Promise<void> {
  const at = effects.clock.now().toISOString();
  for (const study of [...new Set(acts.map((act) => act.study))].filter((name) => name !== HOUSE))
    await kept.ledger.add(study, { verb: "rebuild-store", at, actor, inputs: [], outputs: [] });
}
