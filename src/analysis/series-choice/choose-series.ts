// One line out of rival series: per period the preferred observation, with everything that contradicts or repeats it beside it.
// Nothing is added, averaged or dropped; partial, rounded and derived figures keep their state.
import { groupBy } from "#base/group-by";
import type { SexDomain } from "#base/sex";
import type { Observation } from "#series/observation";
import type { SeriesPreference } from "#study/study";

export interface SeriesQuery {
  readonly indicator: string;
  readonly country?: string;
  /** Territory code. Default: the country as a whole. */
  readonly territory?: string;
  /** Default: all. */
  readonly sex?: SexDomain;
  /** Default: all ages. */
  readonly ageBand?: string;
}

export interface ChosenObservation {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly preferred: Observation;
  /** Others for the same thing with another value, and all others of its conflict group. */
  readonly rivals: readonly Observation[];
  /** Others for the same thing with the same value. */
  readonly confirmations: readonly Observation[];
}

const STATES: readonly Observation["state"][] = ["final", "derived", "rounded", "partial"];

/** Periods in order of their end, then start. A year and its first months are two periods. */
export function chooseSeries(
  observations: readonly Observation[],
  preferences: readonly SeriesPreference[],
  query: SeriesQuery,
): readonly ChosenObservation[] {
  const index = indexOf(observations);
  const asked = (index.byIndicator.get(query.indicator) ?? []).filter((observation) => answers(observation, query));
  const periods = groupBy(asked, (o) => [o.country, o.territory, o.periodStart, o.periodEnd].join("|"));
  return [...periods.values()]
    .map((same) => choosePeriod(same, index, preferences))
    .sort((a, b) => compare(a.periodEnd, b.periodEnd) || compare(a.periodStart, b.periodStart));
}

/** The last period whose figure is complete; of partial ones only when there is no other. Undefined for an empty series. */
export function latestValue(chosen: readonly ChosenObservation[]): ChosenObservation | undefined {
  return chosen.findLast(({ preferred }) => preferred.state !== "partial") ?? chosen.at(-1);
}

/** How far two values lie apart, as a share of the smaller. Infinite when the smaller is zero and the other is not. */
export function shareApart(a: number, b: number): number {
  if (a === b) return 0;
  return Math.abs(a - b) / Math.min(Math.abs(a), Math.abs(b));
}

interface ObservationIndex {
  readonly byIndicator: ReadonlyMap<string, readonly Observation[]>;
  /** Observations without a conflict group are in none. */
  readonly byConflict: ReadonlyMap<string, readonly Observation[]>;
  readonly place: ReadonlyMap<Observation, number>;
}

const indices = new WeakMap<readonly Observation[], ObservationIndex>();

/** A report asks the same observations hundreds of times. */
function indexOf(observations: readonly Observation[]): ObservationIndex {
  const known = indices.get(observations);
  if (known !== undefined) return known;
  const index = {
    byIndicator: groupBy(observations, ({ indicator }) => indicator),
    byConflict: groupBy(
      observations.filter(({ conflictGroup }) => conflictGroup !== ""),
      ({ conflictGroup }) => conflictGroup,
    ),
    place: new Map(observations.map((observation, i) => [observation, i])),
  };
  indices.set(observations, index);
  return index;
}

function answers(observation: Observation, query: SeriesQuery): boolean {
  return (
    (query.country === undefined || observation.country === query.country) &&
    (query.territory === undefined
      ? observation.territoryLevel === "country"
      : observation.territory === query.territory) &&
    observation.sex === (query.sex ?? "all") &&
    observation.ageBand === (query.ageBand ?? "")
  );
}

function choosePeriod(
  same: readonly Observation[],
  index: ObservationIndex,
  preferences: readonly SeriesPreference[],
): ChosenObservation {
  const preferred = same.toSorted((a, b) => rank(a, preferences) - rank(b, preferences) || byState(a, b)).at(0);
  if (preferred === undefined) throw new RangeError("a period without observations");
  const others = othersOf(same, index).filter((o) => o !== preferred);
  const repeats = (o: Observation) => same.includes(o) && o.value === preferred.value;
  return {
    periodStart: preferred.periodStart,
    periodEnd: preferred.periodEnd,
    preferred,
    rivals: others.filter((o) => !repeats(o)),
    confirmations: others.filter(repeats),
  };
}

/** Those for the same thing and all of their conflict groups, in the order of the study. */
function othersOf(same: readonly Observation[], { byConflict, place }: ObservationIndex): readonly Observation[] {
  const groups = same.flatMap(({ conflictGroup }) => byConflict.get(conflictGroup) ?? []);
  return [...new Set([...same, ...groups])].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
}

/** Place of the first preference that the observation fulfils; after all of them when it fulfils none. */
function rank(observation: Observation, preferences: readonly SeriesPreference[]): number {
  const found = preferences.findIndex((preference) => fulfils(observation, preference));
  return found === -1 ? preferences.length : found;
}

function fulfils(observation: Observation, preference: SeriesPreference): boolean {
  const source = preference.source.toLowerCase();
  const says = (text: string) => text.toLowerCase().includes(source);
  return (
    preference.indicator === observation.indicator &&
    (preference.country === undefined || preference.country === observation.country) &&
    (says(observation.publisher) || says(observation.sourceTitle))
  );
}

/** Without a stated preference: final before derived, rounded and partial; then the later publication; then the id. */
function byState(a: Observation, b: Observation): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) || compare(b.publishedOn, a.publishedOn) || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
