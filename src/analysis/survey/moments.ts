// Totals, means, ratios and variances as functions of weighted totals, with their derivatives.
import { type Expression, number, times } from "../sql/expression.ts";
import type { TotalsEstimator } from "./estimator.ts";

/** A number of each row with the name of its estimate. */
export interface NamedMeasure {
  readonly name: string;
  readonly is: Expression;
}

const ONE = number(1);

export function totalsOf(measures: readonly NamedMeasure[]): TotalsEstimator {
  return {
    measures: measures.map(({ is }) => is),
    finish: (totals) => ({
      names: measures.map(({ name }) => name),
      values: totals,
      gradient: totals.map((_, i) => totals.map((__, j) => (i === j ? 1 : 0))),
    }),
  };
}

export function meansOf(measures: readonly NamedMeasure[]): TotalsEstimator {
  return {
    measures: [ONE, ...measures.map(({ is }) => is)],
    finish: ([weight = 0, ...totals]) => {
      const values = totals.map((total) => total / weight);
      return {
        names: measures.map(({ name }) => name),
        values,
        gradient: values.map((mean, i) => [-mean / weight, ...totals.map((_, j) => (i === j ? 1 / weight : 0))]),
      };
    },
  };
}

/** Logits of shares. */
export function logitsOf(measures: readonly NamedMeasure[]): TotalsEstimator {
  const shares = meansOf(measures);
  return {
    measures: shares.measures,
    finish: (totals, rows) => {
      const { names, values, gradient } = shares.finish(totals, rows);
      return {
        names,
        values: values.map((share) => Math.log(share / (1 - share))),
        gradient: gradient.map((row, i) => {
          const share = values[i] ?? 0;
          return row.map((slope) => slope / (share * (1 - share)));
        }),
      };
    },
  };
}

export interface RatioParts {
  readonly name: string;
  readonly numerator: Expression;
  readonly denominator: Expression;
}

export function ratiosOf(ratios: readonly RatioParts[]): TotalsEstimator {
  return {
    measures: ratios.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    finish: (totals) => {
      const pairs = ratios.map((_, i) => ({ y: totals[2 * i] ?? 0, x: totals[2 * i + 1] ?? 0 }));
      const slope = (i: number, j: number): number => {
        const { y, x } = pairs[i] ?? { y: 0, x: 1 };
        return j === 2 * i ? 1 / x : j === 2 * i + 1 ? -y / (x * x) : 0;
      };
      return {
        names: ratios.map(({ name }) => name),
        values: pairs.map(({ y, x }) => y / x),
        gradient: ratios.map((_, i) => totals.map((__, j) => slope(i, j))),
      };
    },
  };
}

/**
 * Variances and covariances in the population, each pair in both orders, with n / (n − 1) for n rows,
 * the same under every replicate weight.
 * Source: R survey 4, svyvar.
 */
export function variancesOf(measures: readonly NamedMeasure[], rows: number): TotalsEstimator {
  const size = measures.length;
  const products = measures.flatMap((b) => measures.map((a) => times(a.is, b.is)));
  return {
    measures: [ONE, ...measures.map(({ is }) => is), ...products],
    finish: ([weight = 0, ...totals]) => {
      const spread = rows / (rows - 1);
      const means = totals.slice(0, size).map((total) => total / weight);
      const pairs = products.map((_, at) => ({
        a: at % size,
        b: Math.floor(at / size),
        total: totals[size + at] ?? 0,
      }));
      const rowOf = ({ a, b, total }: (typeof pairs)[number], at: number): readonly number[] => {
        const [ma, mb] = [means[a] ?? 0, means[b] ?? 0];
        const gradient = new Array<number>(1 + size + products.length).fill(0);
        gradient[0] = (spread * (2 * ma * mb - total / weight)) / weight;
        gradient[1 + a] = (gradient[1 + a] ?? 0) - (spread * mb) / weight;
        gradient[1 + b] = (gradient[1 + b] ?? 0) - (spread * ma) / weight;
        gradient[1 + size + at] = spread / weight;
        return gradient;
      };
      const names = pairs.map(({ a, b }) =>
        size === 1 ? measures[0]?.name : `${measures[a]?.name}:${measures[b]?.name}`,
      );
      return {
        names: names.map(String),
        values: pairs.map(({ a, b, total }) => spread * (total / weight - (means[a] ?? 0) * (means[b] ?? 0))),
        gradient: pairs.map(rowOf),
      };
    },
  };
}
