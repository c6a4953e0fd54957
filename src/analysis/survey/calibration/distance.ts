// How new weights depart from old ones: their ratio as a function of the linear predictor, and its slope.
// Source: Deville & Särndal 1992, JASA 87, cases 1, 2 and 6.
import {
  all,
  applied,
  compare,
  type Expression,
  minus,
  number,
  over,
  plus,
  times,
  when,
} from "../../sql/expression.ts";
import type { AdjustSpec } from "../design-spec.ts";
import { calibrationFails } from "../problems.ts";

export interface Distance {
  readonly ratio: (predictor: Expression) => Expression;
  readonly slope: (predictor: Expression) => Expression;
}

/** Throws `analysis/calibration-fails` for limits that leave no room around one. */
export function distanceOf(
  table: string,
  { calfun, bounds = [-Infinity, Infinity] }: Extract<AdjustSpec, { method: "calibrate" }>,
): Distance {
  const [lower, upper] = bounds;
  if (!(lower < 1 && upper > 1)) throw calibrationFails(table, `bounds ${lower}, ${upper}`);
  if (calfun === "linear") return linearDistance(lower, upper);
  if (calfun === "raking") return rakingDistance(lower, upper);
  if (!Number.isFinite(lower) || !Number.isFinite(upper)) throw calibrationFails(table, "logit: bounds?");
  return logitDistance(lower, upper);
}

function linearDistance(lower: number, upper: number): Distance {
  const inside = (x: Expression) => all(compare(x, "<", number(upper - 1)), compare(x, ">", number(lower - 1)));
  return {
    ratio: (x) => clipped(plus(number(1), x), lower, upper),
    slope: (x) => when(inside(x), number(1), number(0)),
  };
}

function rakingDistance(lower: number, upper: number): Distance {
  const grown = (x: Expression) => applied("exp", x);
  const inside = (x: Expression) => all(compare(grown(x), "<", number(upper)), compare(grown(x), ">", number(lower)));
  return {
    ratio: (x) => clipped(grown(x), lower, upper),
    slope: (x) => when(inside(x), grown(x), number(0)),
  };
}

function logitDistance(lower: number, upper: number): Distance {
  const steep = (upper - lower) / ((upper - 1) * (1 - lower));
  const grown = (x: Expression) => applied("exp", times(number(steep), x));
  const below = (x: Expression) => plus(number(upper - 1), times(number(1 - lower), grown(x)));
  const above = (x: Expression) => plus(number(lower * (upper - 1)), times(number(upper * (1 - lower)), grown(x)));
  const ratio = (x: Expression) => over(above(x), below(x));
  const room = (x: Expression) => times(minus(ratio(x), number(lower)), minus(number(upper), ratio(x)));
  return { ratio, slope: (x) => times(room(x), number(steep / (upper - lower))) };
}

function clipped(value: Expression, lower: number, upper: number): Expression {
  const low = lower === -Infinity ? value : when(compare(value, "<", number(lower)), number(lower), value);
  return upper === Infinity ? low : when(compare(value, ">", number(upper)), number(upper), low);
}
