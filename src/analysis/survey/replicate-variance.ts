// The covariance of estimates from their spread over replicate weights. Source: Wolter 2007; R survey 4, svrVar.
import type { Matrix } from "../matrix/matrix.ts";
import type { Replicates } from "./design.ts";

/** Replicates without a value are left out; the centre is the estimate itself (`mse`) or the mean of the replicates. */
export function replicateVariance(
  values: readonly number[],
  repeated: readonly (readonly number[])[],
  { scale, rscales, mse }: Omit<Replicates, "weights">,
): Matrix {
  const kept = repeated
    .map((own, r) => ({ own, rscale: rscales[r] ?? 1 }))
    .filter(({ own }) => own.every(Number.isFinite));
  const counted = kept.filter(({ rscale }) => rscale > 0);
  const centre = values.map((value, i) =>
    mse ? value : counted.reduce((total, { own }) => total + (own[i] ?? 0), 0) / counted.length,
  );
  const product = (i: number, j: number): number =>
    kept.reduce(
      (total, { own, rscale }) =>
        total + rscale * ((own[i] ?? 0) - (centre[i] ?? 0)) * ((own[j] ?? 0) - (centre[j] ?? 0)),
      0,
    );
  return values.map((_, i) => values.map((__, j) => scale * product(i, j)));
}
