// Kinds of analysis that come in families, by name: known without loading what answers them.

export const POVERTY_STATS = ["arpt", "arpr", "rmpg", "gini", "qsr", "fgt", "gei", "atkinson", "sen"] as const;
export const REGRESSION_STATS = ["glm", "olr"] as const;
export const TEST_STATS = ["chisq", "ttest", "ranktest", "kappa", "cronbach"] as const;
