// What shows that something changed: a document, a service in the directory, a rule, a line of a budget. Attached to a commitment,
// and read again by those with the right.
import type { Evidence, EvidenceKind } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { getCommitment } from "./answer.ts";
import { referenceIsMissing, wordsAreMissing } from "./problems.ts";

export const EVIDENCE_KINDS: readonly EvidenceKind[] = ["document", "service", "rule", "budget-line"];

export type GivenEvidence = Omit<Evidence, "stakeholder" | "recommendation">;

/** A service must be one of the directory; a rule says where it stands; a line of a budget says which. Throws `store/name-is-unknown`, `workbench/words-are-missing`, `workbench/reference-is-missing`. */
export async function attachEvidence(desk: Desk, study: string, evidence: GivenEvidence): Promise<void> {
  const { stakeholder, recommendation } = await getCommitment(desk, study, evidence.subject);
  if (evidence.note.trim() === "") throw wordsAreMissing("note");
  await checkReference(desk, study, evidence);
  const body = { ...evidence, stakeholder, recommendation };
  await desk.store.commit({ ...actHead(desk, study), verb: "attach-evidence", body });
}

async function checkReference(desk: Desk, study: string, { kind, reference, file }: GivenEvidence): Promise<void> {
  if (kind === "budget-line" || file !== undefined) return;
  if (reference.trim() === "") throw referenceIsMissing(kind);
  if (kind === "service") {
    const found = await desk.store.records.find(study, reference);
    if (!found.some((record) => record.kind === "service")) throw nameIsUnknown(reference);
  } else if (!/^https?:\/\/\S+$/u.test(reference)) throw referenceIsMissing(kind);
}

export interface OpenedEvidence {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** `number`: place among the proofs of the commitment, from 1. Throws `store/name-is-unknown`. */
export async function openEvidence(
  { store }: Pick<Desk, "store">,
  study: string,
  { commitment, number }: { readonly commitment: string; readonly number: number },
): Promise<OpenedEvidence> {
  const lines = (await store.outreachLog.ofSubject(study, commitment)).filter(({ verb }) => verb === "attach-evidence");
  const file = (lines[number - 1]?.body as Evidence | undefined)?.file;
  if (file === undefined) throw nameIsUnknown(`${commitment} ${number}`);
  const { name, type, bytes, blob, belongsTo } = file;
  return { name, type, bytes, content: store.vault.read(blob, belongsTo) };
}
