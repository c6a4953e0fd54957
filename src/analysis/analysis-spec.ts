// analysis.yaml as a value: which numbers the study computes, from which answers, and by which rules it speaks.
import type { Texts } from "#base/text";
import type { Dimension } from "#study/study";
import type { EqualitySpec } from "./equality/equality-spec.ts";
import type { GapSpec } from "./institutions/gap-spec.ts";
import type { NetworkSpec } from "./network/network-spec.ts";
import type { MatchSpec } from "./opportunity/match-spec.ts";

/** Design of one response table; the names are columns. A design without strata or clusters is simple random. */
export interface DesignSpec {
  readonly table: string;
  readonly strata?: string;
  /** Sampling stages from the first down. */
  readonly clusters?: readonly string[];
  readonly weight?: string;
  /** Population size per stratum at the first stage. */
  readonly fpc?: string;
  /** What a stratum with a single cluster does. Default: fail. */
  readonly lonely?: "fail" | "remove" | "adjust" | "certainty" | "average";
}

/** Columns that place an answer: country, city and sex of the person or body asked. */
export interface DomainColumns {
  readonly country: string;
  readonly city?: string;
  readonly sex?: string;
}

/** All conditions of a list hold together. For `many` variables `in` means: one of the codes was chosen. */
export interface Condition {
  readonly variable: string;
  readonly in: readonly string[];
}

export type IndicatorRole =
  | "profile"
  | "need"
  /** Made from the directory, not asked: see `coverage/place-indicators`. */
  | "exists"
  | "within"
  | "known"
  | "tried"
  | "received"
  | "useful"
  | "barrier"
  | "outcome"
  | "plan"
  | "opportunity"
  | "provider"
  | "institution"
  | "community";

interface IndicatorBase {
  readonly id: string;
  readonly table: string;
  readonly role: IndicatorRole;
  readonly dimension: Dimension;
  /** The service kind that it speaks of. */
  readonly serviceKind?: string;
  /** Which way is better. Absent = neither. */
  readonly wanted?: "more" | "less";
  /** Column head and axis title. */
  readonly labels: Texts;
  /** For running text after "about 62 % of returned women …": "need help to find work". */
  readonly phrases: Texts;
  readonly among?: readonly Condition[];
}

/** Share of people whose answer is one of `answers`, among those who answered and fulfil `among`. */
export interface ProportionSpec extends IndicatorBase {
  readonly kind: "proportion";
  readonly variable: string;
  readonly answers: readonly string[];
}

export interface MeanSpec extends IndicatorBase {
  readonly kind: "mean";
  readonly variable: string;
  readonly unit: Texts;
}

/** Weighted number of people whose answer is one of `answers`; of all people when there is no variable. */
export interface TotalSpec extends IndicatorBase {
  readonly kind: "total";
  readonly variable?: string;
  readonly answers?: readonly string[];
}

export interface RatioSpec extends IndicatorBase {
  readonly kind: "ratio";
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: Texts;
}

export type IndicatorSpec = ProportionSpec | MeanSpec | TotalSpec | RatioSpec;

/** Thresholds of the rules that turn numbers into findings. Shares of one. */
export interface FindingRules {
  /** A need is spoken of from this share up (lower end of the interval). */
  readonly need: { readonly shareFrom: number };
  /** A coverage gap: need minus receipt among those in need, at least this much (both from estimates). */
  readonly coverage: { readonly shareReceivedBelow: number };
  /** A women-to-men ratio counts when its interval leaves one out and it is at least this far from one. */
  readonly equality: { readonly ratioApart: number };
  /** A named institutional gap counts from this many records. */
  readonly institutions: { readonly recordsFrom: number };
  /** Employers' willingness is an opportunity from this share up (lower end of the interval). */
  readonly opportunity: {
    readonly shareFrom: number;
    /** A sector counts from this location quotient up, where it also grew beyond its base. __Default value:__ 1.25. */
    readonly quotientFrom?: number;
  };
  /** Rival series disagree when they lie this far apart (share of the smaller). */
  readonly rivals: { readonly shareApart: number };
  /** A share that moved between two rounds is spoken of from this many points up (share of one). __Default value:__ 0.05. */
  readonly change?: { readonly shareFrom: number };
  /** What counts how much in the order of recommendations. __Default value:__ `USUAL_WEIGHTS`. */
  readonly priority?: PriorityWeights;
}

/** Shares of one that add up to one. */
export interface PriorityWeights {
  readonly severity: number;
  readonly people: number;
  readonly equality: number;
  readonly feasibility: number;
}

/** How people travel where no table of travel times says so. */
export interface AccessSpec {
  readonly speedKilometresPerHour: number;
  /** Length by road over length as the crow flies. */
  readonly detourFactor: number;
}

export interface AnalysisSpec {
  readonly designs: readonly (DesignSpec & { readonly domains: DomainColumns })[];
  readonly indicators: readonly IndicatorSpec[];
  readonly rules: FindingRules;
  readonly confidenceLevel: number;
  readonly access?: AccessSpec;
  /** Comparisons beyond women and men. Absent: none. */
  readonly equality?: EqualitySpec;
  /** Occupations of people beside those that employers look for. Absent: not compared. */
  readonly skillMatch?: MatchSpec;
  /** What institutions say they lack, by function. Absent: not counted. */
  readonly institutionGaps?: GapSpec;
  /** Which kinds of institutions refer people to which. Absent: not drawn. */
  readonly coordinationNetwork?: NetworkSpec;
}
