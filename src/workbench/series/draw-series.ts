// A series over years as a drawing: one line per country, rivals as lone points, partial years hollow. Nothing is averaged.
import type { Language, Texts } from "#base/text";
import type { Lines } from "#publications/figure/figure-spec";
import { type RenderedFigure, renderFigure } from "#publications/figure/render-figure";
import type { SeriesView } from "./list-series.ts";

export interface SeriesDrawing {
  readonly view: SeriesView;
  /** Names by country code. */
  readonly countries: ReadonlyMap<string, string>;
  readonly language: Language;
  readonly width: number;
  readonly theme: "screen" | "print";
}

const PARTIAL: Texts = { es: "año incompleto", en: "incomplete year", fr: "année incomplète" };
const RIVAL: Texts = { es: "otra fuente", en: "another source", fr: "autre source" };

export function drawSeries({ view, countries, language, width, theme }: SeriesDrawing): RenderedFigure {
  const title = view.names[language];
  const sources = [...new Set(view.periods.map(({ preferred }) => preferred.publisher))].join("; ");
  const spec = linesOf(view, countries, language);
  return renderFigure(spec, {
    ...{ language, width, theme, title, mark: "real", id: "series" },
    alternative: spec.points
      .map(({ series, year, value }) => `${spec.seriesLabels[series]} ${year}: ${value}`)
      .join("; "),
    ...(theme === "print" ? { heading: { subtitle: view.unitNames[language], source: sources } } : {}),
  });
}

/** Only whole years and what is left of one: a month is no year. */
function linesOf(view: SeriesView, countries: SeriesDrawing["countries"], language: Language): Lines {
  const points = view.periods
    .filter(({ periodStart }) => periodStart.slice(5, 7) === "01" || periodStart.length === 4)
    .flatMap(({ preferred, rivals }) => {
      const year = Number(preferred.periodEnd.slice(0, 4));
      const role = preferred.state === "partial" ? ("partial" as const) : ("line" as const);
      return [
        { year, series: preferred.country, value: preferred.value, role },
        ...rivals
          .filter(({ periodEnd, territoryLevel }) => periodEnd.startsWith(String(year)) && territoryLevel === "country")
          .map(({ value, country }) => ({ year, series: country, value, role: "rival" as const })),
      ];
    });
  const used = [...new Set(points.map(({ series }) => series))];
  return {
    kind: "lines",
    axis: { title: view.unitNames[language], unit: "number", from: 0 },
    points,
    seriesLabels: Object.fromEntries(used.map((code) => [code, countries.get(code) ?? code])),
    partialLabel: PARTIAL[language],
    rivalLabel: RIVAL[language],
    panels: used.length > 3,
  };
}
