// Wald tests of the terms of a model: are all coefficients of a term zero together?
// Source: R survey, regTermTest; Korn & Graubard 1990, The American Statistician 44(4).
import { chiSquareUpperTail } from "../../distributions/chi-square.ts";
import { fisherUpperTail } from "../../distributions/fisher.ts";
import { dot, type Matrix, submatrix, type Vector } from "../../matrix/matrix.ts";
import { solveVector } from "../../matrix/solve-linear.ts";
import { readFormula, termKey } from "./formula.ts";
import type { Model } from "./glm-model.ts";
import { coefficientsDepend, termIsNotInModel } from "./problems.ts";

export interface TermTest {
  readonly statistic: number;
  /** Coefficients tested. */
  readonly df: number;
  /** Infinite where the statistic is chi-square. */
  readonly denominatorDf: number;
  readonly p: number;
}

export interface Coefficients {
  readonly values: Vector;
  readonly covariance: Matrix;
  readonly denominatorDf: number;
}

/** Test of the terms of `~ a + a:b`. Throws `analysis/term-is-not-in-model`, `analysis/coefficients-depend`. */
export function testTerms(model: Model, fitted: Coefficients, terms: string): TermTest {
  const asked = readFormula(terms.includes("~") ? terms : `~${terms}`).terms;
  const keys = model.formula.terms.map(termKey);
  for (const term of asked) if (!keys.includes(termKey(term))) throw termIsNotInModel(model.text, termKey(term));
  const wanted = new Set(asked.map((term) => keys.indexOf(termKey(term))));
  const places = model.columns.flatMap(({ term }, at) => (wanted.has(term) ? [at] : []));
  const statistic = waldStatistic(fitted, places);
  if (statistic === undefined)
    throw coefficientsDepend(
      model.text,
      [...wanted].map((at) => keys[at] ?? ""),
    );
  return againstZero(statistic, places.length, fitted.denominatorDf);
}

/** b′ V⁻¹ b of the coefficients at these places; undefined where their covariance is singular. */
export function waldStatistic({ values, covariance }: Coefficients, places: readonly number[]): number | undefined {
  const tested = places.map((at) => values[at] ?? 0);
  const solved = solveVector(submatrix(covariance, places), tested);
  return solved === undefined ? undefined : dot(tested, solved);
}

function againstZero(chiSquare: number, df: number, denominatorDf: number): TermTest {
  if (!Number.isFinite(denominatorDf))
    return { statistic: chiSquare, df, denominatorDf, p: chiSquareUpperTail(chiSquare, df) };
  const statistic = chiSquare / df;
  const p = denominatorDf > 0 ? fisherUpperTail(statistic, { numerator: df, denominator: denominatorDf }) : Number.NaN;
  return { statistic, df, denominatorDf, p };
}
