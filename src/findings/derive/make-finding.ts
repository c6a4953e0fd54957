// Puts a finding together: its id, its evidence with digests, its mark.
import { digestValue } from "#base/digest";
import { joinMarks, type Mark } from "#base/mark";
import type { Texts } from "#base/text";
import type { Finding, FindingKind } from "../finding.ts";
import type { Strength } from "./strength.ts";

/** A record that evidence can point at. Records without mark come from registers and publications: they are real. */
export interface EvidenceRecord {
  readonly id: string;
  readonly mark?: Mark;
}

export interface FindingParts {
  readonly kind: FindingKind;
  readonly place: string;
  readonly subject: string;
  readonly headline: Texts;
  readonly statement: Texts;
  readonly restates?: true;
  readonly strength: Strength;
  readonly evidence: readonly (EvidenceRecord | undefined)[];
  readonly weight: number;
}

export function makeFinding(parts: FindingParts): Finding {
  const records = parts.evidence.filter((record) => record !== undefined);
  const { kind, place, subject, headline, statement, strength, weight } = parts;
  return {
    id: `F-${place}-${kind}-${subject}`,
    kind,
    place,
    subject,
    headline,
    statement,
    ...(parts.restates && { restates: true }),
    strength: strength.strength,
    strengthReason: strength.reason,
    evidence: records.map((record) => ({ id: record.id, digest: digestValue(record) })),
    mark: joinMarks(records.map(({ mark }) => mark ?? "real")),
    weight,
  };
}
