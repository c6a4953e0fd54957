// Weights near the old ones that reach the totals of the columns of a model.
// Source: Deville & Särndal 1992, JASA 87; solved by Newton's method on totals that the engine adds up.
import { fromLowerTriangle, type Matrix } from "../../matrix/matrix.ts";
import { solveVector } from "../../matrix/solve-linear.ts";
import type { Row } from "../../sql/compile-query.ts";
import { column, type Expression, minus, number, plus, sum, times } from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { Residuals, SurveyDesign } from "../design.ts";
import type { AdjustSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { calibrationFails } from "../problems.ts";
import { describeVariables } from "../regression/describe-variables.ts";
import { readFormula, variablesOf } from "../regression/formula.ts";
import { modelColumns } from "../regression/model-columns.ts";
import { IN_ENGINE } from "./arithmetic.ts";
import { type Distance, distanceOf } from "./distance.ts";
import { after } from "./post-stratify.ts";

type CalibrateSpec = Extract<AdjustSpec, { method: "calibrate" }>;

interface Calibration {
  readonly design: SurveyDesign;
  readonly columns: readonly Expression[];
  readonly distance: Distance<Expression>;
}

/** What a model asks of weights: its columns, and the total that each has in the population. */
export interface CalibrationGoal {
  readonly columns: readonly Expression[];
  readonly population: readonly number[];
}

export function* calibrate(design: SurveyDesign, spec: CalibrateSpec): Work<SurveyDesign> {
  const { columns, population } = yield* readGoal(design, spec);
  const calibration = { design, columns, distance: distanceOf(design.table, spec, IN_ENGINE) };
  const search = searchPredictor(design.table, population, spec);
  let asked = search.next();
  while (asked.done !== true) asked = search.next(yield* totalsAt(calibration, asked.value));
  const ratio = calibration.distance.ratio(linear(columns, asked.value));
  const residuals = regressionResiduals(calibration);
  return { ...design, weight: times(design.weight, ratio), residuals: after(design.residuals, residuals) };
}

/** Throws `analysis/choice-is-unknown` where columns and totals have other names. */
export function* readGoal(design: SurveyDesign, spec: CalibrateSpec): Work<CalibrationGoal> {
  const formula = readFormula(spec.model);
  const variables = yield* describeVariables({ from: design.from, weight: design.weight }, variablesOf(formula));
  const columns = modelColumns(formula, variables ?? []);
  const names = columns.map(({ name }) => name);
  const given = Object.keys(spec.population);
  const strange = given.find((name) => !names.includes(name)) ?? names.find((name) => !given.includes(name));
  if (strange !== undefined)
    throw choiceIsUnknown({ where: spec.model, key: "population", value: strange, known: names });
  return { columns: columns.map(({ is }) => is), population: names.map((name) => spec.population[name] ?? 0) };
}

export interface Reached {
  readonly reached: readonly number[];
  readonly slope: Matrix;
}

/**
 * Coefficients of the columns at which weights reach the totals of the population. Each that is tried is yielded, to be told what
 * weights reach there. Throws `analysis/calibration-fails`.
 */
export function* searchPredictor(
  table: string,
  population: readonly number[],
  { epsilon = 1e-7, maxit = 50 }: Pick<CalibrateSpec, "epsilon" | "maxit">,
): Generator<readonly number[], readonly number[], Reached> {
  let eta: readonly number[] = population.map(() => 0);
  for (let round = 0; round <= maxit; round += 1) {
    const { reached, slope } = yield eta;
    const misfit = population.map((total, i) => total - (reached[i] ?? 0));
    if (!misfit.every(Number.isFinite)) break;
    if (misfit.every((miss, i) => Math.abs(miss) / (1 + Math.abs(population[i] ?? 0)) < epsilon)) return eta;
    const step = solveVector(slope, misfit);
    if (step === undefined) throw calibrationFails(table, "columns depend on each other");
    eta = eta.map((value, i) => value + (step[i] ?? 0));
  }
  throw calibrationFails(table, `${maxit} iterations, epsilon ${epsilon}`);
}

function* totalsAt({ design, columns, distance }: Calibration, eta: readonly number[]): Work<Reached> {
  const at = linear(columns, eta);
  const weight = times(design.weight, distance.ratio(at));
  const slope = times(design.weight, distance.slope(at));
  return yield* sumsOf(design, { columns, first: weight, second: slope });
}

interface SumsInput {
  readonly columns: readonly Expression[];
  readonly first: Expression;
  readonly second: Expression;
}

/** Totals of the columns by one weight, and of their products by another. */
function* sumsOf({ from }: SurveyDesign, { columns, first, second }: SumsInput): Work<Reached> {
  const x = columns.map((_, at) => column(`x${at}`));
  const products = x.flatMap((a, i) => x.slice(0, i + 1).map((b) => times(column("second"), times(a, b))));
  const rows: Select = {
    columns: [
      ...columns.map((one, at) => selected(`x${at}`, one)),
      selected("first", first),
      selected("second", second),
    ],
    from,
  };
  const [found = {}]: readonly Row[] = yield {
    columns: [
      ...x.map((one, at) => selected(`t${at}`, sum(times(column("first"), one)))),
      ...products.map((one, at) => selected(`p${at}`, sum(one))),
    ],
    from: rows,
  };
  return {
    reached: columns.map((_, at) => Number(found[`t${at}`] ?? Number.NaN)),
    slope: fromLowerTriangle(
      products.map((_, at) => Number(found[`p${at}`] ?? Number.NaN)),
      columns.length,
    ),
  };
}

/** What a regression on the columns, weighted by the old weights, leaves of an influence. */
function regressionResiduals({ design, columns }: Calibration): Residuals {
  return function* (influence) {
    const found: Expression[] = [];
    for (const one of influence) {
      const input = { columns, first: times(design.weight, one), second: design.weight };
      const { reached, slope } = yield* sumsOf(design, input);
      const beta = solveVector(slope, reached);
      if (beta === undefined) throw calibrationFails(design.table, "columns depend on each other");
      found.push(minus(one, linear(columns, beta)));
    }
    return found;
  };
}

function linear(columns: readonly Expression[], coefficients: readonly number[]): Expression {
  return columns.map((one, at) => times(number(coefficients[at] ?? 0), one)).reduce(plus);
}
