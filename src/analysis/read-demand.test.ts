import { expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readDemand } from "./read-demand.ts";

const HEAD =
  "id country city_id territory sector_es sector_en sector_fr occupation_es occupation_en occupation_fr isco08 isco08_label_en assigned_by_us kind vacancies persons employers wage_min wage_max wage_currency wage_period returnee_specific period_start period_end source_title source_url published_on note".split(
    " ",
  );

const KNOWN = { countries: new Set(["MEX"]), cities: new Set(["MEX-TIJ"]), serviceKinds: new Set<string>() };

const BASE = {
  ...{ id: "LD1", country: "MEX", occupation_es: "a", occupation_en: "b", occupation_fr: "c", kind: "vacancies" },
  ...{ source_title: "T", source_url: "https://a.org" },
};

function read(row: Readonly<Record<string, string>>) {
  const csv = `${HEAD.join(",")}\n${HEAD.map((name) => ({ ...BASE, ...row })[name] ?? "").join(",")}\n`;
  return readDemand(readCsv(new TextEncoder().encode(csv), "d.csv").sheet, KNOWN);
}

test("reads a statement on demand; unknown amounts are left out", () => {
  const { records, issues } = read({ vacancies: "32634", isco08: "7112", assigned_by_us: "yes", wage_min: "8480.5" });
  expect(issues).toEqual([]);
  expect(records).toMatchObject([
    { vacancies: 32634, isco08: "7112", assignedByUs: true, wageMin: 8480.5, returneeSpecific: false },
  ]);
  expect(records[0]).not.toHaveProperty("wageMax");
});

test("names bad codes, bounds out of order and unknown kinds", () => {
  const rulesOf = (row: Readonly<Record<string, string>>) =>
    read(row).issues.map(({ rule, place }) => [rule, place.column]);
  expect(rulesOf({ isco08: "71123" })).toEqual([["analysis/isco-code-has-one-to-four-digits", "isco08"]]);
  expect(rulesOf({ wage_min: "9", wage_max: "5" })).toEqual([["analysis/demand-bounds-are-in-order", "wage_max"]]);
  expect(rulesOf({ period_start: "2025", period_end: "2024-12-31" })).toEqual([
    ["analysis/demand-bounds-are-in-order", "period_end"],
  ]);
  expect(rulesOf({ kind: "vacancy" })).toEqual([["base/code-is-permitted", "kind"]]);
});
