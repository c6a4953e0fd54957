// An act as the journal holds it, and what the ledger says of it. Answers and contacts stand in neither: they are read again from
// the sealed file, so that erasing the file erases them.
import { type Digest, digestValue } from "#base/digest";
import type { Act } from "./act.ts";
import { VERBS } from "./verbs.ts";

export function forJournal({ expects: _met, ...act }: Act): unknown {
  if (act.verb === "set-contact") {
    const { sealed: _sealed, ...contact } = act.body;
    return { ...act, body: contact };
  }
  if (act.verb === "undo-import" || act.verb === "return-import") {
    const { identities: _people, ...decision } = act.body;
    return { ...act, body: decision };
  }
  if (act.verb !== "receive-submission") return act;
  const { body: _answers, entities: _entities, identities: _identities, ...parcel } = act.body;
  return { ...act, body: parcel };
}

/** The journal is sealed and its lines are authentic: what has the outer form of an act is one. */
export function fromJournal(value: unknown): Act | undefined {
  return isAct(value) ? value : undefined;
}

function isAct(value: unknown): value is Act {
  if (typeof value !== "object" || value === null) return false;
  const { verb, study, id, number, body } = value as Partial<Record<keyof Act, unknown>>;
  const names = typeof study === "string" && typeof id === "string" && typeof number === "number";
  return names && typeof body === "object" && VERBS.has(String(verb));
}

/** Sealed files and blobs by their digests; for other acts the digest of the act. */
export function outputsOf(act: Act): readonly Digest[] {
  switch (act.verb) {
    case "publish-form":
      return [act.body.xform];
    case "open-parcel":
      return [act.body.blob];
    case "attach-media":
      return [act.body.file.blob];
    case "set-contact":
      return [act.body.file.blob];
    case "receive-submission":
      return [act.body.xml.blob, ...act.body.files.map(({ file }) => file.blob)];
    case "undo-import":
    case "return-import":
      return [digestValue(forJournal(act))];
    default:
      return [digestValue(act)];
  }
}
