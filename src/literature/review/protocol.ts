// How a review of literature is done: where it looked, who reads, why works are left out, how evidence is appraised.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";

export const SOURCE_KINDS = ["database", "register", "website", "organisation", "citations"] as const;

export interface IdentifiedFrom {
  readonly source: Texts;
  readonly kind: (typeof SOURCE_KINDS)[number];
  /** Records found there, before duplicates are taken out. */
  readonly records: number;
  readonly on?: string;
  readonly query?: string;
}

export interface NamedCode {
  readonly code: string;
  readonly names: Texts;
}

export interface ReviewProtocol {
  readonly mark: Mark;
  readonly question: Texts;
  readonly identified: readonly IdentifiedFrom[];
  /** Records taken out before anybody read them: by a program, or for other reasons. Duplicates are counted from the decisions. */
  readonly removedByAutomation: number;
  readonly removedOtherwise: number;
  readonly people: readonly string[];
  /** How many must read each work. */
  readonly readersPerWork: 1 | 2;
  /** Reasons for leaving out. */
  readonly criteria: readonly NamedCode[];
  /** Criteria of the appraisal. */
  readonly appraisal: readonly NamedCode[];
}
