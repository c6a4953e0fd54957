import { expect, test } from "vitest";
import { pairsOfRounds } from "./pairs-of-rounds.ts";
import type { RoundTable } from "./table-rounds.ts";

function told(ids: string, current?: string): readonly string[] {
  // Only the id of a wave decides.
  const waves = [...ids].map((wave) => ({ wave }) as RoundTable);
  return pairsOfRounds(waves, current).map(
    ({ before, after, pair = "last", isWhole }) =>
      `${before.wave}${after.wave} ${pair}${isWhole === true ? " whole" : ""}`,
  );
}

test.each([
  ["", undefined, []],
  ["a", undefined, []],
  ["ab", undefined, ["ab last"]],
  ["ab", "a", ["ab last"]],
  ["abc", undefined, ["bc last", "ac a~c whole", "ab a~b"]],
  ["abc", "a", ["bc last", "ac a~c whole", "ab a~b"]],
  ["abcd", "b", ["cd last", "ad a~d whole", "bd b~d", "bc b~c", "ab a~b"]],
  ["abcd", "d", ["cd last", "ad a~d whole", "bc b~c", "ab a~b"]],
])("of rounds %o with the chapters in %o", (ids, current, wanted) => {
  expect(told(ids, current)).toEqual(wanted);
});
