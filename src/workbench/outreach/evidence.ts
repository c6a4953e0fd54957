// What shows that something changed: a document, a service in the directory, a rule, a line of a budget. Attached to a commitment,
// and read again by those with the right.
import type { Evidence, EvidenceKind } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { getCommitment } from "./answer.ts";
import { attachmentIsTooLarge, referenceIsMissing, wordsAreMissing } from "./problems.ts";
import { LARGEST_EVIDENCE_MEGABYTES, sealEvidence } from "./seal-evidence.ts";

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

export interface GivenDocument extends Omit<GivenEvidence, "file"> {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A document that the team brings; nothing is sealed for a commitment that is not there. Throws what `attachEvidence` and `sealEvidence` do, `workbench/attachment-is-too-large`. */
export async function attachDocument(desk: Desk, study: string, given: GivenDocument): Promise<void> {
  const { name, content, ...evidence } = given;
  await getCommitment(desk, study, evidence.subject);
  if (evidence.note.trim() === "") throw wordsAreMissing("note");
  const file = await sealEvidence(desk, { study, name, type: "application/octet-stream" }, upToLimit(content, name));
  await attachEvidence(desk, study, { ...evidence, reference: evidence.reference || file.name, file });
}

async function* upToLimit(content: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    if (bytes > LARGEST_EVIDENCE_MEGABYTES * 1_000_000) throw attachmentIsTooLarge(name, LARGEST_EVIDENCE_MEGABYTES);
    yield part;
  }
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
