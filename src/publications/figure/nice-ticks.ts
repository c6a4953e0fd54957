// Round numbers for an axis.

const LOG_TICKS = [0.1, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 5, 8, 10, 20];

/** From three to seven ticks at 1, 2 or 5 times a power of ten; the last one is not below `to`. */
export function niceTicks(from: number, to: number, most = 6): readonly number[] {
  if (!(to > from)) return [from];
  const step = niceStep((to - from) / Math.max(1, most - 1));
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Ticks for ratios on a log scale, about `most` of them, 1 always among them. */
export function ratioTicks(from: number, to: number, most = 6): readonly number[] {
  const inside = LOG_TICKS.filter((tick) => tick >= from * 0.999 && tick <= to * 1.001);
  if (inside.length <= most) return inside;
  const halves = inside.filter((tick) => [0.1, 0.25, 0.5, 1, 2, 4, 10].includes(tick));
  return halves.length >= 3 ? halves : inside.filter((tick, i) => tick === 1 || i % 2 === 0);
}
