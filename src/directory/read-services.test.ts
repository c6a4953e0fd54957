import { expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readFacilityCounts } from "./read-facility-counts.ts";
import { readServices } from "./read-services.ts";

const HEAD =
  "id,country,name,name_en,provider,provider_kind,kind,other_kinds,level,dimension,target_group,women_specific,children,eligibility,not_eligible,documents_asked,cost,city,study_cities,admin1,coverage,address,phone,hours,languages,capacity_or_reach,served_number,served_period,funder,since,until,status,status_year,what_it_does,confidential_place,lat,lon,source_url,source_title,source_date,source_language".split(
    ",",
  );

const KNOWN = {
  countries: new Set(["SLV"]),
  cities: new Set(["SLV-SSA", "SLV-SMI"]),
  serviceKinds: new Set(["REC", "SAL", "PSI"]),
};

const BASE = { id: "SLV-001", country: "SLV", name: "Recepción", kind: "REC", source_url: "https://a.org" };

function read(...rows: readonly Readonly<Record<string, string>>[]) {
  const lines = rows.map((row) => HEAD.map((name) => ({ ...BASE, ...row })[name] ?? "").join(","));
  return readServices(readCsv(new TextEncoder().encode([HEAD.join(","), ...lines].join("\n")), "s.csv").sheet, KNOWN);
}

test("reads a service; what the source does not say stays unknown", () => {
  const { records, issues } = read({
    other_kinds: "SAL ; PSI ; REC",
    study_cities: "SLV-SSA ; SLV-SMI",
    served_number: "500",
  });
  expect(issues).toEqual([]);
  expect(records[0]).toMatchObject({
    kinds: ["REC", "SAL", "PSI"],
    cities: ["SLV-SSA", "SLV-SMI"],
    servedNumber: 500,
    status: "unknown",
    confidentialPlace: false,
    sourceAddresses: ["https://a.org"],
    row: 2,
  });
  expect(records[0]).not.toHaveProperty("womenSpecific");
  expect(records[0]).not.toHaveProperty("cost");
});

test("drops the address of a confidential place and says so", () => {
  const { records, issues } = read({ confidential_place: "yes", address: "Calle 1", lat: "13.7", lon: "-89.2" });
  expect(records[0]).toMatchObject({ confidentialPlace: true, address: "" });
  expect(JSON.stringify(records)).not.toContain("13.7");
  expect(issues).toMatchObject([{ rule: "directory/confidential-place-is-not-located", severity: "warning" }]);
});

test("names wrong kinds, cities, years and dates with their rows", () => {
  const { issues } = read(
    { kind: "REX" },
    { id: "b", study_cities: "SLV-SA" },
    { id: "c", status_year: "20255" },
    { id: "d", since: "2020", until: "2019-05" },
  );
  expect(issues.map(({ rule, place }) => [rule, place.row, place.column])).toEqual([
    ["base/reference-is-known", 2, "kind"],
    ["base/reference-is-known", 3, "study_cities"],
    ["base/number-is-in-range", 4, "status_year"],
    ["directory/service-starts-before-it-ends", 5, "until"],
  ]);
});

test("keeps the words of a source on how long a service is planned", () => {
  expect(read({ since: "2025", until: "24 months planned" }).issues).toEqual([]);
});

test("reads counts of facilities", () => {
  const csv =
    "id,country,admin1,service_kind,facility_kind,count,source_title,source_url,source_date\nf1,SLV,Sonsonate,SAL,unit,12,Register,https://a.org,2020\n";
  const { records, issues } = readFacilityCounts(readCsv(new TextEncoder().encode(csv), "f.csv").sheet, KNOWN);
  expect(issues).toEqual([]);
  expect(records).toMatchObject([{ id: "f1", serviceKind: "SAL", count: 12, row: 2 }]);
});
