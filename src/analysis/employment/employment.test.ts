import { describe, expect, it } from "vitest";
import { readCsv } from "#base/read-csv";
import type { Observation } from "#series/observation";
import { aStudy } from "../../../test/fixture/records.ts";
import type { EmploymentNumber, LocationQuotient, ShiftShare } from "./employment-number.ts";
import type { EmploymentRecord } from "./employment-record.ts";
import { measureEmployment } from "./measure-employment.ts";
import { readEmployment } from "./read-employment.ts";
import { shareQuotients } from "./share-quotients.ts";

const KNOWN = { countries: new Set(["SLV", "GTM"]), cities: new Set(["SLV-SSA"]), serviceKinds: new Set<string>() };
const HEAD = "id,area,sector,sex,year,employed,publisher,source_title,source_url,licence,published_on,note\n";
const TAIL = "Office,Survey,https://a.org,CC BY 4.0,2025,";
const read = (rows: string) =>
  readEmployment(readCsv(new TextEncoder().encode(HEAD + rows), "labour/employment.csv").sheet, KNOWN);

describe("labour/employment.csv", () => {
  it("is read row by row with its source", () => {
    const { records, issues } = read(`E1,SLV,C,all,2024,1200,${TAIL}\nE2,SLV-SSA,F,female,2024,30.5,${TAIL}\n`);
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      { area: "SLV", sector: "C", sex: "all", year: 2024, employed: 1200, licence: "CC BY 4.0", row: 2 },
      { area: "SLV-SSA", sex: "female", employed: 30.5 },
    ]);
  });

  it("names an unknown area, a letter that is no section, and a number below zero, with row and column", () => {
    const { issues } = read(`E1,XXX,C,all,2024,1,${TAIL}\nE2,SLV,Z,all,2024,1,${TAIL}\nE3,SLV,C,all,2024,-1,${TAIL}\n`);
    expect(issues.map(({ place }) => [place.row, place.column])).toEqual([
      [2, "area"],
      [3, "sector"],
      [4, "employed"],
    ]);
  });

  it("does not take two figures for one thing, and says where women and men do not add up", () => {
    const { issues } = read(
      [`E1,SLV,C,all,2024,100,${TAIL}`, `E2,SLV,C,all,2024,101,${TAIL}`, `E3,GTM,C,all,2024,100,${TAIL}`]
        .concat([`E4,GTM,C,female,2024,30,${TAIL}`, `E5,GTM,C,male,2024,60,${TAIL}\n`])
        .join("\n"),
    );
    expect(issues.map(({ rule, severity, place }) => [rule, severity, place.row])).toEqual([
      ["analysis/employment-is-stated-once", "error", 3],
      ["analysis/employment-of-women-and-men-adds-up", "warning", 4],
    ]);
  });
});

const record = (area: string, sector: string, year: number, employed: number): EmploymentRecord => ({
  ...{ id: `${area}-${sector}-${year}`, area, sector, sex: "all", year, employed, publisher: "", sourceTitle: "" },
  ...{ sourceAddresses: [], licence: "", publishedOn: "", note: "", row: 2 },
});

/** A city in its country: manufacturing (C) and construction (F) in two years. */
const CITY = [
  ...[
    record("SLV", "C", 2014, 400),
    record("SLV", "F", 2014, 600),
    record("SLV", "C", 2024, 400),
    record("SLV", "F", 2024, 800),
  ],
  ...[record("SLV-SSA", "C", 2014, 100), record("SLV-SSA", "F", 2014, 100)],
  ...[record("SLV-SSA", "C", 2024, 90), record("SLV-SSA", "F", 2024, 150)],
];
const byId = (found: readonly EmploymentNumber[]) => new Map(found.map((one) => [one.id, one]));

describe("location quotient and shift-share", () => {
  const found = byId(measureEmployment(CITY, aStudy()));

  it("sets a city's share of a sector against its country's", () => {
    // 150/240 over 800/1200.
    const quotient = found.get("employment:quotient-F:SLV-SSA:all") as LocationQuotient;
    expect(quotient).toMatchObject({ year: 2024, base: "SLV", employed: 150 });
    expect(quotient.quotient).toBeCloseTo(150 / 240 / (800 / 1200), 12);
    expect(quotient.records).toEqual(["SLV-SSA-F-2024", "SLV-F-2024"]);
  });

  it("takes the change apart into three parts that add up to it", () => {
    // All work in the country +20 %, construction +33.3 %: of +50 in the city 20 national, 13.3 mix, 16.7 regional.
    const shift = found.get("employment:shift-F:SLV-SSA:all") as ShiftShare;
    expect(shift).toMatchObject({ from: 2014, to: 2024, before: 100, after: 150 });
    expect(shift.national).toBeCloseTo(20, 10);
    expect(shift.industryMix).toBeCloseTo(100 / 3 - 20, 10);
    expect(shift.regional).toBeCloseTo(50 / 3, 10);
    for (const one of found.values())
      if (one.part === "shift")
        expect(one.national + one.industryMix + one.regional).toBeCloseTo(one.after - one.before, 9);
    expect(found.get("employment:shift-all:SLV-SSA:all")).toMatchObject({ before: 200, after: 240 });
  });

  it("has no quotient of a country alone, and of countries against all of them together", () => {
    expect([...found.keys()].filter((id) => id.includes(":SLV:"))).toEqual([]);
    const two = byId(
      measureEmployment([...CITY, record("GTM", "C", 2024, 100), record("GTM", "F", 2024, 100)], aStudy()),
    );
    expect(two.get("employment:quotient-C:SLV:all")).toMatchObject({ base: "REG", baseShare: 500 / 1400 });
    expect(two.has("employment:shift-C:GTM:all")).toBe(false);
  });

  it("compares only sectors that both have, and makes nothing of one", () => {
    const one = byId(
      measureEmployment([record("SLV", "C", 2024, 5), ...CITY.filter(({ area }) => area !== "SLV")], aStudy()),
    );
    expect(one.size).toBe(0);
  });

  it("has no quotient where the base has nobody in the sector", () => {
    const none = [
      record("SLV", "A", 2024, 0),
      record("SLV", "C", 2024, 10),
      record("SLV-SSA", "A", 2024, 2),
      record("SLV-SSA", "C", 2024, 2),
    ];
    const quotient = byId(measureEmployment(none, aStudy())).get(
      "employment:quotient-A:SLV-SSA:all",
    ) as LocationQuotient;
    expect(quotient.quotient).toBeUndefined();
  });
});

describe("shares of published series", () => {
  const observed = (country: string, year: number, value: number, sex = "all") =>
    ({
      id: `${country}-${year}-${sex}`,
      indicator: "EMP_AGRI",
      country,
      territoryLevel: "country",
      periodStart: `${year}-01-01`,
      value,
      sex,
    }) as unknown as Observation;

  it("are set against the plain mean of the countries in the last year that all have", () => {
    const found = shareQuotients(
      [
        observed("SLV", 2022, 10),
        observed("GTM", 2022, 30),
        observed("GTM", 2023, 50),
        observed("SLV", 2022, 4, "female"),
      ],
      ["SLV", "GTM"],
    );
    expect(found).toMatchObject([
      { id: "employment:share-EMP_AGRI:SLV:all", year: 2022, share: 0.1, baseShare: 0.2, quotient: 0.5, countries: 2 },
      { place: "GTM", quotient: expect.closeTo(1.5, 12) },
    ]);
  });
});
