// The names of what numbers speak of, in every language: indicators, places, subjects. What has no name is called by its code.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import type { SexDomain } from "#base/sex";
import { LANGUAGES, type Language, sameText, type Texts } from "#base/text";
import type { SeriesIndicator } from "#series/series-indicator";
import type { Kept } from "#store/kept";
import type { Study } from "#study/study";

export interface TraceNames {
  /** An indicator of analysis.yaml. */
  readonly indicator: (id: string) => Texts;
  /** A series of series/indicators.csv. */
  readonly series: (code: string) => Texts;
  /** The region, a country or a city. */
  readonly place: (code: string) => Texts;
  /** A service kind; the code of anything else that is counted. */
  readonly subject: (code: string) => Texts;
  /** A group of people that is compared with the others. */
  readonly group: (code: string) => Texts;
  /** A round of interviews. */
  readonly wave: (id: string) => Texts;
  /** A kind of institution. */
  readonly institution: (code: string) => Texts;
}

/** From what the study folder said when it was kept. */
export async function readTraceNames({ records }: Kept, study: string): Promise<TraceNames> {
  const [own, analysis, series] = await Promise.all([
    records.get(study, "study", study),
    records.get(study, "analysis", "analysis"),
    records.list(study, "series-indicator"),
  ]);
  // Written by `keepStudy` from values of these types.
  const { indicators = [], equality, coordinationNetwork } = (analysis?.body ?? {}) as Partial<AnalysisSpec>;
  const { countries = [], cities = [], serviceKinds = [], waves = [] } = (own?.body ?? {}) as Partial<Study>;
  return {
    indicator: named(indicators.map(({ id, labels }) => [id, labels])),
    series: named(series.map(({ body }) => body as SeriesIndicator).map(({ code, names }) => [code, names])),
    place: named([
      [WHOLE_STUDY, REGION],
      ...countries.map(({ code, names }) => [code, names] as const),
      ...cities.map(({ id, name }) => [id, sameText(name)] as const),
    ]),
    group: named([["host", HOST], ...(equality?.groups ?? []).map(({ id, labels }) => [id, labels] as const)]),
    institution: named((coordinationNetwork?.kinds ?? []).map(({ code, labels }) => [code, labels] as const)),
    wave: named(waves.map(({ id, names }) => [id, names] as const)),
    subject: named([["all", ALL_KINDS], ...serviceKinds.map(({ code, names }) => [code, names] as const)]),
  };
}

const REGION: Texts = { es: "región", en: "region", fr: "région" };
const HOST: Texts = { es: "comunidad que recibe", en: "host community", fr: "communauté d’accueil" };
const ALL_KINDS: Texts = { es: "todos los tipos", en: "all kinds", fr: "tous les types" };

const SEXES: Readonly<Record<SexDomain, Texts | undefined>> = {
  all: undefined,
  female: { es: "mujeres", en: "women", fr: "femmes" },
  male: { es: "hombres", en: "men", fr: "hommes" },
};

/** "Employment: needs help, Honduras, women". */
export function nameDomain(names: TraceNames, indicator: string, place: string, sex: SexDomain = "all"): Texts {
  return joinTexts([names.indicator(indicator), names.place(place)], sex);
}

/** Parted by commas; `sex` comes last, where it is one. */
export function joinTexts(parts: readonly Texts[], sex: SexDomain = "all"): Texts {
  const all = [...parts, SEXES[sex]].filter((part) => part !== undefined);
  const join = (language: Language) => all.map((part) => part[language]).join(", ");
  const [es, en, fr] = LANGUAGES;
  return { es: join(es), en: join(en), fr: join(fr) };
}

function named(entries: readonly (readonly [code: string, names: Texts])[]): (code: string) => Texts {
  const known = new Map(entries);
  return (code) => known.get(code) ?? sameText(code);
}
