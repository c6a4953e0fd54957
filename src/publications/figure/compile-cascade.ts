// Steps from need to use: bars from zero, women and men one under the other, each with its interval.

import type { Chart } from "./chart.ts";
import { type Layer, outlineLayer, rectLayer, ruleLayer, type Scales, valueLayers } from "./chart-layers.ts";
import { type FigureOptions, type KeyItem, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { Cascade } from "./figure-spec.ts";
import { measureText } from "./measure-text.ts";
import { marksOf, type PlacedPoint, placePoints } from "./place-points.ts";
import { planAxis } from "./plan-axis.ts";
import { planRows } from "./plan-rows.ts";
import { assembleRowChart } from "./row-chart.ts";
import { seriesKey } from "./series-key.ts";

const LANE = 18;
const BAR = 12;

export function compileCascade(spec: Cascade, options: FigureOptions): Chart {
  const plan = planRows({ categories: spec.steps, marksIn: marksOf(spec), laneHeight: LANE, width: options.width });
  const placed = placePoints(spec, plan, options);
  const values = spec.points.flatMap((point) => [point.value, point.upper]);
  return assembleRowChart({
    width: options.width,
    plan,
    axis: planAxis({ axis: spec.axis, values, language: options.language, width: options.width }),
    axisTitle: spec.axis.title,
    right: 14 + Math.max(...placed.map(({ text }) => measureText(text, SMALL_SIZE, "semibold")), 12),
    key: cascadeKey(spec, options),
    marks: (scales) => stepLayers(scales, placed),
  });
}

function cascadeKey(spec: Cascade, options: FigureOptions): readonly KeyItem[] {
  return seriesKey(spec.seriesLabels, {
    language: options.language,
    weak: spec.points.some((point) => point.weak),
    swatches: true,
  });
}

function stepLayers(scales: Scales, placed: readonly PlacedPoint[]): readonly Layer[] {
  const bar = ({ point, y, style }: PlacedPoint) => ({
    x: 0,
    x2: point.value,
    y: y - BAR / 2,
    y2: y + BAR / 2,
    colour: style.colour,
  });
  const isWeak = ({ point }: PlacedPoint) => point.weak;
  const inner = placed.map(({ point, y, style }) => ({
    x: point.lower,
    x2: Math.min(point.value, point.upper),
    y,
    y2: y,
    colour: point.weak ? style.colour : COLOURS.reverse,
  }));
  const outer = placed.map(({ point, y, style }) => ({
    x: point.value,
    x2: Math.max(point.upper, point.value),
    y,
    y2: y,
    colour: style.colour,
  }));
  const texts = placed.map(({ point, y, style, text }) => ({
    x: Math.max(point.upper, point.value),
    y,
    text,
    colour: style.textColour,
  }));
  return [
    rectLayer(scales, placed.filter((step) => !isWeak(step)).map(bar)),
    outlineLayer(scales, placed.filter(isWeak).map(bar)),
    ruleLayer(scales, inner, { width: 2 }),
    ruleLayer(scales, outer, { width: 2 }),
    ...valueLayers(scales, texts, { align: "left", dx: 6, size: SMALL_SIZE }),
  ];
}
