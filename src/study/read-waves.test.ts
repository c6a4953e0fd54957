import { describe, expect, test } from "vitest";
import { checkWaves } from "./read-waves.ts";
import type { Wave } from "./wave.ts";

const names = { es: "a", en: "b", fr: "c" };
const wave = (id: string, from: string, to: string, codes?: readonly string[]): Wave => ({
  ...{ id, names, from, to },
  ...(codes === undefined ? {} : { codes }),
});
const first = wave("first", "2026-06-01", "2026-08-31");
const second = wave("second", "2027-06-01", "2027-08-31");
const places = {
  wave: (index: number) => ({ file: "study.yaml", row: index }),
  current: { file: "study.yaml", row: 99 },
};
const check = (waves: readonly Wave[], current?: string) =>
  checkWaves(waves, current, places).map(({ rule, place }) => [rule, place.row]);

test("two waves a year apart are in order, whichever is written first", () => {
  expect(check([first, second], "second")).toEqual([]);
  expect(check([second, first])).toEqual([]);
});

describe("names with its row", () => {
  test.each<readonly [string, readonly Wave[], string | undefined, readonly (readonly [string, number])[]]>([
    [
      "a wave that ends before it begins",
      [wave("a", "2026-08-31", "2026-06-01")],
      undefined,
      [["study/wave-dates-are-in-order", 0]],
    ],
    [
      "two waves on one day",
      [wave("b", "2026-08-31", "2026-09-30"), first],
      undefined,
      [["study/waves-do-not-overlap", 0]],
    ],
    [
      "an answer that means two waves",
      [wave("a", "2026-01-01", "2026-02-01", ["1"]), wave("b", "2026-03-01", "2026-04-01", ["1"])],
      undefined,
      [["study/wave-code-means-one-wave", 1]],
    ],
    ["a current wave that is not declared", [first, second], "secnd", [["study/current-wave-is-declared", 99]]],
    ["a current wave where there is none", [], "first", [["study/current-wave-is-declared", 99]]],
    [
      "an id that no file can bear",
      [wave("2026/2", "2026-01-01", "2026-02-01")],
      undefined,
      [["study/wave-id-fits-a-file-name", 0]],
    ],
  ])("%s", (_, waves, current, found) => {
    expect(check(waves, current)).toEqual(found);
  });
});
