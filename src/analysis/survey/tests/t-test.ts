// t tests under a complex design: a mean against zero, or two means against each other.
// Source: Korn & Graubard 1999, §3; R's svyttest.
import { studentTwoSided } from "../../distributions/student.ts";
import type { Work } from "../estimator.ts";
import { type Interval, symmetricInterval } from "../interval.ts";
import { glmEstimator } from "../regression/estimate-glm.ts";
import { chooseFamily } from "../regression/family.ts";
import { readFormula } from "../regression/formula.ts";
import { describeGlm, type GlmModel, hasVariables } from "../regression/glm-model.ts";
import { groupsAreNotTwo } from "./problems.ts";
import type { Sampled } from "./sampled.ts";

export interface TTest {
  readonly of: "mean" | "difference in mean";
  readonly estimate: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  readonly interval: Interval;
}

/** Test of `value ~ group`, or of `value ~ 0` for one mean. Throws `analysis/groups-are-not-two` and those of formulas. */
export function* testMeans(sampled: Sampled, formula: string, level: number): Work<TTest> {
  const alone = readFormula(formula).terms.length === 0;
  const text = alone ? `${formula.split("~")[0]}~ 1` : formula;
  const model = yield* describeGlm(sampled.rows, text, chooseFamily("gaussian"));
  if (!alone) refuseUnlessTwo(model);
  const among = yield* sampled.among(hasVariables(model));
  const { values, covariance } = yield* among.estimate(glmEstimator(model));
  const place = alone ? 0 : 1;
  // Under replicates rows with a missing variable take no degrees of freedom, as in R.
  const [estimate, df] = [values[place] ?? 0, (sampled.replicated ? sampled : among).df - 1];
  const standardError = Math.sqrt(covariance[place]?.[place] ?? 0);
  const t = estimate / standardError;
  return {
    of: alone ? "mean" : "difference in mean",
    estimate,
    t,
    df,
    p: df > 0 ? studentTwoSided(t, df) : Number.NaN,
    interval: symmetricInterval({ value: estimate, standardError, df }, level),
  };
}

function refuseUnlessTwo({ columns, variables, formula, text }: GlmModel): void {
  const label = formula.terms[0]?.[0]?.label;
  const group = variables.find((variable) => variable.label === label);
  const [least, greatest] = group?.range ?? [0, 1];
  const isBinary = columns.length === 2 && formula.intercept && greatest - least === 1 && (least === 0 || least === 1);
  if (!isBinary) throw groupsAreNotTwo(group?.label ?? text, group?.levels?.length ?? columns.length);
}
