// One indicator over places, for everybody or for women and men: each with its interval and n; a small cell carries no number at all.
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { WHOLE_STUDY } from "#analysis/domain";
import type { Estimate, EstimateUnit } from "#analysis/estimate";
import { joinMarks, type Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import { sameText, type Texts } from "#base/text";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { noStudyKept, nothingKnown } from "../problems.ts";

export interface ExploreWish {
  readonly indicator: string;
  /** `REG`: the study and its countries; a country: it and its cities; `cities`: all cities; a city: it, its country and the study. */
  readonly places: string;
  readonly by: "all" | "sex";
}

export interface ExploredCell {
  /** Of the estimate. */
  readonly id: string;
  readonly indicator: string;
  readonly place: string;
  /** What the cells differ in: the place, or the indicator where one place is looked at. */
  readonly name: Texts;
  readonly sex: SexDomain;
  /** All four null where the cell is too small to be shown. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number | null;
  readonly isSuppressed: boolean;
  readonly isWeak: boolean;
}

export interface Explored {
  readonly titles: Texts;
  readonly unit: EstimateUnit;
  readonly population: Texts;
  readonly period: Study["period"];
  readonly publisher: Texts;
  readonly mark: Mark;
  readonly confidenceLevel: number;
  readonly cells: readonly ExploredCell[];
}

export interface ExploreGround {
  readonly study: Study;
  readonly analysis: AnalysisSpec;
}

/** Throws `workbench/no-study-is-kept`. */
export async function readExploreGround({ store }: Pick<Desk, "store">, study: string): Promise<ExploreGround> {
  const [head, analysis] = await Promise.all([
    store.records.get(study, "study", study),
    store.records.get(study, "analysis", "analysis"),
  ]);
  if (head === undefined || analysis === undefined) throw noStudyKept();
  return { study: head.body as Study, analysis: analysis.body as AnalysisSpec };
}

/** Throws `workbench/no-study-is-kept`, `workbench/nothing-known-under-id`. */
export async function exploreIndicator(desk: Desk, id: string, wish: ExploreWish): Promise<Explored> {
  const { study, analysis } = await readExploreGround(desk, id);
  const indicator = analysis.indicators.find((one) => one.id === wish.indicator);
  if (indicator === undefined) throw nothingKnown(wish.indicator, []);
  const rows = await desk.store.numbers.listFrom(id, "estimate", `estimate:${indicator.id}:`);
  const estimates = rows.map(({ body }) => body as Estimate).filter((one) => one.indicator === indicator.id);
  const shown = placesOf(study, wish.places).flatMap(({ place, name }) =>
    sexesOf(wish.by).flatMap((sex) => {
      const found = estimates.find(({ domain }) => domain.place === place && domain.sex === sex);
      return found === undefined ? [] : [{ estimate: found, cell: cellOf(found, name) }];
    }),
  );
  return exploredOf({ study, analysis }, { table: indicator.table, titles: indicator.labels, shown });
}

export function sexesOf(by: ExploreWish["by"]): readonly SexDomain[] {
  return by === "sex" ? ["female", "male"] : ["all"];
}

interface Shown {
  readonly table: string;
  readonly titles: Texts;
  readonly shown: readonly { readonly estimate: Estimate; readonly cell: ExploredCell }[];
}

export function exploredOf({ study, analysis }: ExploreGround, { table, titles, shown }: Shown): Explored {
  return {
    titles,
    unit: shown[0]?.estimate.unit ?? "share",
    population: study.populations.find((one) => one.id === table)?.names ?? sameText(table),
    period: study.period,
    publisher: study.publisher,
    mark: joinMarks(shown.map(({ estimate }) => estimate.mark)),
    confidenceLevel: analysis.confidenceLevel,
    cells: shown.map(({ cell }) => cell),
  };
}

const WHOLE: Texts = { es: "Todo el estudio", en: "Whole study", fr: "Toute l’étude" };

export function placeNameOf({ countries, cities }: Study, place: string): Texts {
  if (place === WHOLE_STUDY) return WHOLE;
  const city = cities.find(({ id }) => id === place);
  return countries.find(({ code }) => code === place)?.names ?? sameText(city?.name ?? place);
}

function placesOf({ countries, cities }: Study, wished: string) {
  const named = (chosen: typeof cities) => chosen.map(({ id, name }) => ({ place: id, name: sameText(name) }));
  if (wished === "cities") return named(cities);
  const whole = { place: WHOLE_STUDY, name: WHOLE };
  const city = cities.find(({ id }) => id === wished);
  const country = countries.find(({ code }) => code === (city?.country ?? wished));
  if (country === undefined) return [whole, ...countries.map(({ code, names }) => ({ place: code, name: names }))];
  if (city !== undefined) return [...named([city]), { place: country.code, name: country.names }, whole];
  return [
    { place: country.code, name: country.names },
    ...named(cities.filter((city) => city.country === country.code)),
  ];
}

export function cellOf(estimate: Estimate, name: Texts): ExploredCell {
  const { id, indicator, domain, value, lower, upper, n, flags } = estimate;
  const isSuppressed = flags.includes("suppressed");
  const numbers = isSuppressed ? { value: null, lower: null, upper: null, n: null } : { value, lower, upper, n };
  return {
    id,
    indicator,
    place: domain.place,
    name,
    sex: domain.sex,
    ...numbers,
    isSuppressed,
    isWeak: flags.includes("weak"),
  };
}
