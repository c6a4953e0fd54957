// What findings are made from, and quick ways to look things up in it.
import type { AnalysisSpec, IndicatorSpec } from "#analysis/analysis-spec";
import type { DemandRecord } from "#analysis/demand-record";
import type { Estimate, Parity, Tally } from "#analysis/estimate";
import type { NamedGap } from "#analysis/named-gap";
import type { Numbers } from "#analysis/numbers";
import type { SexDomain } from "#base/sex";
import type { Qualitative } from "#cases/qualitative";
import type { Observation } from "#series/observation";
import type { SeriesIndicator } from "#series/series-indicator";
import type { Study } from "#study/study";

export interface FindingsInput {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
  readonly numbers: Numbers;
  readonly namedGaps: readonly NamedGap[];
  readonly demand: readonly DemandRecord[];
  readonly observations: readonly Observation[];
  readonly seriesIndicators: readonly SeriesIndicator[];
  /** What is said in interviews. Absent: nobody was interviewed. */
  readonly qualitative?: Pick<Qualitative, "claims">;
}

export interface FindingsGround extends FindingsInput {
  readonly indicators: ReadonlyMap<string, IndicatorSpec>;
  /** Suppressed estimates are not there: no finding can see them. */
  readonly estimate: (indicator: string, place: string, sex: SexDomain) => Estimate | undefined;
  readonly tally: (measure: string, subject: string, place: string) => Tally | undefined;
  readonly parities: readonly Parity[];
}

export function groundOf(input: FindingsInput): FindingsGround {
  const shown = input.numbers.estimates.filter(isShown);
  const estimates = new Map(shown.map((estimate) => [estimate.id, estimate]));
  const tallies = new Map(input.numbers.tallies.map((tally) => [tally.id, tally]));
  return {
    ...input,
    indicators: new Map(input.analysis.indicators.map((indicator) => [indicator.id, indicator])),
    estimate: (indicator, place, sex) => estimates.get(`estimate:${indicator}:${place}:${sex}`),
    tally: (measure, subject, place) => tallies.get(`tally:${measure}:${subject}:${place}`),
    parities: input.numbers.parities.filter(isShown),
  };
}

function isShown(number: {
  readonly flags: readonly string[];
  readonly lower: number;
  readonly upper: number;
}): boolean {
  return !number.flags.includes("suppressed") && Number.isFinite(number.lower) && Number.isFinite(number.upper);
}
