// Area models with space and with time on data drawn at random, beside base R: cases/at-random/make-areas-in-space.R finds where
// the derivative of the likelihood is zero with dense matrices, from several beginnings. A summit that is alone is the answer.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Matrix, Vector } from "#analysis/matrix/matrix";
import { fitSpatialFayHerriot } from "#analysis/small-areas/spatial-fay-herriot";
import type { SpatialMethod } from "#analysis/small-areas/spatial-state";
import { fitTemporalFayHerriot } from "#analysis/small-areas/temporal-fay-herriot";
import type { TemporalStructure } from "#analysis/small-areas/temporal-state";
import { differencesOf } from "./differences-of.ts";

interface Drawn {
  readonly id: string;
  readonly y: Vector;
  readonly x: Matrix;
  readonly variance: Vector;
  readonly proximity: Matrix;
  readonly expected: object;
}

const CASES: {
  readonly space: readonly (Drawn & { readonly method: SpatialMethod })[];
  readonly time: readonly (Drawn & { readonly structure: TemporalStructure; readonly times: number })[];
} = JSON.parse(readFileSync(new URL("cases/at-random/areas-in-space.json", import.meta.url), "utf8"));
const EXACT = { precision: 1e-10, mostIterations: 2000 };

test.each(CASES.space)("areas beside each other by $id stand on the summit", ({ method, expected, ...data }) => {
  expect(differencesOf(expected, fitSpatialFayHerriot(data, method, EXACT), "")).toEqual([]);
});

test.each(CASES.time)("areas over time by $id stand on the summit", ({ structure, expected, ...data }) => {
  expect(differencesOf(expected, fitTemporalFayHerriot(data, structure, EXACT), "")).toEqual([]);
});
