import { describe, expect, it } from "vitest";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { nearestOccupation, occupationDistance } from "./occupation-distance.ts";
import { matchSkills } from "./skill-match.ts";

describe("the distance between occupations", () => {
  // ISCO-08: 7112 bricklayers, 7115 carpenters, 7126 plumbers, 7233 mechanics, 9313 building labourers, 71 building trades.
  it.each([
    ["7112", "7112", 0],
    ["7112", "7115", 1],
    ["7112", "7126", 2],
    ["7112", "7233", 3],
    ["7112", "9313", 4],
    ["71", "7112", 2],
    ["71", "71", 2],
  ] as const)("from %s to %s is %i", (one, other, distance) => {
    expect(occupationDistance(one, other)).toBe(distance);
    expect(occupationDistance(other, one)).toBe(distance);
  });

  it("to the nearest of several, and to none", () => {
    expect(nearestOccupation("7112", ["9313", "7115"])).toBe(1);
    expect(nearestOccupation("7112", [])).toBe(4);
  });
});

describe("the match of skills to what employers look for", () => {
  const analysis = {
    confidenceLevel: 0.95,
    indicators: [],
    designs: [
      { table: "returnee", weight: "w", domains: { country: "country", city: "city", sex: "sex" } },
      { table: "employer", domains: { country: "country", city: "city" } },
    ],
  } as unknown as AnalysisSpec;
  const person = (city: string, jobs: string, w = 1, sex = "female") => ({ country: "SLV", city, sex, jobs, w });
  const rule = { minimumRespondents: 1, minimumCases: 0, weakBelow: 1, dominance: 1 };
  const employers = [
    { country: "SLV", city: "A", wanted: "7112 5120" },
    { country: "SLV", city: "B", wanted: null },
  ];
  const match = (rows: readonly ReturnType<typeof person>[]) =>
    matchSkills(
      { people: { table: "returnee", occupations: "jobs" }, employers: { table: "employer", occupations: "wanted" } },
      {
        analysis,
        countries: ["SLV"],
        tables: [
          { id: "returnee", mark: "real", rows, rule },
          { id: "employer", mark: "demonstration", rows: employers, rule },
        ],
      },
    );
  const at = (found: ReturnType<typeof match>, id: string) => found.find((one) => one.id === id);

  it("weighs people, takes their nearest occupation, and leaves out cities where nobody looks", () => {
    const found = match([
      person("A", "7112", 2),
      person("A", "9313 7115", 1),
      person("A", "9313", 1, "male"),
      person("A", "", 9),
      person("B", "7112", 9),
    ]);
    expect(at(found, "match:0:SLV:all")).toMatchObject({ value: 0.5, n: 3, mark: "demonstration" });
    expect(at(found, "match:1:SLV:all")).toMatchObject({ value: 0.75, n: 3 });
    expect(at(found, "match:1:REG:female")?.value).toBe(1);
    expect(at(found, "match:1:SLV:male")?.value).toBe(0);
  });

  it("speaks of cities too, and withholds what the shown ones would tell of a small one", () => {
    const many = (count: number, city: string, jobs: string, sex: string) =>
      Array.from({ length: count }, () => person(city, jobs, 1, sex));
    const rows = [
      ...[...many(6, "A", "7112", "female"), ...many(6, "A", "9313", "female")],
      ...[...many(6, "A", "7112", "male"), ...many(1, "A", "9313", "male")],
    ];
    const strict = { minimumRespondents: 10, minimumCases: 0, weakBelow: 1, dominance: 1 };
    const found = matchSkills(
      { people: { table: "returnee", occupations: "jobs" }, employers: { table: "employer", occupations: "wanted" } },
      {
        analysis,
        countries: [],
        tables: [
          { id: "returnee", mark: "real", rows, rule: strict },
          { id: "employer", mark: "demonstration", rows: employers, rule: strict },
        ],
      },
    );
    // Seven men are too few; all less women would be the men.
    expect(at(found, "match:0:A:male")?.flags).toEqual(["suppressed"]);
    expect(at(found, "match:0:A:female")?.flags).toEqual(["suppressed"]);
    expect(at(found, "match:0:A:all")?.flags).toEqual([]);
  });
});
