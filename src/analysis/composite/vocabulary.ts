// The words of an index specification, in COINr's vocabulary (Becker et al. 2022).

export const NORMALISATIONS = [
  "n_minmax",
  "n_zscore",
  "n_scaled",
  "n_rank",
  "n_borda",
  "n_prank",
  "n_fracmax",
  "n_dist2targ",
  "n_dist2ref",
  "n_dist2max",
  "n_goalposts",
] as const;
export type NormalisationName = (typeof NORMALISATIONS)[number];

/** Means (arithmetic, geometric, harmonic) and outranking by pairs. */
export const AGGREGATIONS = ["a_amean", "a_gmean", "a_hmean", "a_copeland"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const FILLINGS = ["i_mean", "i_median", "i_mean_grp", "i_median_grp"] as const;
export type Filling = (typeof FILLINGS)[number];

/** `byNA`: share of indicators that are known; `byzeros`: share of known that are not zero; `byNAandzeros`: both. */
export const SCREENINGS = ["byNA", "byzeros", "byNAandzeros"] as const;
export type Screening = (typeof SCREENINGS)[number];

export const TRANSFORMATIONS = ["log_CT", "log_CT_plus", "log_CT_orig", "log_GII", "boxcox", "none"] as const;
export type Transformation = (typeof TRANSFORMATIONS)[number];
