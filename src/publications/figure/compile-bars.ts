// Horizontal bars from zero; several series are stacked, with the value inside where it fits.

import type { Chart } from "./chart.ts";
import { type Layer, rectLayer, type Scales, textLayer } from "./chart-layers.ts";
import { type FigureOptions, SMALL_SIZE } from "./figure-options.ts";
import { type SeriesStyle, styleSeries } from "./figure-palette.ts";
import type { Bars } from "./figure-spec.ts";
import { measureText } from "./measure-text.ts";
import { type PlannedAxis, planAxis, valueText } from "./plan-axis.ts";
import { planRows, type RowPlan } from "./plan-rows.ts";
import { assembleRowChart } from "./row-chart.ts";
import { seriesKey } from "./series-key.ts";

const BAR = 16;

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly style: SeriesStyle;
  readonly text: string;
}

export function compileBars(spec: Bars, options: FigureOptions): Chart {
  const series = Object.keys(spec.seriesLabels);
  const categories = [...new Set(spec.bars.map((bar) => bar.category))];
  const plan = planRows({ categories, marksIn: () => [true], laneHeight: BAR + 2, width: options.width });
  const segments = stackBars(spec, plan, options);
  const axis = planAxis({
    axis: spec.axis,
    values: segments.map(({ to }) => to),
    language: options.language,
    width: options.width,
  });
  const stacked = series.length > 1;
  const widest = Math.max(...segments.map(({ text }) => measureText(text, SMALL_SIZE, "semibold")), 12);
  return assembleRowChart({
    width: options.width,
    plan,
    axis,
    axisTitle: spec.axis.title,
    right: stacked ? 22 : 14 + widest,
    key: seriesKey(spec.seriesLabels, { language: options.language, weak: false, swatches: true }),
    marks: (scales, plotWidth) => barLayers(scales, segments, { axis, plotWidth, stacked }),
  });
}

function stackBars(spec: Bars, plan: RowPlan, options: FigureOptions): readonly Segment[] {
  const series = Object.keys(spec.seriesLabels);
  const styles = styleSeries(series);
  return plan.rows.flatMap((row) => {
    let from = 0;
    return series.flatMap((key) => {
      const bar = spec.bars.find((candidate) => candidate.category === row.category && candidate.series === key);
      const style = styles.get(key);
      if (bar === undefined || style === undefined || !Number.isFinite(bar.value)) return [];
      const segment = {
        from,
        to: from + bar.value,
        y: row.lanes[0] ?? 0,
        style,
        text: valueText(bar.value, spec.axis, options.language),
      };
      from = segment.to;
      return [segment];
    });
  });
}

interface BarFrame {
  readonly axis: PlannedAxis;
  readonly plotWidth: number;
  readonly stacked: boolean;
}

function barLayers(
  scales: Scales,
  segments: readonly Segment[],
  { axis, plotWidth, stacked }: BarFrame,
): readonly Layer[] {
  const bars = segments.map(({ from, to, y, style }) => ({
    x: from,
    x2: to,
    y: y - BAR / 2,
    y2: y + BAR / 2,
    colour: style.colour,
  }));
  const rects = rectLayer(scales, bars, stacked ? 1 : 0);
  if (!stacked) {
    const ends = segments.map(({ to, y, style, text }) => ({ x: to, y, text, colour: style.textColour }));
    return [rects, textLayer(scales, ends, { align: "left", dx: 6, size: SMALL_SIZE, weight: 600 })];
  }
  const perUnit = plotWidth / (axis.domain[1] - axis.domain[0]);
  const inside = segments
    .filter(({ from, to, text }) => (to - from) * perUnit > measureText(text, SMALL_SIZE, "semibold") + 8)
    .map(({ from, to, y, style, text }) => ({ x: (from + to) / 2, y, text, colour: style.onColour }));
  return [rects, textLayer(scales, inside, { align: "center", size: SMALL_SIZE, weight: 600 })];
}
