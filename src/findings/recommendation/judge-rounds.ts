// The number by which a recommendation is judged, in the round that asked for it and in the last: did its gap close?
import type { IndicatorSpec } from "#analysis/analysis-spec";
import { isOfPair, type RoundChange, type RoundPair, type Rounds } from "#analysis/rounds/round-change";
import type { Recommendation } from "../recommendation.ts";
import { type ChangeVerdict, judgeChange } from "./judge-change.ts";
import { shareTarget } from "./measure-progress.ts";

export interface JudgedByRounds {
  readonly change: RoundChange;
  readonly pair: RoundPair;
  /** Share of one, to be reached at the end of the term. */
  readonly target: number;
  /** `unknown` where too few people answered to say anything. */
  readonly verdict: ChangeVerdict;
}

export interface RoundsToJudge {
  readonly rounds: Rounds;
  readonly indicators: readonly IndicatorSpec[];
  /** The wave of which chapters and recommendations speak. __Default value:__ the last. */
  readonly current?: string;
}

/**
 * Undefined where the recommendation is judged by something else than a share of people, or its number was not asked again. The target
 * is taken from the first round in the places that both rounds asked, so that like stands beside like. One number, chosen before the
 * second round, is judged by its own interval: nothing is corrected for many comparisons.
 */
export function judgeByRounds(
  { indicator, term }: Pick<Recommendation, "indicator" | "term">,
  { rounds, indicators, current }: RoundsToJudge,
): JudgedByRounds | undefined {
  const [kind, name, place, sex] = indicator.id.split(":");
  const asked = rounds.changes.filter(
    (one) => kind === "estimate" && one.indicator === name && one.domain.place === place && one.domain.sex === sex,
  );
  const pair = pairToJudge(rounds, asked, current);
  const change = asked.find((one) => pair !== undefined && isOfPair(one, pair));
  if (pair === undefined || change === undefined || change.unit !== "share") return undefined;
  const wanted = indicators.find(({ id }) => id === change.indicator)?.wanted === "less" ? "less" : "more";
  const { before, after, flags } = change;
  const target = shareTarget(before.value, wanted, term);
  if (flags.includes("suppressed")) return { change, pair, target, verdict: "unknown" };
  return {
    change,
    pair,
    target,
    verdict: judgeChange({ before, after, wanted, target, covariance: covarianceIn(change) }),
  };
}

/** From the round of the chapters to the last, where the number was asked in both; else the last two rounds. */
function pairToJudge({ pairs }: Rounds, asked: readonly RoundChange[], current?: string): RoundPair | undefined {
  const own = pairs.filter((pair) => asked.some((one) => isOfPair(one, pair)));
  const last = own.find(({ pair }) => pair === undefined);
  const end = (last ?? own.find(({ isWhole }) => isWhole === true))?.waves[1];
  return own.find(({ waves }) => waves[0] === current && waves[1] === end) ?? last;
}

/** That of the joint sample, by which before and after have the error of their difference. */
function covarianceIn({ before, after, standardError }: RoundChange): number {
  return (before.standardError ** 2 + after.standardError ** 2 - standardError ** 2) / 2;
}
