// Confidence intervals of a proportion by the methods of R survey's svyciprop; all stay between zero and one but `mean`.
// Source: Korn & Graubard 1999, §3.2; Lumley 2010, §2.3.
import { betaQuantile } from "../../distributions/beta.ts";
import { studentQuantile } from "../../distributions/student.ts";
import { expit, type Interval } from "../interval.ts";

export const PROPORTION_METHODS = ["logit", "likelihood", "asin", "beta", "mean", "xlogit"] as const;
export type ProportionMethod = (typeof PROPORTION_METHODS)[number];

export interface ProportionEstimate {
  readonly value: number;
  readonly variance: number;
  /** Degrees of freedom of the interval. */
  readonly df: number;
  /** Rows of the sample or domain. */
  readonly rows: number;
}

/** Not a number where no degrees of freedom are left. */
export function proportionInterval(
  found: ProportionEstimate,
  method: Exclude<ProportionMethod, "likelihood">,
  level: number,
): Interval {
  const { value, variance, df } = found;
  if (!(df > 0)) return { lower: Number.NaN, upper: Number.NaN };
  const reach = studentQuantile((1 + level) / 2, df) * Math.sqrt(variance);
  switch (method) {
    case "mean":
      return { lower: value - reach, upper: value + reach };
    case "logit":
    case "xlogit":
      return byLogit(value, reach);
    case "asin":
      return byArcsine(value, reach);
    case "beta":
      return byBeta(found, level);
  }
}

function byLogit(value: number, reach: number): Interval {
  const middle = Math.log(value / (1 - value));
  const own = reach / (value * (1 - value));
  return { lower: expit(middle - own), upper: expit(middle + own) };
}

function byArcsine(value: number, reach: number): Interval {
  const middle = Math.asin(Math.sqrt(value));
  const own = reach / (2 * Math.sqrt(value * (1 - value)));
  return { lower: Math.sin(middle - own) ** 2, upper: Math.sin(middle + own) ** 2 };
}

/** Clopper & Pearson's with the effective size of the sample, made smaller for few degrees of freedom. */
function byBeta({ value, variance, df, rows }: ProportionEstimate, level: number): Interval {
  const tail = (1 - level) / 2;
  const shrink = studentQuantile(tail, rows - 1) / studentQuantile(tail, df);
  const n = ((value * (1 - value)) / variance) * shrink ** 2;
  return {
    lower: betaQuantile(tail, { a: n * value, b: n * (1 - value) + 1 }),
    upper: betaQuantile(1 - tail, { a: n * value + 1, b: n * (1 - value) }),
  };
}
