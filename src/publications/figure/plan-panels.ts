// Where the panels of a line chart stand: one for all series, or one per series on one scale.
import { LINE_HEIGHT, SMALL_SIZE, TEXT_SIZE } from "./figure-options.ts";
import type { Lines } from "./figure-spec.ts";
import { measureText, wrapText } from "./measure-text.ts";
import type { PlannedAxis } from "./plan-axis.ts";

export interface LinePanel {
  readonly left: number;
  readonly right: number;
  readonly titleTop: number;
  readonly bottom: number;
  readonly title: readonly string[];
  /** Years named under the panel. */
  readonly years: readonly number[];
  readonly points: Lines["points"];
  readonly allSeries: readonly string[];
  readonly seriesLabels: Readonly<Record<string, string>>;
  readonly showsTicks: boolean;
  readonly isDense: boolean;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

export interface PanelArea {
  readonly width: number;
  readonly top: number;
  readonly axis: PlannedAxis;
  readonly narrow: boolean;
}

const YEARS_HEIGHT = 26;
const GUTTER = 26;

export function planPanels(
  spec: Lines,
  area: PanelArea,
): { readonly panels: readonly LinePanel[]; readonly height: number } {
  const keys = Object.keys(spec.seriesLabels);
  if (!spec.panels) {
    const height = area.narrow ? 210 : 270;
    return {
      panels: [makePanel(spec, area, { keys, column: 0, top: area.top, plot: height })],
      height: area.top + height + YEARS_HEIGHT,
    };
  }
  const columns = Math.max(1, Math.min(keys.length, area.narrow ? 1 : keys.length === 4 ? 2 : 3));
  const plot = columns === 1 ? 110 : 130;
  const titleHeight =
    Math.max(...keys.map((key) => titleOf(spec, key, panelWidth(area, columns)).length)) * LINE_HEIGHT + 8;
  const rowHeight = titleHeight + plot + YEARS_HEIGHT + 8;
  const panels = keys.map((key, i) => {
    const top = area.top + Math.floor(i / columns) * rowHeight + titleHeight;
    return makePanel(spec, area, { keys: [key], column: i % columns, columns, top, plot, titleHeight });
  });
  return { panels, height: area.top + Math.ceil(keys.length / columns) * rowHeight };
}

interface PanelPlace {
  readonly keys: readonly string[];
  readonly column: number;
  readonly columns?: number;
  readonly top: number;
  readonly plot: number;
  readonly titleHeight?: number;
}

function makePanel(spec: Lines, area: PanelArea, place: PanelPlace): LinePanel {
  const width = panelWidth(area, place.columns ?? 1);
  const left = place.column * (width + GUTTER);
  const bottom = place.top + place.plot;
  const years = spec.points.map((point) => point.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = area.axis.domain;
  const inset = 12;
  return {
    left,
    right: left + width,
    titleTop: place.top - (place.titleHeight ?? 0),
    bottom,
    title: place.titleHeight === undefined ? [] : titleOf(spec, place.keys[0] ?? "", width),
    years: chooseYears([first, last], width - 2 * inset),
    points: spec.points.filter((point) => place.keys.includes(point.series) && Number.isFinite(point.value)),
    allSeries: Object.keys(spec.seriesLabels),
    seriesLabels: spec.seriesLabels,
    showsTicks: place.column === 0,
    isDense: (last - first) * 16 > width,
    x: (year) => left + inset + (last === first ? 0.5 : (year - first) / (last - first)) * (width - 2 * inset),
    y: (value) => bottom - ((value - low) / (high - low)) * place.plot,
  };
}

function panelWidth(area: PanelArea, columns: number): number {
  return (area.width - (columns - 1) * GUTTER) / columns;
}

function titleOf(spec: Lines, key: string, width: number): readonly string[] {
  return wrapText(spec.seriesLabels[key] ?? key, { width, size: TEXT_SIZE, weight: "semibold" });
}

/** First and last year always; between them every 1st, 2nd, 5th or 10th, as there is room. */
function chooseYears([first, last]: readonly [number, number], width: number): readonly number[] {
  if (last <= first) return [last];
  const room = measureText("2000", SMALL_SIZE) + 14;
  const perYear = width / (last - first);
  const step = [1, 2, 5, 10, 20, 50].find((candidate) => candidate * perYear >= room) ?? last - first;
  const years: number[] = [];
  for (let year = last; year >= first; year -= step) years.unshift(year);
  if (years[0] === first) return years;
  return ((years[0] ?? last) - first) * perYear >= room ? [first, ...years] : [first, ...years.slice(1)];
}
