// Counts and published series as native charts, which people can edit; what carries an interval is never one.
import type { Figure } from "../../document/document.ts";
import type { Bars, Lines } from "../../figure/figure-spec.ts";
import type { DeckSlide } from "./open-deck.ts";
import { type Box, MUTED, SANS, SERIES } from "./slide-look.ts";

interface Series {
  readonly name: string;
  readonly labels: string[];
  readonly values: number[];
}

/** False when the figure is to be a picture. */
export function nativeChart(slide: DeckSlide, { spec, alternative, title }: Figure, box: Box): boolean {
  const look = {
    ...box,
    altText: `${title}. ${alternative}`,

    showLegend: true,
    legendPos: "b",
    legendFontFace: SANS,
    legendColor: MUTED,
    catAxisLabelFontFace: SANS,
    valAxisLabelFontFace: SANS,
    catAxisLabelFontSize: 10,
    catAxisLabelFrequency: "1",
    valAxisLabelFontSize: 11,
    valGridLine: { style: "none" },
  } as const;
  const chartColors = [...SERIES];
  if (spec.kind === "bars" && spec.axis.unit === "number") {
    const series = barSeries(spec);
    slide.addChart("bar", series, {
      ...look,
      chartColors,
      barDir: "bar",
      barGrouping: "stacked",

      showLegend: series.length > 1,
      showValue: series.length === 1,
      dataLabelFontSize: 11,
      dataLabelFormatCode: "#,##0",
    });
    return true;
  }
  if (spec.kind === "lines" && !spec.panels && isWhole(spec)) {
    slide.addChart("line", lineSeries(spec), { ...look, chartColors, lineSize: 2, lineDataSymbolSize: 6 });
    return true;
  }
  return false;
}

/** Every series has every year: a native chart would draw a missing one as zero. */
function isWhole({ points, seriesLabels }: Lines): boolean {
  const years = new Set(points.map(({ year }) => year));
  return points.every(({ role }) => role === "line") && points.length === years.size * Object.keys(seriesLabels).length;
}

function barSeries({ bars, seriesLabels }: Bars): Series[] {
  // A bar chart of PowerPoint begins at the bottom.
  const labels = [...new Set(bars.map(({ category }) => category))].toReversed();
  return Object.entries(seriesLabels).map(([series, name]) => ({
    name,
    labels,
    values: labels.map(
      (category) => bars.find((bar) => bar.category === category && bar.series === series)?.value ?? 0,
    ),
  }));
}

function lineSeries({ points, seriesLabels }: Lines): Series[] {
  const years = [...new Set(points.map(({ year }) => year))].toSorted((a, b) => a - b);
  return Object.entries(seriesLabels).map(([series, name]) => ({
    name,
    labels: years.map(String),
    values: years.map((year) => points.find((point) => point.year === year && point.series === series)?.value ?? 0),
  }));
}
