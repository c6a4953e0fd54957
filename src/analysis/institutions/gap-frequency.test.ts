import { describe, expect, it } from "vitest";
import { makeRandom } from "../../../studies/retorno-y-ciudades/tools/demonstration/generator/random.ts";
import type { AnalysisSpec } from "../analysis-spec.ts";
import type { PersonRow } from "../equality/people.ts";
import { samplePeople } from "../equality/people.ts";
import { type GapFrequency, measureGaps } from "./gap-frequency.ts";
import { shareOverCities } from "./share-over-cities.ts";

const SPEC = {
  ...{ table: "institution", functions: "functions", mandate: "mandate", plan: "plan", budget: "budget" },
  ...{ staff: "staff", coordination: "coordination" },
};
const analysis = {
  confidenceLevel: 0.95,
  designs: [{ table: "institution", weight: "w", domains: { country: "country", city: "city" } }],
} as unknown as AnalysisSpec;
const rule = { minimumRespondents: 3, minimumCases: 0, weakBelow: 30 };

function measure(rows: readonly PersonRow[], countries = ["SLV"]): ReadonlyMap<string, GapFrequency> {
  const table = { id: "institution", mark: "demonstration", rows } as const;
  const found = measureGaps(SPEC, { analysis, table, rule, countries, functions: ["EMP", "PSI"] });
  return new Map(found.map((gap) => [gap.id, gap]));
}

const body = (city: string, changes: Partial<Record<string, string | number>> = {}): PersonRow => ({
  ...{ country: "SLV", city, w: 1, functions: "EMP", mandate: "EMP", plan: "none", budget: "none", staff: "EMP" },
  ...{ coordination: "EMP", ...changes },
});

describe("the frequency of institutional gaps", () => {
  it("counts who deals with the function and answered, weighted, and the cities in which nobody has it", () => {
    const found = measure([
      body("A", { w: 3 }),
      body("A", { budget: "EMP" }),
      body("B"),
      body("B", { budget: "" }),
      body("B", { functions: "PSI", budget: "none" }),
      body("C", { functions: "none" }),
      body("", {}),
    ]);
    expect(found.get("institution-gap:budget:EMP:SLV")).toMatchObject({
      ...{ value: 0.8, n: 3, institutions: 3, df: 1, mark: "demonstration" },
      cities: { n: 2, without: 1 },
    });
    expect(found.get("institution-gap:budget:all:SLV")).toMatchObject({ n: 4, institutions: 4 });
    expect(found.get("institution-gap:budget:PSI:SLV")?.flags).toEqual(["suppressed"]);
    // One institution alone deals with the other function: all less that would tell it.
    expect(found.get("institution-gap:budget:EMP:SLV")?.flags).toEqual(["suppressed"]);
    expect(found.has("institution-gap:budget:EMP:A")).toBe(false);
    expect(found.get("institution-gap:budget:all:A")?.cities).toBeUndefined();
  });

  it("takes no gap where the question was not answered", () => {
    const found = measure([body("A", { staff: "" }), body("B", { staff: "" })]);
    expect(found.has("institution-gap:staff:EMP:SLV")).toBe(false);
  });

  it("has an interval of cities that is exact: 2 of 2 cities", () => {
    const gap = measure([body("A"), body("B")]).get("institution-gap:plan:EMP:REG");
    // Clopper and Pearson: the lower end for 2 of 2 is √0.025.
    expect(gap?.cities?.lower).toBeCloseTo(Math.sqrt(0.025), 8);
    expect(gap?.cities?.upper).toBe(1);
  });

  it("is empty without answers", () => {
    expect(measureGaps(SPEC, { analysis, table: undefined, rule, countries: [], functions: ["EMP"] })).toEqual([]);
  });
});

describe("the interval over cities", () => {
  const share = (cities: readonly (readonly number[])[]) => {
    const rows = cities.flatMap((values, city) => values.map((value) => ({ city: String(city), value })));
    const people = samplePeople(rows, { table: "t", clusters: ["city"] });
    const values = Float64Array.from(rows, ({ value }) => value);
    return shareOverCities(people, values, { members: rows.map((_, i) => i), level: 0.95 });
  };

  it("is wider where cities differ than where the same answers are spread over them", () => {
    const spread = share([
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [1, 0, 1, 0],
      [1, 0, 0, 1],
    ]);
    const apart = share([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
      [1, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
    expect(spread?.value).toBe(apart?.value);
    expect((apart?.upper ?? 0) - (apart?.lower ?? 0)).toBeGreaterThan(
      1.3 * ((spread?.upper ?? 0) - (spread?.lower ?? 0)),
    );
  });

  it("equals the formula of Korn and Graubard worked out by hand", () => {
    // Four cities of four: means 1, 0, 1/2, 1/2; p = 1/2, z = 4 (mean − p)/16 = ⅛, −⅛, 0, 0; variance 4/3 · 2/64 = 1/24.
    // n* = ¼ · 24 = 6; t(15) = 2.1314, t(3) = 3.1824: 6 · 0.44857 = 2.6914; R: qbeta(0.025, 1.3457, 2.3457) = 0.02999.
    // R survey 4: svyciprop(~y, svydesign(~c, weights = ~1), method = "beta") gives the same.
    const found = share([
      [1, 1, 1, 1],
      [0, 0, 0, 0],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
    ]);
    expect(found?.lower).toBeCloseTo(0.02999, 5);
    expect((found?.lower ?? 0) + (found?.upper ?? 0)).toBeCloseTo(1, 8);
  });

  it("stays an interval where all answered alike", () => {
    const found = share([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(found?.value).toBe(1);
    expect(found?.lower).toBeLessThan(0.55);
    expect(found?.upper).toBe(1);
  });

  it("holds what is true in at least 93 of 100 samples of cities that differ", () => {
    const random = makeRandom("cities");
    let held = 0;
    for (let sample = 0; sample < 600; sample += 1) {
      const found = share(
        Array.from({ length: 10 }, () => {
          const chance = 0.3 + 0.6 * random.uniform();
          return Array.from({ length: 5 }, () => (random.chance(chance) ? 1 : 0));
        }),
      );
      if (found !== undefined && found.lower <= 0.6 && found.upper >= 0.6) held += 1;
    }
    expect(held / 600).toBeGreaterThan(0.93);
  });
});
