import { describe, expect, test } from "vitest";
import { readCsv } from "#base/read-csv";
import { readObservations } from "./read-observations.ts";

const HEAD =
  "indicator_code,country,territory_code,territory_name,territory_level,period_start,period_end,sex,age_band,value,unit,publisher,source_title,source_address,licence,published_on,state,conflict_group,note";

const ROW =
  "RET,SLV,SLV,El Salvador,country,2024-01-01,2024-12-31,,,12873,events,DGME,Returns 2024,https://a.org,cited figure,2025,final,,";

const KNOWN = { countries: new Set(["SLV"]), indicators: new Set(["RET"]), units: new Map([["RET", "events"]]) };

const read = (...rows: readonly string[]) =>
  readObservations(readCsv(new TextEncoder().encode([HEAD, ...rows].join("\n")), "series/series.csv").sheet, KNOWN);

const cell = (name: string, value: string) => ROW.split(",").with(HEAD.split(",").indexOf(name), value).join(",");

test("reads an observation; no sex means both", () => {
  const { records, issues } = read(ROW);
  expect(issues).toEqual([]);
  expect(records).toMatchObject([{ indicator: "RET", value: 12873, sex: "all", state: "final", row: 2 }]);
  expect(records[0]?.id).toMatch(/^observation:[0-9a-f]{12}$/);
});

test("keeps the id when the value is corrected, and gives each source its own", () => {
  const [first, corrected, rival] = [ROW, cell("value", "13000"), cell("publisher", "IOM")].map(
    (row) => read(row).records[0]?.id,
  );
  expect(corrected).toBe(first);
  expect(rival).not.toBe(first);
});

test("refuses a row of unclear licence and never returns it", () => {
  const { records, issues } = read(cell("licence", "UNCLEAR (no licence file)"));
  expect(records).toEqual([]);
  expect(issues).toMatchObject([
    { rule: "series/licence-is-clear", severity: "error", place: { row: 2, column: "licence" } },
  ]);
  expect(issues[0]?.message.en).toContain("must not be published");
});

describe("names", () => {
  const cases = [
    ["a period out of order", [cell("period_end", "2023-12-31")], "series/period-is-in-order", 2],
    ["another unit than that of the indicator", [cell("unit", "persons")], "series/unit-is-that-of-the-indicator", 2],
    ["a figure that stands twice", [ROW, ROW], "series/observation-stands-once", 3],
    ["a rival without rival", [cell("conflict_group", "A")], "series/rival-has-a-rival", 2],
    ["an unknown indicator", [cell("indicator_code", "RETT")], "base/reference-is-known", 2],
    ["a value in words", [cell("value", "many")], "base/cell-is-a-number", 2],
  ] as const;
  test.each(cases)("%s", (_name, rows, rule, row) => {
    expect(read(...rows).issues).toMatchObject([{ rule, place: { row } }]);
  });
});
