// Fifty samples of the invented institutions: the planted single point, the one that stands alone and the missing links come out.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { AnalysisSpec } from "#analysis/analysis-spec";
import { measureNetwork } from "#analysis/network/measure-network";
import type { MissingLinks, NetworkKind, NetworkNumber } from "#analysis/network/network-number";
import { makeInstitutions } from "./generator/institutions.ts";

const SAMPLES = 50;

const read = (file: string) => parseYaml(readFileSync(new URL(file, import.meta.url), "utf8")) as unknown;
const analysis = read("../../analysis.yaml") as AnalysisSpec;
const { network: PLANTED } = read("planted-effects.yaml") as {
  readonly network: {
    readonly single: string;
    readonly alone: string;
    readonly missing: readonly string[];
    readonly linked: readonly string[];
  };
};

function networkOf(seed: string): ReadonlyMap<string, NetworkNumber> {
  const rows = makeInstitutions(seed).map(({ design, answers }) => ({
    ...design,
    ...Object.fromEntries(answers.questions().map((question) => [question, answers.get(question)])),
  }));
  if (analysis.coordinationNetwork === undefined) throw new Error("analysis.yaml has no coordinationNetwork");
  const found = measureNetwork(analysis.coordinationNetwork, {
    analysis,
    table: { mark: "demonstration", rows },
    rule: { minimumRespondents: 3, minimumCases: 0, weakBelow: 30 },
    countries: ["SLV", "GTM", "HND", "MEX"],
    functions: ["REC", "DOC", "EMP", "PSI", "SAL", "INF", "GOB"],
  });
  return new Map(found.map((number) => [number.id, number]));
}

const samples: ReadonlyMap<string, NetworkNumber>[] = [];

beforeAll(() => {
  for (let number = 1; number <= SAMPLES; number += 1) samples.push(networkOf(`sample-${number}`));
}, 300_000);

/** The number of each sample; the id says of which part it is. */
const kindIn = (kind: string) => samples.flatMap((one) => one.get(`network:kind-${kind}:REG`) as NetworkKind);
const missingIn = (kind: string) => samples.flatMap((one) => one.get(`network:missing-${kind}:REG`) as MissingLinks);
const timesTold = (kind: string) => missingIn(kind).filter(({ q }) => q <= 0.05).length;

describe("in fifty samples of the network", () => {
  test("everything goes through the planted kind: most between, and a single point in more cities than any other", () => {
    const held = samples.filter((sample) => {
      const kinds = [...sample.values()].filter((one) => one.part === "kind" && one.place === "REG") as NetworkKind[];
      const shown = kinds.filter(({ flags }) => !flags.includes("suppressed"));
      const [first] = shown.toSorted((a, b) => b.betweenness - a.betweenness);
      return (
        first?.kind === PLANTED.single &&
        shown.every(({ single, cities }) => first.single / first.cities >= single / cities)
      );
    });
    expect(held.length).toBeGreaterThanOrEqual(0.9 * SAMPLES);
  });

  test("the planted kind stands alone in every city in which it was asked", () => {
    for (const { alone, cities } of kindIn(PLANTED.alone)) expect(alone).toBe(cities);
  });

  test.each(PLANTED.missing)("links on %s are told as mostly missing in nearly all", (kind) => {
    expect(timesTold(kind)).toBeGreaterThanOrEqual(0.9 * SAMPLES);
  });

  test.each(PLANTED.linked)("links on %s never are", (kind) => {
    expect(timesTold(kind)).toBe(0);
  });

  test("no kind and no link is told of a single city", () => {
    const [sample = new Map<string, NetworkNumber>()] = samples;
    const ofCities = [...sample.values()].filter(({ place }) => place.includes("-"));
    expect(ofCities.length).toBeGreaterThan(0);
    expect(ofCities.filter(({ part }) => part !== "measure")).toEqual([]);
  });
});
