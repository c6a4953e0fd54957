// The number axis of a chart: domain, ticks and their words.

import { formatShare as sayShare } from "#base/format-number";
import type { Language } from "#base/text";
import { formatDecimal, formatShare } from "../words/format-number.ts";
import { isNarrow } from "./figure-options.ts";
import type { Axis } from "./figure-spec.ts";
import { niceTicks, ratioTicks } from "./nice-ticks.ts";

export interface PlannedAxis {
  readonly kind: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

export interface AxisRequest {
  readonly axis: Axis;
  readonly values: readonly number[];
  readonly language: Language;
  readonly width: number;
}

/** Shares and numbers begin at zero; ratios stand on a log scale, so that half and double are equally far from one. */
export function planAxis(request: AxisRequest): PlannedAxis {
  const values = request.values.filter(Number.isFinite);
  const most = isNarrow(request.width) ? 5 : 6;
  const isRatio = request.axis.unit === "ratio" && values.every((value) => value > 0);
  return isRatio ? planRatio(request, values, most) : planLinear(request, values, most);
}

function planLinear({ axis, language }: AxisRequest, values: readonly number[], most: number): PlannedAxis {
  const low = axis.from ?? Math.min(0, ...values);
  const wanted = axis.to ?? Math.max(...values, low);
  const high = wanted > low ? wanted : low + 1;
  const ticks = niceTicks(
    low,
    axis.unit === "share" && axis.to === undefined ? Math.min(high, Math.max(1, low)) : high,
    most,
  );
  const shown = axis.to === undefined ? ticks : ticks.filter((tick) => tick <= high + 1e-9);
  const domain = [Math.min(low, shown[0] ?? low), Math.max(high, shown.at(-1) ?? high)] as const;
  return {
    kind: "linear",
    domain,
    ticks: shown.map((value) => ({ value, text: tickText(value, axis, { language, ticks: shown }) })),
  };
}

function planRatio({ axis, language }: AxisRequest, values: readonly number[], most: number): PlannedAxis {
  const low = Math.max(axis.from ?? Math.min(0.8, ...values), 0.05);
  const high = axis.to ?? Math.max(1.25, ...values);
  const domain = [low / 1.04, high * 1.04] as const;
  const ticks = ratioTicks(domain[0], domain[1], most).map((value) => ({ value, text: trimmed(value, language) }));
  return { kind: "log", domain, ticks };
}

function tickText(
  value: number,
  axis: Axis,
  { language, ticks }: { language: Language; ticks: readonly number[] },
): string {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  if (axis.unit === "share") return formatShare(value, language, decimalsOf(step * 100));
  return formatDecimal(value, language, decimalsOf(step));
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1)
    if (Math.abs(Number(step.toFixed(decimals)) - step) < step * 1e-6) return decimals;
  return 6;
}

function trimmed(value: number, language: Language): string {
  return formatDecimal(value, language, decimalsOf(value));
}

/** A value as it stands beside its mark: a share as in the titles and texts around the figure. */
export function valueText(value: number, axis: Axis, language: Language): string {
  if (axis.unit === "share") return sayShare(value, language);
  if (axis.unit === "points") return withPlus(formatDecimal(value, language, 0));
  if (axis.unit === "ratio") return formatDecimal(value, language, 2);
  return formatDecimal(value, language, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1);
}

/** What rounds to nothing has no sign. */
function withPlus(text: string): string {
  const bare = text.replace(/^[\u2212-]/u, "");
  if (/^0+$/u.test(bare)) return bare;
  return bare === text ? `+${text}` : text;
}
