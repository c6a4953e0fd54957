// The ranks of an index as a picture: one line per unit with the interval of its place, best first.
import { rankPoints } from "#analysis/composite/rank-points";
import type { Language } from "#base/text";
import { drawFigure } from "./draw-figure.ts";
import type { Effects } from "./effect/effects.ts";
import type { MadeIndex } from "./make-index.ts";
import { indexHasNoIntervals } from "./problems.ts";

export interface RankPicture {
  readonly path: string;
  readonly language: Language;
}

const WORDS = {
  es: {
    axis: "puesto (1 = primero)",
    subtitle: "Puesto de cada unidad, con el intervalo en que queda al variar los supuestos",
    series: "puesto",
    source: "Cálculo propio a partir de la tabla de indicadores",
    mark: "Datos de demostración",
  },
  en: {
    axis: "rank (1 = first)",
    subtitle: "Rank of each unit, with the interval that other assumptions would give",
    series: "rank",
    source: "Own calculation from the table of indicators",
    mark: "Demonstration data",
  },
  fr: {
    axis: "rang (1 = premier)",
    subtitle: "Rang de chaque unité, avec l’intervalle obtenu en variant les hypothèses",
    series: "rang",
    source: "Calcul propre à partir de la table des indicateurs",
    mark: "Données de démonstration",
  },
} as const;

/** Throws `workbench/index-has-no-intervals` and what `writeAtomically` throws. */
export async function drawRanks(effects: Effects, { spec, intervals }: MadeIndex, picture: RankPicture): Promise<void> {
  const { path, language } = picture;
  if (intervals.length === 0) throw indexHasNoIntervals(spec.titles[language]);
  const words = WORDS[language];
  const points = rankPoints(intervals.toSorted((a, b) => a.rank - b.rank));
  await drawFigure(effects, {
    path,
    language,
    spec: {
      kind: "dot-intervals",
      axis: { title: words.axis, unit: "number", from: 1, to: intervals.length },
      points,
      seriesLabels: { all: words.series },
    },
    title: spec.titles[language],
    subtitle: words.subtitle,
    source: spec.mark === "demonstration" ? `${words.mark}. ${words.source}` : words.source,
  });
}
