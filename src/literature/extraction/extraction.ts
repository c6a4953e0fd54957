// What somebody has taken out of a work by the form of the study: statements with their passage, apart from our reading.
import type { Mark } from "#base/mark";
import type { EvidenceKind, Seen } from "../literature-codes.ts";

export const APPRAISAL_ANSWERS = ["yes", "partly", "no", "unclear"] as const;
export const DIRECTIONS = ["positive", "none", "negative", "mixed", "unclear"] as const;
/** Why a direction cannot be said: the source tells of a method or plan, of a state of things, or sets groups against each other. */
export const UNCLEAR_REASONS = ["method", "state", "groups"] as const;

export interface ExtractedOutcome {
  /** Code of the evidence map. */
  readonly outcome: string;
  readonly direction: (typeof DIRECTIONS)[number];
  /** Of an unclear direction; absent: nobody has said. */
  readonly unclear?: (typeof UNCLEAR_REASONS)[number];
  /** In the words of the source, or close to them. */
  readonly statement: string;
  /** Where it stands: page, section; empty where only the abstract was seen. */
  readonly passage: string;
}

export interface ExtractedCost {
  readonly amount: number;
  readonly currency: string;
  /** Per person, unless said otherwise. */
  readonly per: "person" | "programme" | "year";
  /** `derived`: we divided a total by a number of people. */
  readonly basis: "stated" | "derived";
}

export interface Extraction {
  readonly mark: Mark;
  readonly reference: string;
  readonly person: string;
  readonly on: string;
  readonly seen: Seen;
  readonly programme: string;
  readonly countries: readonly string[];
  readonly period: string;
  readonly actor: string;
  readonly levels: readonly string[];
  readonly dimensions: readonly string[];
  readonly targetGroup: string;
  /** Codes of the evidence map. */
  readonly interventions: readonly string[];
  readonly whatWasDone: string;
  readonly cost?: ExtractedCost;
  /** People served, and people who returned to the same area in the same period. */
  readonly served?: number;
  readonly returned?: number;
  readonly outcomes: readonly ExtractedOutcome[];
  readonly evidenceKind: EvidenceKind;
  /** Answer by criterion of the protocol. */
  readonly appraisal: Readonly<Record<string, (typeof APPRAISAL_ANSWERS)[number]>>;
  /** What the source concludes. */
  readonly lesson: string;
  /** Our own reading; empty where there is none. */
  readonly inference: string;
  readonly limits: string;
  readonly file: string;
}
