// How many dimensions an index really has: principal components of the correlations. Source: OECD/JRC 2008, step 4.
import { symmetricEigen } from "../matrix/symmetric-eigen.ts";
import { correlation } from "./correlation.ts";
import { type IndicatorTable, present } from "./table.ts";

export interface Components {
  readonly codes: readonly string[];
  /** Pearson correlation of the units known in all indicators. */
  readonly correlations: readonly (readonly number[])[];
  /** Share of one of the variance that each component holds, largest first. */
  readonly varianceShares: readonly number[];
  /** One list per component: the weight of each indicator in it. */
  readonly loadings: readonly (readonly number[])[];
  /** Units behind these numbers. */
  readonly units: number;
}

export function principalComponents(table: IndicatorTable): Components {
  const codes = Object.keys(table.columns);
  const columns = codes.map((code) => table.columns[code] ?? []);
  const whole = table.units.flatMap((_, at) => (columns.every((column) => (column[at] ?? null) !== null) ? [at] : []));
  const correlations = correlation(columns.map((column) => present(whole.map((at) => column[at] ?? null))));
  const { values, vectors } = symmetricEigen(correlations);
  return {
    codes,
    correlations,
    varianceShares: values.map((value) => value / codes.length),
    loadings: vectors,
    units: whole.length,
  };
}
