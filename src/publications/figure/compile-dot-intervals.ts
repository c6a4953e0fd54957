// Dots with intervals: one lane per series in each row, the value at the end of its interval.

import type { Chart } from "./chart.ts";
import { type Layer, pointLayer, ruleLayer, type Scales, valueLayers } from "./chart-layers.ts";
import { type FigureOptions, type KeyItem, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { DotIntervals } from "./figure-spec.ts";
import { measureText } from "./measure-text.ts";
import { marksOf, type PlacedPoint, placePoints } from "./place-points.ts";
import { planAxis } from "./plan-axis.ts";
import { planRows } from "./plan-rows.ts";
import { assembleRowChart } from "./row-chart.ts";
import { seriesKey } from "./series-key.ts";

export function compileDotIntervals(spec: DotIntervals, options: FigureOptions): Chart {
  const series = Object.keys(spec.seriesLabels);
  const categories = [...new Set(spec.points.map((point) => point.category))];
  const plan = planRows({
    categories,
    marksIn: marksOf(spec),
    laneHeight: series.length > 1 ? 16 : 18,
    width: options.width,
  });
  const placed = placePoints(spec, plan, options);
  const values = [
    ...spec.points.flatMap((point) => [point.value, point.lower, point.upper]),
    ...(spec.rule ? [spec.rule] : []),
  ];
  return assembleRowChart({
    width: options.width,
    plan,
    axis: planAxis({ axis: spec.axis, values, language: options.language, width: options.width }),
    axisTitle: spec.axis.title,
    right: 14 + Math.max(...placed.map(({ text }) => measureText(text, SMALL_SIZE, "semibold")), 12),
    ...(spec.rule !== undefined && { rule: spec.rule }),
    key: intervalKey(spec, options),
    marks: (scales) => intervalLayers(scales, placed),
  });
}

/** The key of dots and cascades: series, and what a hollow mark says. */
export function intervalKey(
  spec: Pick<DotIntervals, "seriesLabels" | "points">,
  options: FigureOptions,
): readonly KeyItem[] {
  return seriesKey(spec.seriesLabels, { language: options.language, weak: spec.points.some((point) => point.weak) });
}

function intervalLayers(scales: Scales, placed: readonly PlacedPoint[]): readonly Layer[] {
  const rules = placed.map(({ point, y, style }) => ({
    x: point.lower,
    x2: point.upper,
    y,
    y2: y,
    colour: style.colour,
  }));
  const points = placed.map(({ point, y, style }) => ({
    x: point.value,
    y,
    shape: style.shape,
    colour: style.colour,
    fill: point.weak ? COLOURS.paper : style.colour,
  }));
  const texts = placed.map(({ point, y, style, text }) => ({
    x: Math.max(point.upper, point.value),
    y,
    text,
    colour: style.textColour,
  }));
  return [
    ruleLayer(scales, rules, { width: 2.2 }),
    pointLayer(scales, points),
    ...valueLayers(scales, texts, { align: "left", dx: 9, size: SMALL_SIZE }),
  ];
}
