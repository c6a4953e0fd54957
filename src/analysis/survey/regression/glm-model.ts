// A generalised linear model made ready: its formula read, its columns named, its response as a number.
import { asNumber, type Expression, number, plus, times, when } from "../../sql/expression.ts";
import type { WeightedRows, Work } from "../estimator.ts";
import { completeRows, type DescribedVariable, describeVariables, isLevel } from "./describe-variables.ts";
import type { Family } from "./family.ts";
import { type Formula, readFormula, variablesOf } from "./formula.ts";
import { type ModelColumn, modelColumns } from "./model-columns.ts";
import { formulaHasNoResponse, regressionHasNoRows, responseDoesNotFit } from "./problems.ts";

export interface Model {
  readonly text: string;
  readonly formula: Formula;
  readonly columns: readonly ModelColumn[];
  readonly response: DescribedVariable;
  readonly variables: readonly DescribedVariable[];
}

export interface GlmModel extends Model {
  readonly family: Family;
  /** The response as a number; a category counts 0 at its first level and 1 at the others. */
  readonly y: Expression;
  /**
   * Weights are divided by it before a fit begins, which moves where it stops. R takes the mean over all rows of the
   * domain, those with a missing variable too. Default: of the rows of the model.
   */
  readonly meanWeight?: number;
}

/** Throws `analysis/formula-has-no-response`, `analysis/regression-has-no-rows` and those of `readFormula`. */
export function* describeModel(rows: WeightedRows, text: string): Work<Model> {
  const formula = readFormula(text);
  if (formula.response === undefined) throw formulaHasNoResponse(text);
  const variables = yield* describeVariables(rows, variablesOf(formula));
  const response = variables?.find(({ label }) => label === formula.response?.label);
  if (variables === undefined || response === undefined) throw regressionHasNoRows(text);
  return { text, formula, columns: modelColumns(formula, variables), response, variables };
}

/** Throws `analysis/response-does-not-fit` as well. */
export function* describeGlm(rows: WeightedRows, text: string, family: Family): Work<GlmModel> {
  const model = yield* describeModel(rows, text);
  const { response } = model;
  const [first] = response.levels ?? [];
  const isCategory = first !== undefined;
  const [least, greatest] = response.range ?? [0, 1];
  const fits = isCategory ? family.name === "quasibinomial" : family.fits(least, greatest);
  if (!fits) throw responseDoesNotFit({ column: response.label, family: family.name });
  const y = isCategory ? when(isLevel(response.is, first), number(0), number(1)) : asNumber(response.is);
  return { ...model, family, y };
}

/** Condition that a row has every variable of the model. */
export function hasVariables(model: Model): Expression {
  return completeRows({ from: "", weight: number(1) }, model.variables);
}

/** What is added to the linear predictor of a row: zero without an offset. */
export function offsetOf({ formula }: Model): Expression {
  return formula.offsets.reduce<Expression>((sum, { is }) => plus(sum, is), number(0));
}

/** Σ b x, as an expression over the columns of the table. */
export function predictor(columns: readonly Pick<ModelColumn, "is">[], coefficients: readonly number[]): Expression {
  return columns.reduce<Expression>(
    (sum, { is }, at) => plus(sum, times(number(coefficients[at] ?? 0), is)),
    number(0),
  );
}
