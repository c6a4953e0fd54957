// What is known of a practice beyond its description: context → mechanism → outcome, cost, coverage, kind of evidence.
// Source of the chain: Pawson and Tilley 1997, Realistic Evaluation.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";
import type { EvidenceKind } from "../literature-codes.ts";

export interface PracticeDetail {
  readonly practice: string;
  readonly mark: Mark;
  /** Codes of the evidence map. */
  readonly interventions: readonly string[];
  readonly outcomes: readonly string[];
  /** `unjudged` where nobody has said: then the words of the evidence decide. */
  readonly evidenceKind: EvidenceKind;
  /** Under which conditions, by what, and to what end it works: our reading of the source. Empty texts = not worked out. */
  readonly context: Texts;
  readonly mechanism: Texts;
  readonly outcome: Texts;
  readonly costPerPerson?: number;
  readonly costCurrency: string;
  readonly costBasis: "stated" | "derived" | "";
  /** People served, and people who returned to the same area in the same period. */
  readonly served?: number;
  readonly returned?: number;
  readonly coveragePeriod: string;
  /** What the source concludes, and where its evidence ends. */
  readonly lesson: Texts;
  readonly limits: Texts;
  /** The work that the practice was taken out of, where in it, and by whom; empty where it was written by hand. */
  readonly reference: string;
  readonly passage: string;
  readonly person: string;
  readonly row: number;
}
