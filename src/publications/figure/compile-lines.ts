// Lines over years, named at their ends; or one panel per series on one scale. Rivals are lone points, partial years hollow.

import type { Chart } from "./chart.ts";
import { type Layer, lineLayer, pointLayer, ruleLayer, type Scales, textLayer } from "./chart-layers.ts";
import { type FigureOptions, isNarrow, type KeyItem, LINE_HEIGHT, SMALL_SIZE, TEXT_SIZE } from "./figure-options.ts";
import { COLOURS, styleSeries } from "./figure-palette.ts";
import type { Lines } from "./figure-spec.ts";
import { labelEnds } from "./label-ends.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { type PlannedAxis, planAxis } from "./plan-axis.ts";
import { type LinePanel, planPanels } from "./plan-panels.ts";

export function compileLines(spec: Lines, options: FigureOptions): Chart {
  const narrow = isNarrow(options.width);
  const values = spec.points.map((point) => point.value);
  const axis = planAxis({
    axis: { ...spec.axis, unit: spec.axis.unit === "ratio" ? "number" : spec.axis.unit },
    values,
    ...options,
  });
  const left = Math.ceil(Math.max(...axis.ticks.map(({ text }) => measureText(text, SMALL_SIZE)))) + 12;
  const endWidth = spec.panels ? 12 : endLabelWidth(spec, narrow ? 92 : 150);
  const titleLines = wrapText(spec.axis.title, { width: options.width - 8, size: SMALL_SIZE });
  const area = { width: options.width - left - endWidth, top: titleLines.length * LINE_HEIGHT + 8, axis };
  const { panels, height } = planPanels(spec, { ...area, narrow });
  const scales: Scales = { x: { domain: [0, area.width], kind: "linear" }, width: area.width, height };
  const layers = [
    textLayer(
      scales,
      titleLines.map((text, i) => ({ y: 7 + i * LINE_HEIGHT, text, colour: COLOURS.muted })),
      { align: "left", at: -left + 2, size: SMALL_SIZE },
    ),
    ...panels.flatMap((panel) => panelFrame(scales, panel, axis)),
    ...panels.flatMap((panel) => panelMarks(scales, panel)),
    ...(spec.panels ? [] : panels.flatMap((panel) => endLabels(scales, panel, endWidth))),
  ];
  return { layers, left, top: 2, width: options.width, height: height + 6, key: roleKey(spec) };
}

function endLabelWidth(spec: Lines, most: number): number {
  const widths = Object.values(spec.seriesLabels).map((label) => measureText(label, TEXT_SIZE, "semibold"));
  return Math.min(most, Math.max(...widths, 40)) + 16;
}

function roleKey(spec: Lines): readonly KeyItem[] {
  const has = (role: string) => spec.points.some((point) => point.role === role);
  return [
    ...(has("partial") ? [{ shape: "hollow" as const, colour: COLOURS.muted, label: spec.partialLabel }] : []),
    ...(has("rival") ? [{ shape: "cross" as const, colour: COLOURS.muted, label: spec.rivalLabel }] : []),
  ];
}

function panelFrame(scales: Scales, panel: LinePanel, axis: PlannedAxis): readonly Layer[] {
  const rules = axis.ticks.map(({ value }) => ({
    x: panel.left,
    x2: panel.right,
    y: panel.y(value),
    y2: panel.y(value),
    colour: value === 0 ? COLOURS.axis : COLOURS.grid,
  }));
  const ticks = axis.ticks.map(({ value, text }) => ({ y: panel.y(value), text, colour: COLOURS.muted }));
  const years = panel.years.map((year) => ({
    x: panel.x(year),
    y: panel.bottom + 13,
    text: String(year),
    colour: COLOURS.muted,
  }));
  const title = panel.title.map((text, i) => ({
    x: panel.left,
    y: panel.titleTop + (i + 0.5) * LINE_HEIGHT,
    text,
    colour: COLOURS.ink,
  }));
  return [
    ruleLayer(scales, rules, { width: 1 }),
    ...(panel.showsTicks ? [textLayer(scales, ticks, { align: "right", at: -8, size: SMALL_SIZE })] : []),
    textLayer(scales, years, { align: "center", size: SMALL_SIZE }),
    textLayer(scales, title, { align: "left", weight: 600 }),
  ];
}

function panelMarks(scales: Scales, panel: LinePanel): readonly Layer[] {
  const styles = styleSeries(panel.allSeries);
  const rows = panel.points.flatMap((point) => {
    const style = styles.get(point.series);
    if (style === undefined) return [];
    const isRival = point.role === "rival";
    return [
      {
        x: panel.x(point.year),
        y: panel.y(point.value),
        order: point.year,
        series: point.series,
        year: point.year,
        value: point.value,
        role: point.role,
        colour: isRival ? COLOURS.muted : style.colour,
        shape: isRival ? ("cross" as const) : style.shape,
        fill: point.role === "partial" ? COLOURS.paper : isRival ? COLOURS.muted : style.colour,
      },
    ];
  });
  const whole = rows.filter(({ role }) => role === "line");
  return [
    lineLayer(scales, toPartial(rows), { width: 1.6, dash: [3, 3] }),
    lineLayer(scales, whole, { width: 2.4 }),
    pointLayer(
      scales,
      rows.filter(({ role }) => role === "rival"),
      34,
    ),
    pointLayer(
      scales,
      rows.filter(({ role }) => role !== "rival"),
      panel.isDense ? 20 : 44,
    ),
  ];
}

/** The last whole year and the partial year after it, so that a dashed piece joins them. */
function toPartial<Row extends { readonly series: string; readonly role: string; readonly year: number }>(
  rows: readonly Row[],
): readonly Row[] {
  return rows
    .filter(({ role }) => role === "partial")
    .flatMap((partial) => {
      const before = rows.filter(
        ({ series, role, year }) => series === partial.series && role === "line" && year < partial.year,
      );
      const last = before.reduce<Row | undefined>((a, b) => (a === undefined || b.year > a.year ? b : a), undefined);
      return last === undefined ? [] : [last, partial];
    });
}

function endLabels(scales: Scales, panel: LinePanel, width: number): readonly Layer[] {
  const labels = labelEnds(panel, { width: width - 14, height: scales.height });
  const names = labels.flatMap(({ lines, y, colour }) =>
    lines.map((text, i) => ({ y: y + i * LINE_HEIGHT, text, colour })),
  );
  return [textLayer(scales, names, { align: "left", at: panel.right + 10, weight: 600 })];
}
