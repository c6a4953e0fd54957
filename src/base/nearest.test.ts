import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each([
  ["runing", ["running", "ended"], "running"],
  ["SVL", ["SLV", "MEX"], "SLV"],
  ["Psicologia", ["psicología"], "psicología"],
  ["municipal office", ["municipal_office"], "municipal_office"],
  ["other", ["running", "ended"], undefined],
  ["XXX", ["SLV", "MEX"], undefined],
  ["1", ["0", "2"], undefined],
  ["", ["a"], undefined],
])("%s → %s", (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
