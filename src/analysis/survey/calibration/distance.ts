// How new weights depart from old ones: their ratio as a function of the linear predictor, and its slope.
// Source: Deville & Särndal 1992, JASA 87, cases 1, 2 and 6.
import type { AdjustSpec } from "../design-spec.ts";
import { calibrationFails } from "../problems.ts";
import type { Arithmetic } from "./arithmetic.ts";

export interface Distance<T> {
  readonly ratio: (predictor: T) => T;
  readonly slope: (predictor: T) => T;
}

type CalibrateSpec = Extract<AdjustSpec, { method: "calibrate" }>;

/** Throws `analysis/calibration-fails` for limits that leave no room around one. */
export function distanceOf<T>(
  table: string,
  { calfun, bounds: [lower, upper] = [-Infinity, Infinity] }: CalibrateSpec,
  by: Arithmetic<T>,
): Distance<T> {
  if (!(lower < 1 && upper > 1)) throw calibrationFails(table, `bounds ${lower}, ${upper}`);
  if (calfun === "linear") return linearDistance(by, lower, upper);
  if (calfun === "raking") return rakingDistance(by, lower, upper);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) throw calibrationFails(table, "logit: bounds?");
  return logitDistance(by, lower, upper);
}

function linearDistance<T>(by: Arithmetic<T>, lower: number, upper: number): Distance<T> {
  const [none, one] = [by.number(0), by.number(1)];
  return {
    ratio: (x) => clipped(by, by.plus(one, x), { lower, upper }),
    slope: (x) => by.below(x, upper - 1, by.above(x, lower - 1, one, none), none),
  };
}

function rakingDistance<T>(by: Arithmetic<T>, lower: number, upper: number): Distance<T> {
  const none = by.number(0);
  return {
    ratio: (x) => clipped(by, by.exp(x), { lower, upper }),
    slope: (x) => by.below(by.exp(x), upper, by.above(by.exp(x), lower, by.exp(x), none), none),
  };
}

function logitDistance<T>(by: Arithmetic<T>, lower: number, upper: number): Distance<T> {
  const { plus, minus, times, number } = by;
  const steep = (upper - lower) / ((upper - 1) * (1 - lower));
  const grown = (x: T) => by.exp(times(number(steep), x));
  const below = (x: T) => plus(number(upper - 1), times(number(1 - lower), grown(x)));
  const above = (x: T) => plus(number(lower * (upper - 1)), times(number(upper * (1 - lower)), grown(x)));
  const ratio = (x: T) => by.over(above(x), below(x));
  const room = (x: T) => times(minus(ratio(x), number(lower)), minus(number(upper), ratio(x)));
  return { ratio, slope: (x) => times(room(x), number(steep / (upper - lower))) };
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

function clipped<T>(by: Arithmetic<T>, value: T, { lower, upper }: Limits): T {
  const low = lower === -Infinity ? value : by.below(value, lower, by.number(lower), value);
  return upper === Infinity ? low : by.above(value, upper, by.number(upper), low);
}
