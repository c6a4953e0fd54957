// The design of a survey as plain data: which columns say how the sample was drawn, and which rules apply.

export const LONELY_RULES = ["fail", "remove", "adjust", "certainty", "average"] as const;
export type LonelyPsu = (typeof LONELY_RULES)[number];

export interface SurveyDesignSpec {
  /** Strata of the first stage; more columns for later stages, if these are stratified too. */
  readonly strata?: readonly string[];
  /** Clusters from the first stage down; none: people were drawn themselves. */
  readonly clusters?: readonly string[];
  /** Clusters of different strata may bear the same names. */
  readonly nest?: boolean;
  readonly weights?: string;
  /** Probabilities of being drawn, instead of weights. Neither: weights follow from `fpc`, or are one. */
  readonly probs?: string;
  /** Per stage the size of the population, or everywhere the fraction that was drawn. */
  readonly fpc?: readonly string[];
  /** Drawn with unequal probabilities without replacement; variance after Brewer's approximation, by `probs`. */
  readonly pps?: "brewer";
  /** What a stratum with a single cluster does. Default: fail. */
  readonly lonely?: LonelyPsu;
  /** Whether the rule also holds for strata of which a domain has a single cluster. */
  readonly adjustDomainLonely?: boolean;
  readonly replicate?: ReplicateSpec;
  readonly adjust?: AdjustSpec;
}

export const REPLICATE_TYPES = [
  "JK1",
  "JKn",
  "BRR",
  "Fay",
  "bootstrap",
  "subbootstrap",
  "mrbbootstrap",
  "other",
] as const;
export type ReplicateType = (typeof REPLICATE_TYPES)[number];

export interface ReplicateSpec {
  readonly type: ReplicateType;
  /** Columns of the replicate weights. Absent: they are made from the design. */
  readonly columns?: readonly string[];
  /** Whether the columns are whole weights, or factors of the sampling weight. Default: whole. */
  readonly combined?: boolean;
  readonly scale?: number;
  readonly rscales?: readonly number[];
  /** Deviations from the estimate itself instead of from the mean of the replicates. */
  readonly mse?: boolean;
  /** Fay's shrinkage, 0 ≤ rho < 1. */
  readonly rho?: number;
  /** How many are drawn, and from which seed, where replicates are random. */
  readonly replicates?: number;
  readonly seed?: number;
}

export interface Margin {
  /** One column, or several whose combinations are counted; then totals are keyed by values joined with a colon. */
  readonly by: readonly string[];
  readonly totals: Readonly<Record<string, number>>;
}

export const CALIBRATIONS = ["linear", "raking", "logit"] as const;
export type CalibrationFunction = (typeof CALIBRATIONS)[number];

export type AdjustSpec =
  | { readonly method: "poststratify"; readonly margins: readonly Margin[] }
  | {
      readonly method: "rake";
      readonly margins: readonly Margin[];
      readonly epsilon?: number;
      readonly maxit?: number;
    }
  | {
      readonly method: "calibrate";
      readonly calfun: CalibrationFunction;
      readonly model: string;
      readonly population: Readonly<Record<string, number>>;
      /** Limits of new weight over old weight. */
      readonly bounds?: readonly [number, number];
      readonly epsilon?: number;
      readonly maxit?: number;
    };
