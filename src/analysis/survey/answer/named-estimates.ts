// Estimates with standard errors and intervals, keyed by their names.

import type { DesignEstimate } from "../design.ts";
import { studentReach } from "../interval.ts";
import type { Answered } from "./answer.ts";

export const LEVEL = 0.95;

export function namedEstimates({ names, values, vcov, degf, intervalDf = degf }: DesignEstimate): Answered {
  const se = values.map((_, i) => Math.sqrt(Math.max(0, vcov[i]?.[i] ?? 0)));
  const reach = intervalDf > 0 ? studentReach(intervalDf, LEVEL) : Number.NaN;
  return {
    estimate: keyed(names, values),
    se: keyed(names, se),
    ci95_lower: keyed(
      names,
      values.map((value, i) => value - reach * (se[i] ?? 0)),
    ),
    ci95_upper: keyed(
      names,
      values.map((value, i) => value + reach * (se[i] ?? 0)),
    ),
    vcov,
    degf,
  };
}

export function keyed<T>(names: readonly string[], values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(names.flatMap((name, i) => (i < values.length ? [[name, values[i] as T]] : [])));
}
