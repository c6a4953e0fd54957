// Values of an estimator in a design, with their covariance: by influence, or by replicate weights.
import type { Matrix } from "../matrix/matrix.ts";
import { all, type Expression, number, when } from "../sql/expression.ts";
import type { DesignEstimate, SurveyDesign } from "./design.ts";
import type { Estimator, WeightedRows, Work } from "./estimator.ts";
import { replicateVariance } from "./replicate-variance.ts";
import { repeatTotals } from "./replicates/repeat-totals.ts";
import { sampleRows } from "./sampled-rows.ts";
import { varianceMatrix } from "./variance-matrix.ts";

/** Rows outside `where` keep their place in the design and weigh nothing. */
export function domainRows(design: SurveyDesign, where?: Expression, weight = design.weight): WeightedRows {
  const counted = sampleRows(design, where);
  return { from: design.from, weight: where === undefined ? weight : when(where, weight, number(0)), counted };
}

export function* estimate(design: SurveyDesign, estimator: Estimator, where?: Expression): Work<DesignEstimate> {
  const { names, values, influence, again } = yield* estimator(domainRows(design, where));
  const { degf, replicates } = design;
  if (replicates === undefined)
    return { names, values, vcov: yield* influenceVariance(design, influence, where), degf };
  const rowsOf = (weight?: Expression) => domainRows(design, where, weight);
  const { totals = again } = estimator;
  const repeated =
    totals === undefined
      ? yield* repeatOneByOne(estimator, replicates.weights.map(rowsOf))
      : yield* repeatTotals({ totals, rowsOf }, replicates);
  return { names, values, vcov: replicateVariance(values, repeated, replicates), degf };
}

function* repeatOneByOne(estimator: Estimator, repeats: readonly WeightedRows[]): Work<readonly (readonly number[])[]> {
  const repeated: (readonly number[])[] = [];
  for (const rows of repeats) repeated.push((yield* estimator(rows)).values);
  return repeated;
}

/** Sampling covariance of what has this influence, in a design without replicates. */
export function* influenceVariance(
  design: SurveyDesign,
  influence: readonly Expression[],
  where: Expression = all(),
): Work<Matrix> {
  const inside = influence.map((one) => when(where, one, number(0)));
  const of = design.residuals === undefined ? inside : yield* design.residuals(inside);
  // A calibrated design keeps every cluster: those outside the domain take part in the residuals.
  return yield* varianceMatrix(design, { of, where: design.residuals === undefined ? where : all() });
}
