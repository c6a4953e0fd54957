import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { determined } from "../risk/hide-in-totals.ts";
import { type CellsToHide, type ChangeCell, hideChanges, keyOfCell } from "./hide-changes.ts";

const SEXES = ["all", "female", "male"] as const;
const parents = new Map([
  ["A1", "A"],
  ["A2", "A"],
  ["A3", "A"],
  ["B1", "B"],
  ["B2", "B"],
  ["A", "REG"],
  ["B", "REG"],
]);
const PLACES = [...parents.keys(), "REG"];

/** All places for all, women, men; `small`: keys. */
function cellsOf(places: readonly string[], small: readonly string[]): readonly ChangeCell[] {
  return places.flatMap((place) =>
    SEXES.map((sex) => ({ place, sex, n: 40, isSmall: small.includes(`${place}:${sex}`) })),
  );
}

const nothing = { published: [], parents, partial: new Set<string>() };

describe("a change is hidden", () => {
  test("where one round is small, and with it what would tell it: another sex of the place, and another city", () => {
    const hidden = hideChanges({ ...nothing, cells: cellsOf(PLACES, ["A1:female"]) });
    expect(hidden.has("A1:female")).toBe(true);
    expect(hidden.has("A1:male") || hidden.has("A1:all")).toBe(true);
    expect(hidden.size).toBeGreaterThanOrEqual(4);
  });

  test("in no place where nothing is small", () => {
    expect(hideChanges({ ...nothing, cells: cellsOf(PLACES, []) }).size).toBe(0);
  });

  test("where the total of the cities asked twice, taken from the total of all, would leave a small city", () => {
    const published = [
      ...["A", "A1", "A2", "A3"].flatMap((place) =>
        SEXES.map((sex) => ({ place, sex, isSmall: false, isHidden: false })),
      ),
    ].map((cell) =>
      cell.sex === "all" && ["A3", "A2"].includes(cell.place)
        ? { ...cell, isSmall: cell.place === "A3", isHidden: true }
        : cell,
    );
    const cells = cellsOf(["A", "A1", "A2"], []).filter(({ sex }) => sex === "all");
    const hidden = hideChanges({ cells, published, parents, partial: new Set(["A", "REG"]) });
    // A2 is hidden in the tables of the round so that A3 stays unknown; here it, or the sum with it, would tell A3.
    expect([...hidden]).toEqual(expect.arrayContaining(["A2:all", "A:all"]));
  });
});

test("no small number follows from what is shown, whichever cells are small and whichever cities are asked twice", () => {
  const keys = PLACES.flatMap((place) => SEXES.map((sex) => `${place}:${sex}`));
  fc.assert(
    fc.property(
      fc.subarray(keys, { maxLength: 6 }),
      fc.subarray(["A1", "A2", "A3", "B1", "B2"], { minLength: 1 }),
      (small, cities) => {
        const countries = ["A", "B"].filter((code) => cities.some((city) => parents.get(city) === code));
        const cells = cellsOf([...cities, ...countries, "REG"], small);
        const hidden = hideChanges({ ...nothing, cells });
        for (const key of small) if (cells.some((cell) => keyOfCell(cell) === key)) expect(hidden.has(key)).toBe(true);
        expect([...determined(sumsOf({ ...nothing, cells }), hidden)].filter((key) => small.includes(key))).toEqual([]);
      },
    ),
  );
});

/** Written out anew: women and men to all; cities to country; countries to the study. */
function sumsOf({ cells }: CellsToHide): readonly (readonly string[])[] {
  const has = (key: string) => cells.some((cell) => keyOfCell(cell) === key);
  const places = [...new Set(cells.map(({ place }) => place))];
  const parts = (whole: string) => places.filter((place) => parents.get(place) === whole);
  return [
    ...places.map((place) => [`${place}:all`, `${place}:female`, `${place}:male`]),
    ...places.flatMap((place) =>
      SEXES.map((sex) => [`${place}:${sex}`, ...parts(place).map((part) => `${part}:${sex}`)]),
    ),
  ].filter((relation) => relation.length > 1 && relation.every(has));
}
