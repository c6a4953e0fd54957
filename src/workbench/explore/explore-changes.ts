// What moved between rounds, by pair, place, sex and indicator; a hidden change carries no number at all.
import { WHOLE_STUDY } from "#analysis/domain";
import { type Movement, movementOf, type RoundChange, type RoundPair } from "#analysis/rounds/round-change";
import { joinMarks, type Mark } from "#base/mark";
import { SEX_DOMAINS, type SexDomain } from "#base/sex";
import { sameText, type Texts } from "#base/text";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { pairOfRoundsIsUnknown } from "../evidence-problems.ts";
import { placeNameOf, readExploreGround } from "./explore-indicator.ts";

export interface ChangesWish {
  /** `REG`, a country, a city. __Default value:__ everywhere. */
  readonly place?: string;
  readonly indicator?: string;
  /** `last`: the last two rounds; else the key of a pair, `2026~2028`. __Default value:__ all pairs. */
  readonly pair?: string;
  /** Only what moved more than chance explains. __Default value:__ everything. */
  readonly movedOnly?: boolean;
}

export interface ChangeSide {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

export interface ShownChange {
  readonly id: string;
  readonly indicator: string;
  readonly labels: Texts;
  readonly place: string;
  /** Of the place. */
  readonly name: Texts;
  readonly table: string;
  /** `<earlier>~<later>`; null for the last two rounds. */
  readonly pair: string | null;
  readonly sex: SexDomain;
  readonly unit: RoundChange["unit"];
  /** Null where the cell is too small in one of the rounds. */
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  readonly difference: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Corrected for all comparisons of the place. */
  readonly q: number | null;
  readonly movement: Movement;
  readonly isSuppressed: boolean;
  readonly isWeak: boolean;
}

export interface ShownPair extends Pick<RoundPair, "table" | "cities" | "n" | "both"> {
  readonly pair: string | null;
  readonly isWhole: boolean;
  readonly waves: readonly { readonly id: string; readonly names: Texts }[];
}

export interface ExploredChanges {
  /** Empty where no table was asked twice. */
  readonly pairs: readonly ShownPair[];
  readonly mark: Mark;
  readonly changes: readonly ShownChange[];
}

/** Throws `workbench/no-study-is-kept`, `workbench/pair-of-rounds-is-unknown`. */
export async function exploreChanges(
  desk: Pick<Desk, "store">,
  id: string,
  wish: ChangesWish,
): Promise<ExploredChanges> {
  const { study, analysis } = await readExploreGround(desk, id);
  const { numbers } = desk.store;
  const pairs = (await numbers.list(id, "round")).map(({ body }) => body as RoundPair);
  checkPair(wish, pairs);
  const beginning = wish.indicator === undefined ? "change:" : `change:${wish.indicator}:`;
  const waveOf = (wave: string) => ({
    id: wave,
    names: study.waves?.find((one) => one.id === wave)?.names ?? sameText(wave),
  });
  const rows = (await numbers.listFrom(id, "change", beginning)).map(({ body }) => body as RoundChange);
  const indicators = new Map(analysis.indicators.map((indicator) => [indicator.id, indicator]));
  const shown = rows
    .filter(({ domain }) => wish.place === undefined || domain.place === wish.place)
    .filter(({ pair = "last" }) => wish.pair === undefined || pair === wish.pair)
    .map((change) => {
      const { labels, wanted } = indicators.get(change.indicator) ?? { labels: sameText(change.indicator) };
      const name = placeNameOf(study, change.domain.place);
      return { ...shownOf(change), labels, name, movement: movementOf(change, wanted) };
    })
    .filter(({ movement }) => wish.movedOnly !== true || movement !== "unclear")
    .toSorted(byPlace(study));
  return {
    pairs: pairs.map(({ table, cities, n, both, waves, pair = null, isWhole = false }) => ({
      ...{ table, cities, n, pair, isWhole },
      waves: waves.map(waveOf),
      ...(both === undefined ? {} : { both }),
    })),
    mark: joinMarks(pairs.map(({ mark }) => mark)),
    changes: shown,
  };
}

/** The study, its countries in their order, then cities; everybody before women and men, of each indicator. */
function byPlace({ countries, cities }: Study) {
  const places = [WHOLE_STUDY, ...countries.map(({ code }) => code), ...cities.map(({ id }) => id)];
  const at = ({ place, sex }: ShownChange) => places.indexOf(place) * SEX_DOMAINS.length + SEX_DOMAINS.indexOf(sex);
  return (a: ShownChange, b: ShownChange) =>
    a.indicator === b.indicator ? at(a) - at(b) : a.indicator < b.indicator ? -1 : 1;
}

function checkPair({ pair }: ChangesWish, pairs: readonly RoundPair[]): void {
  const known = pairs.flatMap((one) => one.pair ?? []);
  if (pair === undefined || pair === "last" || known.includes(pair)) return;
  throw pairOfRoundsIsUnknown(pair, [...new Set(known)]);
}

function shownOf(change: RoundChange): Omit<ShownChange, "labels" | "name" | "movement"> {
  const { id, table, indicator, domain, unit, flags, pair = null } = change;
  const isSuppressed = flags.includes("suppressed");
  const side = ({ value, lower, upper, n }: RoundChange["before"]) => ({ value, lower, upper, n });
  const { difference, lower, upper, q } = change;
  const nothing = { before: null, after: null, difference: null, lower: null, upper: null, q: null };
  return {
    ...{ id, table, indicator, pair, place: domain.place, sex: domain.sex, unit },
    ...(isSuppressed
      ? nothing
      : { before: side(change.before), after: side(change.after), difference, lower, upper, q }),
    isSuppressed,
    isWeak: flags.includes("weak"),
  };
}
