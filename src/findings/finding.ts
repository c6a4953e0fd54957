// What the study says, and on which ground.
import type { Digest } from "#base/digest";
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";

export type FindingKind =
  | "need"
  | "coverage"
  | "equality"
  | "institution"
  | "opportunity"
  | "rivals"
  | "service"
  | "change";

/** Points at a number, record or passage. `digest` is that of the value when the finding was made. */
export interface EvidenceReference {
  /** Id of an estimate, parity, tally, observation, named gap, demand record, practice, reference or quotation. */
  readonly id: string;
  readonly digest: Digest;
}

export interface Finding {
  /** `F-<place>-<kind>-<subject>`, the same in every run: `F-SLV-need-EMP`. */
  readonly id: string;
  readonly kind: FindingKind;
  /** `REG`, a country code or a city id. */
  readonly place: string;
  /** Service kind, gap code or indicator that it is about. */
  readonly subject: string;
  /** One sentence that can stand as a heading. */
  readonly headline: Texts;
  /** One to three sentences with the numbers, their intervals and n. */
  readonly statement: Texts;
  /** The first sentence of the statement says the headline again, with its interval and n. */
  readonly restates?: true;
  readonly strength: "strong" | "fair" | "weak";
  /** Why that strength, in a sentence. */
  readonly strengthReason: Texts;
  readonly evidence: readonly EvidenceReference[];
  readonly mark: Mark;
  /** Larger is more pressing; only the order matters. */
  readonly weight: number;
}
