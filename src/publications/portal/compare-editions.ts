// What an edition keeps for the next one, and what changed between two: findings, and numbers that moved more than chance would.
import type { Estimate, Tally } from "#analysis/estimate";
import type { Texts } from "#base/text";
import type { Finding } from "#findings/finding";
import type { Recommendation } from "#findings/recommendation";
import { shareTarget } from "#findings/recommendation/measure-progress";
import type { ReportInput } from "../report/report-input.ts";

type KeptEstimate = Pick<
  Estimate,
  "id" | "indicator" | "value" | "standardError" | "lower" | "upper" | "n" | "unit"
> & {
  /** Digest of the answers. Absent in what an earlier program kept. */
  readonly data?: Estimate["data"];
};

export interface Edition {
  readonly study: string;
  readonly publishedOn: string;
  /** Of the region and the countries, all sexes; withheld ones are not kept. */
  readonly estimates: readonly KeptEstimate[];
  readonly findings: readonly Pick<Finding, "id" | "place" | "headline" | "strength">[];
  readonly recommendations: readonly (Pick<Recommendation, "id" | "place" | "action"> & {
    readonly judged?: JudgedBy;
  })[];
  /** Of the registers. Absent in what an earlier program kept. */
  readonly tallies?: readonly Pick<Tally, "id" | "value">[];
}

/** The number by which a recommendation is judged, and where it should go. */
export interface JudgedBy {
  readonly id: string;
  readonly wanted: "more" | "less";
  readonly target?: number;
}

export function editionOf({ study, numbers, analysis, findings, recommendations }: ReportInput): Edition {
  const places = ["REG", ...study.countries.map(({ code }) => code)];
  return {
    study: study.id,
    publishedOn: study.publishedOn,
    estimates: numbers.estimates
      .filter(({ domain, flags }) => places.includes(domain.place) && !flags.includes("suppressed"))
      .map(({ id, indicator, value, standardError, lower, upper, n, unit, data }) => ({
        ...{ id, indicator, value, standardError, lower, upper, n, unit, data },
      })),
    findings: findings.map(({ id, place, headline, strength }) => ({ id, place, headline, strength })),
    recommendations: recommendations.flatMap(({ status, recommendation: { id, place, action, indicator, term } }) =>
      status === "accepted" ? [{ id, place, action, ...judgedBy(indicator.id, term, { numbers, analysis }) }] : [],
    ),
    tallies: numbers.tallies.map(({ id, value }) => ({ id, value })),
  };
}

type Ground = Pick<ReportInput, "numbers" | "analysis">;

/** Nothing for ratios and for things that are there or not. */
function judgedBy(
  id: string,
  term: Recommendation["term"],
  { numbers, analysis }: Ground,
): { readonly judged?: JudgedBy } {
  if (numbers.tallies.some((tally) => tally.id === id)) return { judged: { id, wanted: "more" } };
  const estimate = numbers.estimates.find((one) => one.id === id && one.unit === "share");
  const indicator = analysis.indicators.find((one) => one.id === estimate?.indicator);
  if (estimate === undefined || indicator === undefined) return {};
  const wanted = indicator.wanted === "less" ? "less" : "more";
  return { judged: { id, wanted, target: shareTarget(estimate.value, wanted, term) } };
}

export interface EditionChange {
  readonly kind: "number" | "finding-new" | "finding-gone" | "recommendation-new" | "recommendation-gone";
  readonly id: string;
  /** Of a finding or recommendation. */
  readonly words?: Texts;
  readonly before?: KeptEstimate;
  readonly now?: KeptEstimate;
}

/**
 * Numbers are told apart by z = (now − before) / √(se² + se²) of two independent samples, never of the same answers; those beyond 5 % after the correction of
 * Benjamini and Hochberg over all pairs are changes. A rerun on the same answers changes nothing.
 */
export function compareEditions(before: Edition, now: Edition): readonly EditionChange[] {
  return [...movedNumbers(before, now), ...statements(before, now)];
}

function movedNumbers(before: Edition, now: Edition): readonly EditionChange[] {
  const known = new Map(before.estimates.map((estimate) => [estimate.id, estimate]));
  const pairs = now.estimates.flatMap((estimate) => {
    const old = known.get(estimate.id);
    return old === undefined || old.unit !== estimate.unit || (old.data !== undefined && old.data === estimate.data)
      ? []
      : [{ before: old, now: estimate, p: pOf(old, estimate) }];
  });
  const limit = largestKept(pairs.map(({ p }) => p));
  return pairs
    .filter(({ p }) => p <= limit)
    .toSorted((a, b) => a.p - b.p)
    .map(({ before: old, now: estimate }) => ({ kind: "number", id: estimate.id, before: old, now: estimate }));
}

function pOf(before: KeptEstimate, now: KeptEstimate): number {
  const error = Math.hypot(before.standardError, now.standardError);
  if (!(error > 0)) return 1;
  return 2 * upperTail(Math.abs(now.value - before.value) / error);
}

/** Upper tail of the normal distribution. Source: Abramowitz and Stegun 1964, 26.2.17; absolute error below 7.5e-8. */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * polynomial;
}

/** The largest p that stands at a false discovery rate of 5 %; below zero when none does. */
function largestKept(ps: readonly number[]): number {
  const sorted = ps.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((p, index) => p <= (0.05 * (index + 1)) / sorted.length);
  return sorted[last] ?? -1;
}

function statements(before: Edition, now: Edition): readonly EditionChange[] {
  const strong = ({ findings }: Edition) =>
    findings.filter(({ strength }) => strength !== "weak").map(({ id, headline }) => ({ id, words: headline }));
  const asked = ({ recommendations }: Edition) => recommendations.map(({ id, action }) => ({ id, words: action }));
  return [
    ...added(strong(before), strong(now), "finding-new"),
    ...added(strong(now), strong(before), "finding-gone"),
    ...added(asked(before), asked(now), "recommendation-new"),
    ...added(asked(now), asked(before), "recommendation-gone"),
  ];
}

interface Said {
  readonly id: string;
  readonly words: Texts;
}

function added(old: readonly Said[], now: readonly Said[], kind: EditionChange["kind"]): readonly EditionChange[] {
  const known = new Set(old.map(({ id }) => id));
  return now.filter(({ id }) => !known.has(id)).map(({ id, words }) => ({ kind, id, words }));
}
