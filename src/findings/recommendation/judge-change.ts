// Whether a gap moved between two measurements of one indicator: only where the interval of the change allows saying so.

export interface Measured {
  /** As a share of one, or in the indicator's unit. */
  readonly value: number;
  readonly standardError: number;
}

export type ChangeVerdict = "closed" | "narrowed" | "unchanged" | "widened" | "unknown";

export interface ChangeQuestion {
  readonly before: Measured;
  readonly after: Measured;
  readonly wanted: "more" | "less";
  /** Where it should be at the end of the term. */
  readonly target?: number;
  /** Covariance of the two estimates, from `survey change`, where waves overlap. __Default value:__ 0. */
  readonly covariance?: number;
}

/** 0.975 quantile of the normal distribution. */
const Z = 1.959963984540054;

/** `closed`: it moved for certain, and the target is reached. A measurement without an error cannot tell. */
export function judgeChange({ before, after, wanted, target, covariance = 0 }: ChangeQuestion): ChangeVerdict {
  const variance = before.standardError ** 2 + after.standardError ** 2 - 2 * covariance;
  const values = [before.value, after.value, variance];
  if (!values.every(Number.isFinite) || variance < 0) return "unknown";
  const gain = (after.value - before.value) * (wanted === "more" ? 1 : -1);
  if (Math.abs(gain) <= Z * Math.sqrt(variance)) return "unchanged";
  if (gain < 0) return "widened";
  const isReached = target !== undefined && (wanted === "more" ? after.value >= target : after.value <= target);
  return isReached ? "closed" : "narrowed";
}
