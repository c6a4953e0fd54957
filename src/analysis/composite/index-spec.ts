// index.yaml as a value: what an index is made of, how, and how sure it wants to be of its ranks.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";
import type { Aggregation, Filling, NormalisationName, Screening, Transformation } from "./vocabulary.ts";

export interface IndexIndicator {
  /** The column of the table. */
  readonly code: string;
  readonly labels: Texts;
  readonly wanted: "more" | "less";
  /** Default: 1. Weights of one group are taken in proportion. */
  readonly weight?: number;
  readonly group: string;
  /** The column that it is divided by. */
  readonly denominator?: string;
  /** For `n_dist2targ`. */
  readonly target?: number;
}

export interface IndexGroup {
  readonly code: string;
  readonly labels: Texts;
  /** Default: 1. */
  readonly weight?: number;
  /** Absent for the index itself, the one group above all others. */
  readonly parent?: string;
}

export interface NormalisationSpec {
  readonly method: NormalisationName;
  /** `n_minmax`: lowest and highest score. Default: 0 and 100. `n_zscore`: mean and deviation. Default: 0 and 1. */
  readonly range?: readonly number[];
  /** `n_scaled`, `n_goalposts`: the values that stand for the lowest and highest score. */
  readonly posts?: readonly number[];
  /** `n_goalposts`: the highest score. Default: 1. */
  readonly height?: number;
  /** `n_dist2ref`: the unit that scores one. */
  readonly reference?: string;
  /** `n_dist2targ`, `n_dist2ref`: nothing above one. Default: no. */
  readonly capped?: "yes" | "no";
}

export interface UncertaintySpec {
  readonly runs: number;
  readonly seed: string;
  /** Weights move by up to this share of themselves, up or down. */
  readonly weights?: number;
  /** Each as likely. Default: the one of the index. */
  readonly normalisations?: readonly NormalisationSpec[];
  readonly aggregations?: readonly Aggregation[];
  /** Share of the runs that a rank interval holds. Default: 0.9. */
  readonly level?: number;
}

export interface IndexSpec {
  readonly id: string;
  readonly mark: Mark;
  readonly titles: Texts;
  /** The column that names the units. */
  readonly units: string;
  readonly indicators: readonly IndexIndicator[];
  readonly groups: readonly IndexGroup[];
  readonly normalisation: NormalisationSpec;
  /** From indicators up; the last one holds for all levels above. */
  readonly aggregation: readonly Aggregation[];
  readonly imputation?: { readonly method: Filling; readonly groups?: string };
  readonly screening?: { readonly by: Screening; readonly known?: number; readonly nonZero?: number };
  readonly treatment?: {
    readonly skewness?: number;
    readonly kurtosis?: number;
    readonly mostPoints?: number;
    readonly otherwise?: Transformation;
    /** Exponent of `boxcox`. Default: 0, the logarithm. */
    readonly lambda?: number;
  };
  readonly uncertainty?: UncertaintySpec;
}
