// What the spatial model takes, and what it holds while its variances are fitted.
import type { Matrix, Vector } from "../matrix/matrix.ts";
import type { AreaData } from "./area-model.ts";

export const SPATIAL_METHODS = ["REML", "ML"] as const;
export type SpatialMethod = (typeof SPATIAL_METHODS)[number];

export interface SpatialAreaData extends AreaData {
  /** Row by row what share each other area has as a neighbour; the diagonal is zero, rows sum to one. */
  readonly proximity: Matrix;
}

/** The covariance of the areas at a point, with all that the fit and its errors take from it. */
export interface SpatialState {
  readonly refvar: number;
  readonly rho: number;
  /** ((I − ρWᵗ)(I − ρW))⁻¹: derivative of the covariance by the variance. */
  readonly bySigma: Matrix;
  /** 2ρWᵗW − W − Wᵗ. */
  readonly change: Matrix;
  /** Derivative of the covariance by ρ. */
  readonly byRho: Matrix;
  readonly total: Matrix;
  readonly totalInverse: Matrix;
  /** V⁻¹ X. */
  readonly weighted: Matrix;
  /** (Xᵗ V⁻¹ X)⁻¹. */
  readonly covariance: Matrix;
  readonly beta: Vector;
  readonly residuals: Vector;
}
