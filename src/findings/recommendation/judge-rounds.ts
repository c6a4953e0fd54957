// The number by which a recommendation is judged, in the round that asked for it and in the next: did its gap close?
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { RoundChange } from "#analysis/rounds/round-change";
import type { Recommendation } from "../recommendation.ts";
import { type ChangeVerdict, judgeChange } from "./judge-change.ts";
import { shareTarget } from "./measure-progress.ts";

export interface JudgedByRounds {
  readonly change: RoundChange;
  /** Share of one, to be reached at the end of the term. */
  readonly target: number;
  /** `unknown` where too few people answered to say anything. */
  readonly verdict: ChangeVerdict;
}

export interface RoundsToJudge {
  readonly changes: readonly RoundChange[];
  readonly indicators: readonly IndicatorSpec[];
}

/**
 * Undefined where the recommendation is judged by something else than a share of people, or its number was not asked again. The target
 * is taken from the first round in the places that both rounds asked, so that like stands beside like. One number, chosen before the
 * second round, is judged by its own interval: nothing is corrected for many comparisons.
 */
export function judgeByRounds(
  { indicator, term }: Pick<Recommendation, "indicator" | "term">,
  { changes, indicators }: RoundsToJudge,
): JudgedByRounds | undefined {
  const [kind, ...key] = indicator.id.split(":");
  const change = changes.find(({ id }) => kind === "estimate" && id === `change:${key.join(":")}`);
  if (change === undefined || change.unit !== "share") return undefined;
  const wanted = indicators.find(({ id }) => id === change.indicator)?.wanted === "less" ? "less" : "more";
  const { before, after, flags } = change;
  const target = shareTarget(before.value, wanted, term);
  if (flags.includes("suppressed")) return { change, target, verdict: "unknown" };
  return { change, target, verdict: judgeChange({ before, after, wanted, target, covariance: covarianceIn(change) }) };
}

/** That of the joint sample, by which before and after have the error of their difference. */
function covarianceIn({ before, after, standardError }: RoundChange): number {
  return (before.standardError ** 2 + after.standardError ** 2 - standardError ** 2) / 2;
}
