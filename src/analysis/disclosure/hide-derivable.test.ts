import { expect, test } from "vitest";
import type { Flag } from "../estimate.ts";
import { hideDerivable, relationsOfPlaces } from "./hide-derivable.ts";

const number = (place: string, n: number, hidden = false) => ({
  id: `x:${place}`,
  place,
  n,
  flags: (hidden ? ["suppressed"] : []) as readonly Flag[],
});
const parents = new Map([...(["SLV", "GTM", "HND"] as const).map((code) => [code, "REG"] as const), ["SLV-A", "SLV"]]);
const hiddenOf = (numbers: readonly ReturnType<typeof number>[]) =>
  hideDerivable(
    numbers,
    relationsOfPlaces(numbers, () => "x", parents),
    ({ n }) => n,
  )
    .filter(({ flags }) => flags.length > 0)
    .map(({ place }) => place);

test("hides the smallest other part where the total less the parts would tell a withheld one", () => {
  expect(hiddenOf([number("REG", 60), number("SLV", 2, true), number("GTM", 20), number("HND", 30)])).toEqual([
    "SLV",
    "GTM",
  ]);
});

test("hides no more where two parts are withheld already, or nothing is", () => {
  expect(hiddenOf([number("REG", 60), number("SLV", 2, true), number("GTM", 2, true), number("HND", 30)])).toEqual([
    "SLV",
    "GTM",
  ]);
  expect(hiddenOf([number("REG", 60), number("SLV", 20)])).toEqual([]);
});
