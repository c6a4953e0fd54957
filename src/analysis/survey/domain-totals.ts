// Estimates from totals in the domains of a question: what was found in each, and how all of them vary together.
import type { Matrix } from "../matrix/matrix.ts";
import type { SurveyDesign } from "./design.ts";
import type { TotalsEstimator } from "./estimator.ts";
import type { Domain } from "./measures.ts";

export interface TotalsQuestion {
  readonly estimator: TotalsEstimator;
  /** Columns without which a row does not count. */
  readonly known: readonly string[];
  readonly domain: Domain;
  /** Columns whose codes make domains; empty: one domain of all. */
  readonly by: readonly string[];
}

export interface DomainTotals {
  /** Its name, from its codes; empty for all. */
  readonly domain: string;
  readonly names: readonly string[];
  readonly values: readonly number[];
  /** Weighted totals of the measures, as the estimator was given them. */
  readonly totals: readonly number[];
  /** Rows that answered and weigh. */
  readonly rows: number;
  /** Rows that answered. */
  readonly answered: number;
  /** Rows of the domain, whether they answered or not. */
  readonly asked: number;
  /** Degrees of freedom of the domain: its clusters less its strata. */
  readonly degf: number;
}

export interface TotalsFound {
  readonly design: SurveyDesign;
  readonly domains: readonly DomainTotals[];
  /** Estimates of one domain after those of the other. Covariances that were not computed are NaN. */
  readonly vcov: Matrix;
}
