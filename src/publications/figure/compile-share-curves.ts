// Shares against shares, both from 0 to 1: Lorenz curves under the line on which all hold the same.
import type { Chart } from "./chart.ts";
import { type Layer, lineLayer, ruleLayer, type Scales, textLayer } from "./chart-layers.ts";
import { type FigureOptions, isNarrow, LINE_HEIGHT, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS, styleSeries } from "./figure-palette.ts";
import type { ShareCurves } from "./figure-spec.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { planAxis } from "./plan-axis.ts";

const LARGEST_SIDE = 340;

export function compileShareCurves(spec: ShareCurves, options: FigureOptions): Chart {
  const ticks = planAxis({ axis: { title: "", unit: "share", from: 0, to: 1 }, values: [0, 1], ...options }).ticks;
  const left = Math.ceil(Math.max(...ticks.map(({ text }) => measureText(text, SMALL_SIZE)))) + 12;
  const side = Math.min(LARGEST_SIDE, options.width - left - 24);
  const titles = wrapText(spec.yTitle, { width: options.width - 8, size: SMALL_SIZE });
  const top = titles.length * LINE_HEIGHT + 8;
  const below = wrapText(spec.xTitle, { width: options.width - left, size: SMALL_SIZE });
  const height = top + side + 22 + below.length * LINE_HEIGHT;
  const scales: Scales = { x: { domain: [0, side], kind: "linear" }, width: side, height };
  const square = { top, side, scales };
  const ink = (y: number) => (text: string, at: number) => ({
    x: 0,
    y: y + at * LINE_HEIGHT,
    text,
    colour: COLOURS.muted,
  });
  return {
    layers: [
      textLayer(scales, titles.map(ink(7)), { align: "left", dx: -left + 2, size: SMALL_SIZE }),
      ...gridLayers(square, ticks),
      ...curveLayers(square, spec),
      textLayer(scales, below.map(ink(top + side + 30)), { align: "left", size: SMALL_SIZE }),
    ],
    ...{ left, top: 2, width: options.width, height: height + 12 },
    key: keyOf(spec, isNarrow(options.width)),
  };
}

interface Square {
  readonly top: number;
  readonly side: number;
  readonly scales: Scales;
}

function gridLayers(
  { top, side, scales }: Square,
  ticks: readonly { value: number; text: string }[],
): readonly Layer[] {
  const at = (share: number) => top + side * (1 - share);
  const rows = ticks.map(({ value }) => ({
    ...{ x: 0, x2: side, y: at(value), y2: at(value) },
    colour: value === 0 ? COLOURS.axis : COLOURS.grid,
  }));
  const across = ticks.map(({ value, text }) => ({ x: value * side, y: top + side + 13, text, colour: COLOURS.muted }));
  const up = ticks.map(({ value, text }) => ({ y: at(value), text, colour: COLOURS.muted }));
  return [
    ruleLayer(scales, rows, { width: 1 }),
    textLayer(scales, up, { align: "right", at: -8, size: SMALL_SIZE }),
    textLayer(scales, across, { align: "center", size: SMALL_SIZE }),
  ];
}

function curveLayers({ top, side, scales }: Square, spec: ShareCurves): readonly Layer[] {
  const styles = styleSeries(Object.keys(spec.seriesLabels));
  const rows = spec.points.map(({ series, x, y }, order) => ({
    ...{ x: x * side, y: top + side * (1 - y), order, series },
    colour: styles.get(series)?.colour ?? COLOURS.brand,
  }));
  const same = [0, 1].map((share, order) => ({
    ...{ x: share * side, y: top + side * (1 - share), order, series: "same", colour: COLOURS.muted },
  }));
  return [lineLayer(scales, same, { width: 1.2, dash: [4, 4] }), lineLayer(scales, rows, { width: 2.4 })];
}

function keyOf({ seriesLabels, sameLabel }: ShareCurves, narrow: boolean): Chart["key"] {
  const styles = styleSeries(Object.keys(seriesLabels));
  const series = Object.entries(seriesLabels).map(([key, label]) => ({
    ...{ shape: "line" as const, colour: styles.get(key)?.colour ?? COLOURS.brand, label },
  }));
  return narrow ? series : [...series, { shape: "line", colour: COLOURS.muted, label: sameLabel }];
}
