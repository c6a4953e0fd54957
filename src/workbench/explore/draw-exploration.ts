// What was explored as a drawing: dots with intervals, or cities on a map; the same look as in the reports. Small cells are not drawn.
import { formatNumber, formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { FigureSpec } from "#publications/figure/figure-spec";
import { type RenderedFigure, renderFigure } from "#publications/figure/render-figure";
import type { WorldAtlas } from "#publications/figure/world-atlas";
import type { City } from "#study/study";
import type { Explored, ExploredCell } from "./explore-indicator.ts";

export interface DrawingWish {
  readonly explored: Explored;
  readonly cities: readonly City[];
  readonly countries: readonly string[];
  readonly language: Language;
  readonly kind: "chart" | "map";
  /** In drawing units: 640, or 340 on a phone. */
  readonly width: number;
  /** `print` stands alone, with title and source inside. */
  readonly theme: "screen" | "print";
  /** world-atlas and the study's areas, for maps. */
  readonly world?: WorldAtlas;
  readonly areas?: string;
}

export function drawExploration(wish: DrawingWish): RenderedFigure {
  const { explored, language, width, theme, kind } = wish;
  const shown = explored.cells.filter(({ value }) => value !== null);
  const title = explored.titles[language];
  return renderFigure(kind === "map" ? mapOf(wish, shown) : dotsOf(wish, shown), {
    ...{ language, width, theme, title, mark: explored.mark, id: "explored" },
    alternative: shown.map((cell) => sayCell(cell, explored, language)).join("; "),
    ...(theme === "print"
      ? { heading: { subtitle: subtitleOf(explored, language), source: explored.publisher[language] } }
      : {}),
    ...(wish.world === undefined ? {} : { world: wish.world }),
    ...(wish.areas === undefined ? {} : { areas: wish.areas }),
  });
}

export const SERIES: Readonly<Record<ExploredCell["sex"], Texts>> = {
  all: { es: "Todas las personas", en: "Everybody", fr: "Toutes les personnes" },
  female: { es: "Mujeres", en: "Women", fr: "Femmes" },
  male: { es: "Hombres", en: "Men", fr: "Hommes" },
};

function dotsOf({ explored, language }: DrawingWish, shown: readonly ExploredCell[]): FigureSpec {
  const used = new Set(shown.map(({ sex }) => sex));
  const labels = (["all", "female", "male"] as const).filter((sex) => used.has(sex));
  return {
    kind: "dot-intervals",
    axis: {
      title: "",
      unit: explored.unit === "share" ? "share" : "number",
      ...(explored.unit === "share" ? { from: 0, to: 1 } : { from: 0 }),
    },
    points: shown.map(({ name, sex, value, lower, upper, isWeak }) => ({
      ...{
        category: name[language],
        series: sex,
        value: value ?? 0,
        lower: lower ?? 0,
        upper: upper ?? 0,
        weak: isWeak,
      },
    })),
    seriesLabels: Object.fromEntries(labels.map((sex) => [sex, SERIES[sex][language]])),
  };
}

const BOUNDARIES: Texts = {
  es: "Los límites y nombres que aparecen en el mapa no implican aceptación ni reconocimiento oficial.",
  en: "The boundaries and names shown on the map do not imply official endorsement or acceptance.",
  fr: "Les frontières et les noms figurant sur la carte n’impliquent ni reconnaissance ni acceptation officielle.",
};

/** Cities only: a country is no point. */
function mapOf({ explored, language, cities, countries }: DrawingWish, shown: readonly ExploredCell[]): FigureSpec {
  const own = cities.filter(({ id }) => shown.some(({ place }) => place === id));
  const places = shown.flatMap((cell) => {
    const city = own.find(({ id }) => id === cell.place);
    if (city === undefined || cell.value === null) return [];
    const { name, longitude, latitude } = city;
    return [{ name, longitude, latitude, value: cell.value, label: sayValue(cell.value, explored, language) }];
  });
  return {
    kind: "place-map",
    countries: countries.filter((code) => own.some(({ country }) => country === code)),
    places,
    valueTitle: explored.titles[language],
    ...(explored.unit === "share" ? { unit: "share" as const } : {}),
    boundariesNote: BOUNDARIES[language],
  };
}

function sayValue(value: number, { unit }: Explored, language: Language): string {
  return unit === "share" ? formatShare(value, language) : formatNumber(value, language, 1);
}

function sayCell({ name, sex, value, lower, upper, n }: ExploredCell, explored: Explored, language: Language): string {
  const [low, high] = [sayValue(lower ?? 0, explored, language), sayValue(upper ?? 0, explored, language)];
  const who = sex === "all" ? "" : `, ${SERIES[sex][language]}`;
  return `${name[language]}${who}: ${sayValue(value ?? 0, explored, language)} (${low}–${high}; n = ${n ?? 0})`;
}

function subtitleOf({ population, period }: Explored, language: Language): string {
  return `${population[language]}, ${period.start.slice(0, 4)}`;
}
