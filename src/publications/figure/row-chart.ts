// What charts with one row per category share: labels, grid, axis, frame.

import type { Chart } from "./chart.ts";
import { type Layer, ruleLayer, type Scales, textLayer, valueLayers } from "./chart-layers.ts";
import { isNarrow, type KeyItem, LINE_HEIGHT, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import { wrapText } from "./measure-text.ts";
import type { PlannedAxis } from "./plan-axis.ts";
import type { RowPlan } from "./plan-rows.ts";

export interface RowChartParts {
  readonly width: number;
  readonly plan: RowPlan;
  readonly axis: PlannedAxis;
  readonly axisTitle: string;
  /** Room right of the plot for values. */
  readonly right: number;
  readonly rule?: number;
  readonly key: readonly KeyItem[];
  readonly marks: (scales: Scales, plotWidth: number) => readonly Layer[];
}

export function assembleRowChart(parts: RowChartParts): Chart {
  const { plan, axis, width, right } = parts;
  const plotWidth = width - plan.left - right;
  const scales: Scales = { x: { domain: axis.domain, kind: axis.kind }, width: plotWidth, height: plan.height };
  const titleLines = wrapText(parts.axisTitle, { width: plotWidth + right, size: SMALL_SIZE });
  const bottom = parts.axisTitle === "" ? 22 : 24 + titleLines.length * LINE_HEIGHT;
  const layers = [
    ...gridLayers(scales, parts),
    ...labelLayers(scales, parts),
    ...parts.marks(scales, plotWidth),
    ...axisLayers(scales, parts, titleLines),
  ];
  return { layers, left: plan.left, top: 2, width, height: plan.height + bottom + 2, key: parts.key };
}

function gridLayers(scales: Scales, { axis, plan, rule }: RowChartParts): readonly Layer[] {
  const vertical = axis.ticks.map(({ value }) => ({
    x: value,
    x2: value,
    y: 0,
    y2: plan.height,
    colour: value === 0 ? COLOURS.axis : COLOURS.grid,
  }));
  const grid = ruleLayer(scales, vertical, { width: 1 });
  if (rule === undefined) return [grid];
  const line = [{ x: rule, x2: rule, y: 0, y2: plan.height, colour: COLOURS.muted }];
  return [grid, ruleLayer(scales, line, { width: 1.4, dash: [4, 3] })];
}

/** On a phone labels stand above their rows, within the plot: a rim of paper keeps them off the lines of the grid. */
function labelLayers(scales: Scales, { plan, width }: RowChartParts): readonly Layer[] {
  const rows = plan.rows.flatMap((row) => row.label.map(({ text, y }) => ({ text, y, colour: COLOURS.ink })));
  return isNarrow(width)
    ? valueLayers(scales, rows, { align: "left", at: 2 - plan.left, weight: 400 })
    : [textLayer(scales, rows, { align: "right", at: -12 })];
}

function axisLayers(scales: Scales, { axis, plan }: RowChartParts, titleLines: readonly string[]): readonly Layer[] {
  const ticks = axis.ticks.map(({ value, text }) => ({ x: value, y: plan.height + 12, text, colour: COLOURS.muted }));
  const title = titleLines.map((text, i) => ({ y: plan.height + 30 + i * LINE_HEIGHT, text, colour: COLOURS.muted }));
  return [
    textLayer(scales, ticks, { align: "center", size: SMALL_SIZE }),
    textLayer(scales, title, { align: "left", size: SMALL_SIZE, at: 0 }),
  ];
}
