// Estimates for areas that borrow everything: the same relation, or the same group means, is assumed everywhere.
// Source: Rao and Molina 2015, Small Area Estimation, §3.2.
import { dot, type Matrix, type Vector } from "../matrix/matrix.ts";

/** Population means of the auxiliary variables by the coefficients of a regression. */
export function regressionSynthetic(means: Matrix, beta: Vector): Vector {
  return means.map((row) => dot(row, beta));
}

export interface GroupedSample {
  readonly y: Vector;
  readonly weight: Vector;
  readonly group: readonly string[];
}

/** One mean per area: the weighted mean of each group over all areas, by the size of the group in the area. */
export function groupSynthetic(sample: GroupedSample, sizes: readonly ReadonlyMap<string, number>[]): Vector {
  const sums = new Map<string, { weight: number; value: number }>();
  sample.group.forEach((group, at) => {
    const sum = sums.get(group) ?? { weight: 0, value: 0 };
    sum.weight += sample.weight[at] ?? 0;
    sum.value += (sample.weight[at] ?? 0) * (sample.y[at] ?? 0);
    sums.set(group, sum);
  });
  return sizes.map((area) => {
    let [size, total] = [0, 0];
    for (const [group, count] of area) {
      const sum = sums.get(group);
      size += count;
      total += count === 0 ? 0 : (count * (sum?.value ?? Number.NaN)) / (sum?.weight ?? Number.NaN);
    }
    return total / size;
  });
}
