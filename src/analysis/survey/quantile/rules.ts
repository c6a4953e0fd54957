// Quantiles of weighted values by the rules of R survey: inverse distribution functions and their interpolations.
// Source: Hyndman & Fan 1996, The American Statistician 50(4); Shah & Vaish 2006; R survey 4, svyquantile.

export interface WeightedValues {
  /** Ascending. */
  readonly x: Float64Array;
  /** Above zero. */
  readonly w: Float64Array;
  /** Weight up to and with each value. */
  readonly cumulative: Float64Array;
  readonly total: number;
  /** Row of the table in which each stands, counted from one. */
  readonly rows?: Float64Array;
}

export const QUANTILE_RULES = [
  "math",
  "school",
  "shahvaish",
  "hf1",
  "hf2",
  "hf3",
  "hf4",
  "hf5",
  "hf6",
  "hf7",
  "hf8",
  "hf9",
] as const;
export type QuantileRule = (typeof QUANTILE_RULES)[number];

/** `x` ascending. Sums carry their rounding along, so that equal weights meet fractions exactly. */
export function weightedValues(x: Float64Array, w: Float64Array): WeightedValues {
  const cumulative = new Float64Array(x.length);
  let [sum, lost] = [0, 0];
  w.forEach((weight, i) => {
    const next = sum + weight;
    lost += Math.abs(sum) >= weight ? sum - next + weight : weight - next + sum;
    sum = next;
    cumulative[i] = sum + lost;
  });
  return { x, w, cumulative, total: sum + lost };
}

export function quantile(values: WeightedValues, rule: QuantileRule, p: number): number {
  switch (rule) {
    case "math":
    case "hf1":
      return stepped(values, p, ({ low }) => low);
    case "school":
    case "hf2":
      return stepped(values, p, ({ low, high }) => (low + high) / 2);
    case "hf3":
      return stepped(grouped(values), p, ({ low, high, at }) => (at % 2 === 0 ? low : high));
    case "hf4":
      return betweenSteps(values, p);
    case "shahvaish":
      return shahVaish(values, p);
    default:
      return interpolated(values, p, rule);
  }
}

/** Without weights, by the seventh rule of Hyndman & Fan: R's own. */
export function plainQuantile(x: Float64Array, p: number): number {
  const place = (x.length - 1) * p;
  const [low, high] = [x[Math.floor(place)] ?? Number.NaN, x[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}

/** The row whose value lies at or below the quantile. */
export function rowBelow(values: WeightedValues, p: number): number | undefined {
  return values.rows?.[neighbours(values, p).at - 1];
}

interface Neighbours {
  /** Place of the lower value, counted from one. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Distance of p from the distribution at either side. */
  readonly below: number;
  readonly above: number;
}

function neighbours({ x, cumulative, total }: WeightedValues, p: number): Neighbours {
  const at = Math.max(1, countUpTo(cumulative, p * total));
  const next = Math.min(at + 1, x.length);
  return {
    at,
    low: x[at - 1] ?? Number.NaN,
    high: x[next - 1] ?? Number.NaN,
    below: p - (cumulative[at - 1] ?? 0) / total,
    above: (cumulative[next - 1] ?? 0) / total - p,
  };
}

/** How many of these ascending numbers do not pass the limit. */
export function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first value at which the distribution passes p; `onStep` says what holds where it meets p. */
function stepped(values: WeightedValues, p: number, onStep: (found: Neighbours) => number): number {
  const found = neighbours(values, p);
  return found.below === 0 ? onStep(found) : found.high;
}

function betweenSteps(values: WeightedValues, p: number): number {
  const { low, high, below, above } = neighbours(values, p);
  const share = below / (above + below);
  return low * (1 - share) + high * share;
}

/** Equal values as one. */
function grouped({ x, w }: WeightedValues): WeightedValues {
  const own: { x: number; w: number }[] = [];
  x.forEach((value, i) => {
    const last = own.at(-1);
    if (last?.x === value) last.w += w[i] ?? 0;
    else own.push({ x: value, w: w[i] ?? 0 });
  });
  return weightedValues(
    Float64Array.from(own, (one) => one.x),
    Float64Array.from(own, (one) => one.w),
  );
}

/** Constant between positions; the weight enters unscaled, as in R survey. */
function shahVaish({ x, w, cumulative, total }: WeightedValues, p: number): number {
  const n = x.length;
  const positions = cumulative.map((sum, i) => ((sum * n) / total + 0.5 - (w[i] ?? 0) / 2) / (n + 1));
  return approximate(positions, x, p, false);
}

function interpolated(values: WeightedValues, p: number, rule: QuantileRule): number {
  const { x, w, cumulative, total } = values;
  const last = w.at(-1) ?? 0;
  const before = (i: number): number => (i === 0 ? 0 : (cumulative[i - 1] ?? 0));
  const positions = cumulative.map((sum, i) => {
    if (rule === "hf5") return (sum - (w[i] ?? 0) / 2) / total;
    if (rule === "hf6") return sum / (total + last);
    if (rule === "hf7") return before(i) / before(x.length - 1);
    if (rule === "hf8") return (before(i) / 3 + (sum * 2) / 3) / (total + last / 3);
    return ((before(i) * 3) / 8 + (sum * 5) / 8) / (total + last / 4);
  });
  return approximate(positions, x, p, true);
}

/** Value at p of a line or of steps through the points; values of equal positions count as their mean. */
function approximate(positions: Float64Array, x: Float64Array, p: number, linear: boolean): number {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0) || a - b);
  const points: { at: number; sum: number; count: number }[] = [];
  for (const i of order) {
    const at = positions[i] ?? 0;
    const last = points.at(-1);
    if (last?.at === at) {
      last.sum += x[i] ?? 0;
      last.count += 1;
    } else points.push({ at, sum: x[i] ?? 0, count: 1 });
  }
  const next = points.findIndex(({ at }) => at > p);
  const value = (i: number): number => (points[i]?.sum ?? Number.NaN) / (points[i]?.count ?? 1);
  if (next === -1) return value(points.length - 1);
  if (next === 0) return value(0);
  const [from, to] = [points[next - 1]?.at ?? 0, points[next]?.at ?? 1];
  if (!linear || from === p) return value(next - 1);
  return value(next - 1) + (value(next) - value(next - 1)) * ((p - from) / (to - from));
}
