// The cascade as a drawing: steps of those in need, women and men side by side, with intervals. What only the directory counts is no bar.
import { formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import { type RenderedFigure, renderFigure } from "#publications/figure/render-figure";
import type { DrawingWish } from "./draw-exploration.ts";
import { SERIES } from "./draw-exploration.ts";
import type { CascadeRow, ExploredCascade } from "./explore-cascade.ts";

export interface CascadeDrawing extends Pick<DrawingWish, "language" | "width" | "theme"> {
  readonly cascade: ExploredCascade;
}

/** Undefined where no step has a number that may be shown. */
export function drawCascade({ cascade, language, width, theme }: CascadeDrawing): RenderedFigure | undefined {
  const drawn = cascade.rows.flatMap((row) => (row.step === "need" ? [] : toPoint(row, language)));
  if (drawn.length === 0) return undefined;
  const sexes = (["all", "female", "male"] as const).filter((sex) => drawn.some(({ series }) => series === sex));
  const { kind, place, population, period, publisher, mark } = cascade;
  const title = `${kind.names[language]}${language === "fr" ? " : " : ": "}${place.name[language]}`;
  const year = period.start.slice(0, 4);
  return renderFigure(
    {
      kind: "cascade",
      axis: { title: "", unit: "share", from: 0, to: 1 },
      steps: [...new Set(drawn.map(({ category }) => category))],
      points: drawn,
      seriesLabels: Object.fromEntries(sexes.map((sex) => [sex, SERIES[sex][language]])),
    },
    {
      ...{ language, width, theme, title, mark, id: "cascade" },
      alternative: drawn.map((point) => sayPoint(point, language)).join("; "),
      ...(theme === "print"
        ? {
            heading: {
              subtitle: `${population[language]}, ${AMONG[language]}, ${year}`,
              source: publisher[language],
            },
          }
        : {}),
    },
  );
}

const AMONG: Texts = {
  es: "entre quienes la necesitan",
  en: "among those in need",
  fr: "parmi celles qui en ont besoin",
};

type Point = ReturnType<typeof toPoint>[number];

function toPoint({ name, sex, value, lower, upper, isWeak }: CascadeRow, language: Language) {
  if (value === null) return [];
  return [{ category: name[language], series: sex, value, lower: lower ?? value, upper: upper ?? value, weak: isWeak }];
}

function sayPoint({ category, series, value, lower, upper }: Point, language: Language): string {
  const who = series === "all" ? "" : `, ${SERIES[series][language].toLowerCase()}`;
  const [share, low, high] = [value, lower, upper].map((one) => formatShare(one, language));
  return `${category}${who}: ${share} (${low}–${high})`;
}
