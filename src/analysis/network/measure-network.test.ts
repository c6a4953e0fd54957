import { describe, expect, it } from "vitest";
import type { AnalysisSpec } from "../analysis-spec.ts";
import type { PersonRow } from "../equality/people.ts";
import { measureNetwork } from "./measure-network.ts";
import type { NetworkNumber } from "./network-number.ts";

const labels = { es: "", en: "", fr: "" };
const SPEC = {
  ...{ table: "institution", kind: "kind", refersTo: "to", receivesFrom: "from", functions: "functions" },
  kinds: ["town", "health", "social", "school"].map((code) => ({ code, labels })),
};
const analysis = {
  confidenceLevel: 0.95,
  designs: [{ table: "institution", domains: { country: "country", city: "city" } }],
} as unknown as AnalysisSpec;

const body = (city: string, kind: string, said: Partial<Record<"to" | "from" | "functions", string>>): PersonRow => ({
  ...{ country: "SLV", city, kind, to: "none", from: "none", functions: "PSI" },
  ...said,
});

/** Town and health refer to each other, the town to social, the school to nobody; the civil registry is named and was not asked. */
const city = (name: string): readonly PersonRow[] => [
  body(name, "town", { to: "health social registry", from: "health", functions: "INF" }),
  body(name, "health", { to: "town", from: "town" }),
  body(name, "social", { from: "town" }),
  body(name, "school", { functions: "PSI none" }),
];

function measure(rows: readonly PersonRow[], minimumRespondents = 3): ReadonlyMap<string, NetworkNumber> {
  const rule = { minimumRespondents, minimumCases: 0, weakBelow: 5 };
  const table = { mark: "demonstration", rows } as const;
  const found = measureNetwork(SPEC, { analysis, table, rule, countries: ["SLV"], functions: ["PSI", "INF"] });
  return new Map(found.map((number) => [number.id, number]));
}

describe("the network of referrals", () => {
  const found = measure(["A", "B", "C"].flatMap(city));

  it("has an arc where one side says so, among kinds that were asked", () => {
    // town→health, health→town, town→social of twelve; all but none said by both sides: health→town, town→health, town→social.
    expect(found.get("network:density:A")).toMatchObject({ value: 3 / 12, n: 4, kinds: 4, flags: ["weak"] });
    expect(found.get("network:reciprocity:A")).toMatchObject({ value: 2 / 3 });
    expect(found.get("network:confirmed:SLV")).toMatchObject({ value: 1, cities: 3, n: 12 });
  });

  it("finds single points, who stands alone, and links by cities", () => {
    expect(found.get("network:kind-town:SLV")).toMatchObject({ cities: 3, single: 3, alone: 0, institutions: 3 });
    expect(found.get("network:kind-school:REG")).toMatchObject({ single: 0, alone: 3, betweenness: 0 });
    expect(found.get("network:link-town-social:SLV")).toMatchObject({ cities: 3, linked: 3 });
    expect(found.get("network:link-social-town:SLV")).toMatchObject({ cities: 3, linked: 0 });
    expect(found.has("network:link-town-registry:SLV")).toBe(false);
  });

  it("counts pairs that share a function and refer nobody to each other", () => {
    // PSI: health, social, school; no pair of the three is linked. INF: the town alone makes no pair.
    expect(found.get("network:missing-PSI:SLV")).toMatchObject({ value: 1, n: 9, cities: 3, institutions: 9 });
    expect(found.has("network:missing-INF:SLV")).toBe(false);
  });

  it("withholds kinds of one city, and of fewer institutions than the rule asks for", () => {
    const alone = measure(city("A"), 1);
    expect(alone.get("network:kind-town:SLV")?.flags).toEqual(["suppressed"]);
    expect(alone.get("network:link-town-health:SLV")?.flags).toEqual(["suppressed"]);
    expect(alone.get("network:missing-PSI:SLV")?.flags).toEqual(["suppressed"]);
    const few = measure([...city("A"), ...city("B")]);
    expect(few.get("network:kind-town:SLV")?.flags).toEqual(["suppressed"]);
    expect(few.get("network:density:SLV")?.flags).toEqual([]);
  });

  it("is empty where nobody says of which kind it is", () => {
    expect(measure([{ country: "SLV", city: "A", to: "town" }]).size).toBe(0);
  });
});
