import { expect, test } from "vitest";
import { hideAcrossPairs } from "./hide-across-pairs.ts";
import type { GapChange, RoundChange, RoundPair } from "./round-change.ts";

const parents = new Map([
  ["A1", "A"],
  ["A2", "A"],
  ["A3", "A"],
  ["A", "REG"],
]);

const side = (n: number) => ({ value: 0.5, standardError: 0.02, lower: 0.46, upper: 0.54, n });

interface Asked {
  readonly waves: readonly [string, string];
  readonly pair?: string;
  /** People by city; of a hidden one below zero. */
  readonly cities: Readonly<Record<string, number>>;
  readonly hidden?: readonly string[];
}

function pairOf({ waves, pair, cities }: Asked): RoundPair {
  return {
    ...{ table: "returnee", waves, cities: Object.keys(cities), n: [900, 900] },
    ...(pair === undefined ? {} : { pair }),
    ...{ data: ["a", "b"], files: ["a", "b"], mark: "demonstration" },
  };
}

function changesOf({ pair, cities, hidden = [] }: Asked): readonly RoundChange[] {
  const sum = Object.values(cities).reduce((all, n) => all + n, 0);
  const ending = pair === undefined ? "" : `@${pair}`;
  return Object.entries({ A: sum, ...cities }).map(([place, n]) => ({
    ...{ id: `change:safe:${place}:all${ending}`, table: "returnee", indicator: "safe", unit: "share" },
    ...(pair === undefined ? {} : { pair }),
    domain: { place, sex: "all" },
    ...{ before: side(n), after: side(n), difference: 0, standardError: 0.02, lower: 0, upper: 0, covariance: 0 },
    ...{ df: 60, p: 0.5, q: 1, flags: hidden.includes(place) ? ["suppressed"] : [], mark: "demonstration" },
  }));
}

function hiddenIn(...asked: readonly Asked[]): readonly string[] {
  const rounds = { pairs: asked.map(pairOf), changes: asked.flatMap(changesOf), gaps: [] };
  const { changes } = hideAcrossPairs(rounds, parents);
  return changes.filter(({ flags }) => flags.includes("suppressed")).map(({ id }) => id.replace("change:safe:", ""));
}

const FIRST: Asked = { waves: ["1", "2"], pair: "1~2", cities: { A1: 3, A2: 40, A3: 90 }, hidden: ["A1", "A2"] };

// A2 stays hidden beside A3 in the last pair; then the total of both rounds before, less the last total, would be A1.
test("what covers for a small city in one pair is hidden in the other, and a total that would follow from theirs", () => {
  const last: Asked = { waves: ["2", "3"], cities: { A2: 40, A3: 90 } };
  expect(hiddenIn(FIRST, last)).toEqual(["A:all@1~2", "A1:all@1~2", "A2:all@1~2", "A3:all@1~2", "A2:all", "A3:all"]);
});

test("nothing more is hidden where pairs share no round, or where there is one pair", () => {
  const apart: Asked = { waves: ["3", "4"], cities: { A2: 40, A3: 90 } };
  expect(hiddenIn(FIRST, apart)).toEqual(["A1:all@1~2", "A2:all@1~2"]);
  expect(hiddenIn(FIRST)).toEqual(["A1:all@1~2", "A2:all@1~2"]);
});

test("a gap goes with the women of its place", () => {
  const asked: Asked = { waves: ["1", "2"], pair: "1~2", cities: { A1: 40 } };
  const last: Asked = { waves: ["2", "3"], cities: { A1: 40 } };
  const women = changesOf({ ...asked, hidden: ["A1"] }).map((one) => ({
    ...one,
    id: one.id.replace("all", "female"),
    domain: { ...one.domain, sex: "female" as const },
  }));
  const gap = { table: "returnee", pair: "1~2", indicator: "safe", place: "A1", flags: [] } as unknown as GapChange;
  const { gaps } = hideAcrossPairs({ pairs: [pairOf(asked), pairOf(last)], changes: women, gaps: [gap] }, parents);
  expect(gaps[0]?.flags).toEqual(["suppressed"]);
});
