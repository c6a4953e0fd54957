// Secondary evidence as it is kept: which series there are, and one of them period by period with the preferred figure and its rivals.
import { type ChosenObservation, chooseSeries } from "#analysis/series-choice/choose-series";
import { groupBy } from "#base/group-by";
import { sameText, type Texts } from "#base/text";
import type { Observation } from "#series/observation";
import type { SeriesIndicator } from "#series/series-indicator";
import type { SeriesPreference, Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { noStudyKept, nothingKnown } from "../problems.ts";

export interface ListedSeries {
  readonly indicator: string;
  readonly names: Texts;
  readonly unitNames: Texts;
  readonly countries: readonly string[];
  readonly publishers: readonly string[];
  readonly observations: number;
  /** Figures that contradict another for the same thing. */
  readonly inConflict: number;
  readonly firstPeriod: string;
  readonly lastPeriod: string;
}

export interface SeriesView {
  readonly indicator: string;
  readonly names: Texts;
  readonly unitNames: Texts;
  readonly preferences: readonly SeriesPreference[];
  /** For countries as a whole, women and men and all ages together. */
  readonly periods: readonly ChosenObservation[];
  /** Places below the country, sexes and ages: one row each, as published. */
  readonly others: readonly Observation[];
}

interface SeriesGround {
  readonly study: Study;
  readonly indicators: ReadonlyMap<string, SeriesIndicator>;
  readonly observations: readonly Observation[];
}

/** Throws `workbench/no-study-is-kept`. */
export async function listSeries(desk: Pick<Desk, "store">, study: string): Promise<readonly ListedSeries[]> {
  const { indicators, observations } = await readGround(desk, study);
  return [...groupBy(observations, ({ indicator }) => indicator)].map(([indicator, own]) => ({
    ...namesOf(indicators, indicator),
    countries: [...new Set(own.map(({ country }) => country))].sort(),
    publishers: [...new Set(own.map(({ publisher }) => publisher))].sort(),
    observations: own.length,
    inConflict: own.filter(({ conflictGroup }) => conflictGroup !== "").length,
    firstPeriod: own.map(({ periodStart }) => periodStart).sort()[0] ?? "",
    lastPeriod:
      own
        .map(({ periodEnd }) => periodEnd)
        .sort()
        .at(-1) ?? "",
  }));
}

/** Throws `workbench/no-study-is-kept`, `workbench/nothing-known-under-id`. */
export async function readSeries(desk: Pick<Desk, "store">, study: string, indicator: string): Promise<SeriesView> {
  const ground = await readGround(desk, study);
  const own = ground.observations.filter((one) => one.indicator === indicator);
  if (own.length === 0) throw nothingKnown(indicator, []);
  const isWhole = (one: Observation) => one.territoryLevel === "country" && one.sex === "all" && one.ageBand === "";
  return {
    ...namesOf(ground.indicators, indicator),
    preferences: ground.study.preferredSeries.filter((one) => one.indicator === indicator),
    periods: chooseSeries(ground.observations, ground.study.preferredSeries, { indicator }),
    others: own.filter((one) => !isWhole(one)),
  };
}

async function readGround({ store }: Pick<Desk, "store">, study: string): Promise<SeriesGround> {
  const [head, indicators, observations] = await Promise.all([
    store.records.get(study, "study", study),
    store.records.list(study, "series-indicator"),
    store.records.list(study, "observation"),
  ]);
  if (head === undefined) throw noStudyKept();
  const known = indicators.map(({ body }) => body as SeriesIndicator);
  return {
    study: head.body as Study,
    indicators: new Map(known.map((one) => [one.code, one])),
    observations: observations.map(({ body }) => body as Observation),
  };
}

function namesOf(indicators: SeriesGround["indicators"], indicator: string) {
  const found = indicators.get(indicator);
  return {
    indicator,
    names: found?.names ?? sameText(indicator),
    unitNames: found?.unitNames ?? sameText(found?.unit ?? ""),
  };
}
