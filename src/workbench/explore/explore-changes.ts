// What moved between the last two rounds, by place, sex and indicator; a hidden change carries no number at all.
import { type Movement, movementOf, type RoundChange, type RoundPair } from "#analysis/rounds/round-change";
import { joinMarks, type Mark } from "#base/mark";
import type { SexDomain } from "#base/sex";
import { sameText, type Texts } from "#base/text";
import type { Desk } from "../act-head.ts";
import { placeNameOf, readExploreGround } from "./explore-indicator.ts";

export interface ChangesWish {
  /** `REG`, a country, a city. __Default value:__ everywhere. */
  readonly place?: string;
  readonly indicator?: string;
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
  readonly waves: readonly { readonly id: string; readonly names: Texts }[];
}

export interface ExploredChanges {
  /** Empty where no table was asked twice. */
  readonly pairs: readonly ShownPair[];
  readonly mark: Mark;
  readonly changes: readonly ShownChange[];
}

/** Throws `workbench/no-study-is-kept`. */
export async function exploreChanges(
  desk: Pick<Desk, "store">,
  id: string,
  wish: ChangesWish,
): Promise<ExploredChanges> {
  const { study, analysis } = await readExploreGround(desk, id);
  const { numbers } = desk.store;
  const pairs = (await numbers.list(id, "round")).map(({ body }) => body as RoundPair);
  const beginning = wish.indicator === undefined ? "change:" : `change:${wish.indicator}:`;
  const rows = (await numbers.listFrom(id, "change", beginning)).map(({ body }) => body as RoundChange);
  const indicators = new Map(analysis.indicators.map((indicator) => [indicator.id, indicator]));
  const shown = rows
    .filter(({ domain }) => wish.place === undefined || domain.place === wish.place)
    .map((change) => {
      const { labels, wanted } = indicators.get(change.indicator) ?? { labels: sameText(change.indicator) };
      const name = placeNameOf(study, change.domain.place);
      return { ...shownOf(change), labels, name, movement: movementOf(change, wanted) };
    })
    .filter(({ movement }) => wish.movedOnly !== true || movement !== "unclear");
  const waveOf = (wave: string) => ({
    id: wave,
    names: study.waves?.find((one) => one.id === wave)?.names ?? sameText(wave),
  });
  return {
    pairs: pairs.map(({ table, cities, n, both, waves }) => ({
      ...{ table, cities, n },
      waves: waves.map(waveOf),
      ...(both === undefined ? {} : { both }),
    })),
    mark: joinMarks(pairs.map(({ mark }) => mark)),
    changes: shown,
  };
}

function shownOf(change: RoundChange): Omit<ShownChange, "labels" | "name" | "movement"> {
  const { id, indicator, domain, unit, flags } = change;
  const isSuppressed = flags.includes("suppressed");
  const side = ({ value, lower, upper, n }: RoundChange["before"]) => ({ value, lower, upper, n });
  const { difference, lower, upper, q } = change;
  const nothing = { before: null, after: null, difference: null, lower: null, upper: null, q: null };
  return {
    ...{ id, indicator, place: domain.place, sex: domain.sex, unit },
    ...(isSuppressed
      ? nothing
      : { before: side(change.before), after: side(change.after), difference, lower, upper, q }),
    isSuppressed,
    isWeak: flags.includes("weak"),
  };
}
