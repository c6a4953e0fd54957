// Dots with intervals: one lane per series in each row, the value at the end of its interval.
import { pointLayer, ruleLayer, type Scales, valueLayers } from "./chart-layers.ts";
import { type Chart, type FigureOptions, type Json, type KeyItem, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS, type SeriesStyle, styleSeries } from "./figure-palette.ts";
import type { DotIntervals, IntervalPoint } from "./figure-spec.ts";
import { measureText } from "./measure-text.ts";
import { planAxis, valueText } from "./plan-axis.ts";
import { planRows, type RowPlan } from "./plan-rows.ts";
import { assembleRowChart } from "./row-chart.ts";
import { seriesKey } from "./series-key.ts";

/** A point with its place and its look. */
interface PlacedPoint {
  readonly point: IntervalPoint;
  readonly y: number;
  readonly style: SeriesStyle;
  readonly text: string;
}

export function compileDotIntervals(spec: DotIntervals, options: FigureOptions): Chart {
  const series = Object.keys(spec.seriesLabels);
  const categories = [...new Set(spec.points.map((point) => point.category))];
  const plan = planRows({
    categories,
    lanes: series.length,
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

function placePoints(spec: DotIntervals, plan: RowPlan, options: FigureOptions): readonly PlacedPoint[] {
  const series = Object.keys(spec.seriesLabels);
  const styles = styleSeries(series);
  const rows = new Map(plan.rows.map((row) => [row.category, row]));
  return spec.points.flatMap((point) => {
    const y = rows.get(point.category)?.lanes[series.indexOf(point.series)];
    const style = styles.get(point.series);
    if (y === undefined || style === undefined || !Number.isFinite(point.value)) return [];
    return [{ point, y, style, text: valueText(point.value, spec.axis, options.language) }];
  });
}

function intervalLayers(scales: Scales, placed: readonly PlacedPoint[]): readonly Json[] {
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
