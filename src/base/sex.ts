// Every measure is given for women, for men and for both.

export type Sex = "female" | "male";

/** `all` = both sexes together, and people whose sex is not stated. */
export type SexDomain = "all" | Sex;

export const SEX_DOMAINS: readonly SexDomain[] = ["all", "female", "male"];
