// Outliers that would rule an index: winsorised first, and if that is not enough, the logarithm of the untreated values.
// Source: OECD/JRC 2008; thresholds and order as in COINr (Becker et al. 2022, "Data treatment").
import { kurtosis, skewness } from "./moments.ts";
import { type Column, present } from "./table.ts";
import type { Transformation } from "./vocabulary.ts";

export interface Treatment {
  /** Passed when the skewness is smaller in size than this. Default Value: 2. */
  readonly skewness: number;
  /** … or the excess kurtosis is smaller than this. Default Value: 3.5. */
  readonly kurtosis: number;
  /** Most points moved at one end; `null` = no limit. Default Value: 5. */
  readonly mostPoints: number | null;
  /** Default Value: `log_CT`. */
  readonly otherwise: Transformation;
}

export const USUAL_TREATMENT: Treatment = { skewness: 2, kurtosis: 3.5, mostPoints: 5, otherwise: "log_CT" };

/** The column unchanged when it passes; too few values to judge pass as well. */
export function treatOutliers(column: Column, treatment: Treatment): Column {
  if (hasNoOutliers(column, treatment)) return column;
  const winsorised = winsorise(column, treatment);
  if (hasNoOutliers(winsorised, treatment) || treatment.otherwise === "none") return winsorised;
  return takeLogarithm(column, treatment.otherwise);
}

export function hasNoOutliers(column: Column, limits: Pick<Treatment, "skewness" | "kurtosis">): boolean {
  const values = present(column);
  const isOut = Math.abs(skewness(values)) >= limits.skewness && kurtosis(values) >= limits.kurtosis;
  return !isOut;
}

/** The furthest value is pulled to its neighbour, tied values together, until the column passes or the limit is met. */
export function winsorise(column: Column, treatment: Treatment): Column {
  let current = column;
  let moved = { high: 0, low: 0 };
  while (!hasNoOutliers(current, treatment)) {
    if (treatment.mostPoints !== null && moved.high + moved.low >= treatment.mostPoints) break;
    const isHigh = skewness(present(current)) >= 0;
    const { column: pulled, points } = pullIn(current, isHigh);
    current = pulled;
    moved = isHigh ? { ...moved, high: points } : { ...moved, low: points };
  }
  return current;
}

function pullIn(column: Column, isHigh: boolean): { readonly column: Column; readonly points: number } {
  const values = present(column);
  const furthest = isHigh ? Math.max(...values) : Math.min(...values);
  const inner = values.filter((value) => value !== furthest);
  const next = isHigh ? Math.max(...inner) : Math.min(...inner);
  return {
    column: column.map((value) => (value === furthest ? next : value)),
    points: values.length - inner.length,
  };
}

/**
 * `log_CT`: log(x − min + a) with a hundredth of the range; `log_CT_orig`: with 1 (the COIN Tool's); `log_GII`:
 * log((max − 1)(x − min) / (max − min) + 1), which turns the order around when the maximum is below one.
 */
function takeLogarithm(column: Column, form: Exclude<Transformation, "none">): Column {
  const values = present(column);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inside = (value: number) => {
    if (form === "log_GII") return ((high - 1) * (value - low)) / (high - low) + 1;
    return value - low + (form === "log_CT" ? 0.01 * (high - low) : 1);
  };
  return column.map((value) => (value === null ? null : Math.log(inside(value))));
}
