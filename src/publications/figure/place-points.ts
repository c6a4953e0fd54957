// Points of a chart of rows, each in the lane of its series, with its look and its value in words.
import type { FigureOptions } from "./figure-options.ts";
import { type SeriesStyle, styleSeries } from "./figure-palette.ts";
import type { DotIntervals, IntervalPoint } from "./figure-spec.ts";
import { valueText } from "./plan-axis.ts";
import type { RowPlan } from "./plan-rows.ts";

export interface PlacedPoint {
  readonly point: IntervalPoint;
  /** Middle of its lane, in pixels from the top of the plot. */
  readonly y: number;
  readonly style: SeriesStyle;
  readonly text: string;
}

/** For `planRows`: in which rows each series has a point. */
export function marksOf({ seriesLabels, points }: Pick<DotIntervals, "seriesLabels" | "points">) {
  const found = new Set(points.filter(({ value }) => Number.isFinite(value)).map(markOf));
  return (category: string) => Object.keys(seriesLabels).map((series) => found.has(markOf({ category, series })));
}

function markOf({ category, series }: Pick<IntervalPoint, "category" | "series">): string {
  return JSON.stringify([category, series]);
}

/** Points without a finite value, or of a row or series that the chart does not have, are left out. */
export function placePoints(
  spec: Pick<DotIntervals, "seriesLabels" | "points" | "axis">,
  plan: RowPlan,
  { language }: FigureOptions,
): readonly PlacedPoint[] {
  const series = Object.keys(spec.seriesLabels);
  const styles = styleSeries(series);
  const rows = new Map(plan.rows.map((row) => [row.category, row]));
  return spec.points.flatMap((point) => {
    const y = rows.get(point.category)?.lanes[series.indexOf(point.series)];
    const style = styles.get(point.series);
    if (y === undefined || style === undefined || !Number.isFinite(point.value)) return [];
    return [{ point, y, style, text: valueText(point.value, spec.axis, language) }];
  });
}
