// When a number may be shown, but not leaned on.
import type { DisclosureRule } from "#study/study";
import type { Estimate } from "../estimate.ts";

/** Widest half interval of a share that counts as firm. */
const SHARE_REACH = 0.15;
/** Largest coefficient of variation of a mean or total that counts as firm. */
const VARIATION = 0.3;

/** Few people asked; a share known to no better than ± 15 points; a mean or total whose error passes 30 % of its value. */
export function isWeak(estimate: Estimate, rule: DisclosureRule): boolean {
  if (estimate.n < rule.weakBelow || estimate.df < 1) return true;
  if (estimate.unit === "share") return (estimate.upper - estimate.lower) / 2 > SHARE_REACH;
  return estimate.standardError > VARIATION * Math.abs(estimate.value);
}
