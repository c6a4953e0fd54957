// Outliers that would rule an index: winsorised first, and if that is not enough, the logarithm of the untreated values.
// Source: OECD/JRC 2008; thresholds and order as in COINr (Becker et al. 2022, "Data treatment").
import { kurtosis, skewness } from "./moments.ts";
import { type Column, present } from "./table.ts";
import type { Transformation } from "./vocabulary.ts";

export interface Limits {
  /** Passed when the skewness is smaller in size than this. Default Value: 2. */
  readonly skewness: number;
  /** … or the excess kurtosis is smaller than this. Default Value: 3.5. */
  readonly kurtosis: number;
}

export interface Winsorising extends Limits {
  /** Most points moved at one end; `null` = no limit. Default Value: 5. */
  readonly mostPoints: number | null;
  /** Also when the column passes, until the limit is met. Default Value: no. */
  readonly always?: boolean;
}

export interface Treatment extends Winsorising {
  /** Default Value: `log_CT`. */
  readonly otherwise: Transformation;
  /** Exponent of `boxcox`; 0 is the logarithm. Default Value: 0. */
  readonly lambda?: number;
}

export const USUAL_TREATMENT: Treatment = { skewness: 2, kurtosis: 3.5, mostPoints: 5, otherwise: "log_CT" };

/** The column unchanged when it passes; too few values to judge pass as well. */
export function treatOutliers(column: Column, treatment: Treatment): Column {
  const { otherwise, lambda = 0 } = treatment;
  const second = otherwise === "none" ? {} : { second: (one: Column) => transform(one, { form: otherwise, lambda }) };
  return treatInTwoSteps(column, { limits: treatment, first: (one) => winsorise(one, treatment), ...second });
}

export interface TwoSteps {
  readonly limits: Limits;
  readonly first: (column: Column) => Column;
  readonly second?: (column: Column) => Column;
  /** The second change follows on the first, instead of replacing it. Default Value: no. */
  readonly combined?: boolean;
}

/** Each change is made only while the column has outliers. */
export function treatInTwoSteps(column: Column, { limits, first, second, combined = false }: TwoSteps): Column {
  if (hasNoOutliers(column, limits)) return column;
  const once = first(column);
  if (second === undefined || hasNoOutliers(once, limits)) return once;
  return second(combined ? once : column);
}

export function hasNoOutliers(column: Column, limits: Limits): boolean {
  const values = present(column);
  const isOut = Math.abs(skewness(values)) >= limits.skewness && kurtosis(values) >= limits.kurtosis;
  return !isOut;
}

/** The furthest value is pulled to its neighbour, tied values together, until the column passes or the limit is met. */
export function winsorise(column: Column, winsorising: Winsorising): Column {
  const { mostPoints, always = false } = winsorising;
  let current = column;
  let moved = { high: 0, low: 0 };
  while ((always && mostPoints !== null) || !hasNoOutliers(current, winsorising)) {
    if (mostPoints !== null && moved.high + moved.low >= mostPoints) break;
    const isHigh = skewness(present(current)) >= 0;
    const { column: pulled, points } = pullIn(current, isHigh);
    if (points === 0) break;
    current = pulled;
    moved = isHigh ? { ...moved, high: points } : { ...moved, low: points };
  }
  return current;
}

/** No point moves when all values are equal. */
function pullIn(column: Column, isHigh: boolean): { readonly column: Column; readonly points: number } {
  const values = present(column);
  const furthest = isHigh ? Math.max(...values) : Math.min(...values);
  const inner = values.filter((value) => value !== furthest);
  if (inner.length === 0) return { column, points: 0 };
  const next = isHigh ? Math.max(...inner) : Math.min(...inner);
  return {
    column: column.map((value) => (value === furthest ? next : value)),
    points: values.length - inner.length,
  };
}

export interface Transforming {
  readonly form: Transformation;
  /** Exponent of `boxcox`. Default Value: 0. */
  readonly lambda?: number;
  /** `boxcox` of x − min + 1 instead of x. Default Value: yes. */
  readonly shifted?: boolean;
}

/** Every value changed; missing stays missing, and what has no logarithm becomes missing. */
export function transform(column: Column, transforming: Transforming): Column {
  const change = transformationOf(present(column), transforming);
  return column.map((value) => {
    const changed = value === null ? Number.NaN : change(value);
    return Number.isFinite(changed) ? changed : null;
  });
}

/**
 * `log_CT`: log(x − min + a) with a hundredth of the range; `log_CT_plus`: the same for right skew, −log(max + a − x) for
 * left; `log_CT_orig`: with 1 (the COIN Tool's); `log_GII`: log((max − 1)(x − min) / (max − min) + 1), which turns the order
 * around when the maximum is below one; `boxcox`: ((x − min + 1)^λ − 1) / λ.
 */
function transformationOf(values: readonly number[], { form, lambda = 0, shifted = true }: Transforming) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = 0.01 * (high - low);
  const isLeft = form === "log_CT_plus" && skewness(values) <= 0;
  const forms: Readonly<Record<Transformation, (value: number) => number>> = {
    none: (value) => value,
    log_CT: (value) => Math.log(value - low + margin),
    log_CT_plus: (value) => (isLeft ? -Math.log(high + margin - value) : Math.log(value - low + margin)),
    log_CT_orig: (value) => Math.log(value - low + 1),
    log_GII: (value) => Math.log(((high - 1) * (value - low)) / (high - low) + 1),
    boxcox: (value) => boxCox(shifted ? value - low + 1 : value, lambda),
  };
  return forms[form];
}

/** Source: Box and Cox 1964. */
function boxCox(value: number, lambda: number): number {
  return lambda === 0 ? Math.log(value) : (value ** lambda - 1) / lambda;
}
