// How much larger a variance is than that of a simple random sample of as many people. Source: Kish 1965, §8.2.
import { number, times } from "../sql/expression.ts";
import type { TotalsFound } from "./domain-totals.ts";
import type { TotalsEstimator } from "./estimator.ts";
import type { NamedMeasure } from "./moments.ts";

export interface DesignEffectInput {
  readonly of: "mean" | "total";
  /** The simple sample is drawn with replacement, or from the population that the weights add up to. */
  readonly replace: boolean;
  /** How many measures `withSquares` was given. */
  readonly measures: number;
}

/** The estimator with the totals that design effects need, after its own: weight, measures, squares. */
export function withSquares(estimator: TotalsEstimator, measures: readonly NamedMeasure[]): TotalsEstimator {
  const own = estimator.measures.length;
  const squares = [number(1), ...measures.map(({ is }) => is), ...measures.map(({ is }) => times(is, is))];
  return {
    measures: [...estimator.measures, ...squares],
    finish: (totals, rows) => {
      const found = estimator.finish(totals.slice(0, own), rows);
      return { ...found, gradient: found.gradient.map((row) => [...row, ...squares.map(() => 0)]) };
    },
  };
}

/** Of the estimates of every domain, one after the other. */
export function designEffects({ domains, vcov }: TotalsFound, { of, replace, measures }: DesignEffectInput) {
  return domains.flatMap(({ totals, rows }, d) => {
    const sums = totals.slice(totals.length - 2 * measures - 1);
    const population = sums[0] ?? 0;
    const left = replace ? 1 : (population - rows) / population;
    const scale = of === "mean" ? 1 : population * population;
    return Array.from({ length: measures }, (_, i) => {
      const mean = (sums[1 + i] ?? 0) / population;
      const spread = (rows / (rows - 1)) * ((sums[1 + measures + i] ?? 0) / population - mean * mean);
      const place = d * measures + i;
      return (vcov[place]?.[place] ?? 0) / ((spread / rows) * left * scale);
    });
  });
}
