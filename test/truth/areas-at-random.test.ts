// Models of small areas on data drawn at random, beside base R: cases/at-random/make-small-areas.R climbs the likelihood with
// dense matrices to where its derivative is zero, and predicts by definition. They must agree because a summit has one place.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaMethod, fitFayHerriot } from "#analysis/small-areas/fay-herriot";
import { type AreaPopulation, fitUnitModel, type UnitMethod, unitEblup } from "#analysis/small-areas/unit-model";
import { differencesOf } from "./differences-of.ts";

interface AreaCase {
  readonly id: string;
  readonly method: AreaMethod;
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly variance: readonly number[];
  readonly expected: object;
}

interface UnitCase {
  readonly id: string;
  readonly method: UnitMethod;
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly area: readonly string[];
  readonly people: readonly AreaPopulation[];
  readonly expected: object;
}

const CASES: { readonly areas: readonly AreaCase[]; readonly units: readonly UnitCase[] } = JSON.parse(
  readFileSync(new URL("cases/at-random/small-areas.json", import.meta.url), "utf8"),
);
const EXACT = { precision: 1e-13, mostIterations: 2000 };

test.each(CASES.areas)("Fay-Herriot by $id stands on the summit", ({ method, expected, ...data }) => {
  expect(differencesOf(expected, fitFayHerriot(data, method, EXACT), "")).toEqual([]);
});

test.each(CASES.units)("the unit model by $id stands on the summit", ({ method, people, expected, ...data }) => {
  const fit = fitUnitModel(data, method);
  const eblup = unitEblup(data, fit, people).map((area) => area.eblup);
  expect(differencesOf(expected, { ...fit, eblup }, "")).toEqual([]);
});

describe("Fay-Herriot does not depend on", () => {
  const cases = fc.constantFrom(...CASES.areas);

  test("the unit of the answers", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.01, 7, 1000), ({ method, ...data }, unit) => {
        const own = fitFayHerriot(data, method, EXACT);
        const { y, variance } = data;
        const changed = { ...data, y: y.map((v) => v * unit), variance: variance.map((v) => v * unit ** 2) };
        const { eblup, mse, refvar } = fitFayHerriot(changed, method, EXACT);
        const scaled = { eblup: own.eblup.map((v) => v * unit), mse: own.mse.map((v) => v * unit ** 2) };
        expect(differencesOf({ ...scaled, refvar: own.refvar * unit ** 2 }, { eblup, mse, refvar }, "")).toEqual([]);
      }),
    );
  });

  test("the order of the areas, nor on what the regression explains anyway", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: -50, max: 50, noNaN: true }), ({ method, ...data }, shift) => {
        const own = fitFayHerriot(data, method, EXACT);
        const turned = {
          y: data.y.map((value, at) => value + shift * (data.x[at]?.at(-1) ?? 0)).toReversed(),
          x: data.x.toReversed(),
          variance: data.variance.toReversed(),
        };
        const { eblup, mse, refvar } = fitFayHerriot(turned, method, EXACT);
        const back = eblup.toReversed().map((value, at) => value - shift * (data.x[at]?.at(-1) ?? 0));
        const wanted = { eblup: own.eblup, mse: own.mse, refvar: own.refvar };
        expect(differencesOf(wanted, { eblup: back, mse: mse.toReversed(), refvar }, "")).toEqual([]);
      }),
    );
  });
});
