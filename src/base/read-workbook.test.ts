import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { readWorkbook, sheetOf } from "./read-workbook.ts";

const ROWS = [
  ["type", "name", "on"],
  ["integer", "edad", new Date("2020-01-02T00:00:00Z")],
  [null, 3.5, true],
];

test("reads XLSX and ODS as the same text", async () => {
  const sheets = [{ name: "survey", rows: ROWS }];
  const expected = [
    {
      name: "survey",
      rows: [
        ["type", "name", "on"],
        ["integer", "edad", "2020-01-02"],
        ["", "3.5", "TRUE"],
      ],
    },
  ];
  expect(await readWorkbook(await writeXlsx({ sheets }), "a.xlsx")).toEqual({ sheets: expected, issues: [] });
  expect(await readWorkbook(await writeOds({ sheets }), "a.ods")).toEqual({ sheets: expected, issues: [] });
});

test("gives short rows the width of the sheet and names the sheet in places", () => {
  const { sheet, issues } = sheetOf({ name: "choices", rows: [["a", "b"], ["1"]] }, "f.xlsx");
  expect(issues).toEqual([]);
  expect(sheet).toEqual({ file: "f.xlsx", sheet: "choices", head: ["a", "b"], rows: [{ row: 2, cells: ["1", ""] }] });
});

test("says that a text file is no workbook", async () => {
  const { sheets, issues } = await readWorkbook(new TextEncoder().encode("a,b\n"), "a.xlsx");
  expect(sheets).toEqual([]);
  expect(issues).toMatchObject([{ rule: "base/workbook-can-be-opened", place: { file: "a.xlsx" } }]);
});

test("reads a time of day without a day", async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: "a", rows: [["at"], [new Date("1899-12-30T09:30:00Z")]] }],
  });
  const { sheets } = await readWorkbook(bytes, "a.xlsx");
  expect(sheets[0]?.rows[1]?.[0]).toBe("09:30:00");
});
