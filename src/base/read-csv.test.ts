import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";
import { splitCsv } from "./split-csv.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

const rulesOf = (bytes: Uint8Array) =>
  readCsv(bytes, "t.csv").issues.map(({ rule, place }) => [rule, place.row, place.column]);

test("reads quoted commas, quotes and line breaks, and counts rows as a spreadsheet does", () => {
  const { sheet, issues } = readCsv(utf8('a,b\r\n"x, y","say ""no"""\r\n\r\n"two\nlines",3\r\n'), "t.csv");
  expect(issues).toEqual([]);
  expect(sheet.head).toEqual(["a", "b"]);
  expect(sheet.rows).toEqual([
    { row: 2, cells: ["x, y", 'say "no"'] },
    { row: 4, cells: ["two\nlines", "3"] },
  ]);
});

test("drops a byte order mark and unnamed empty columns at the end", () => {
  const { sheet, issues } = readCsv(utf8("\uFEFFid,b,,\n1,2,,\n"), "t.csv");
  expect(issues).toEqual([]);
  expect(sheet).toMatchObject({ head: ["id", "b"], rows: [{ row: 2, cells: ["1", "2"] }] });
});

describe("names what is wrong with a file", () => {
  const cases: readonly (readonly [string, Uint8Array, readonly unknown[]])[] = [
    ["no content", utf8(""), [["base/table-has-a-head", undefined, undefined]]],
    ["a row too short", utf8("a,b\n1\n"), [["base/row-is-as-wide-as-the-head", 2, undefined]]],
    ["a row too long", utf8("a,b\n1,2\n1,2,3\n"), [["base/row-is-as-wide-as-the-head", 3, undefined]]],
    ["one name twice", utf8("a,a\n1,2\n"), [["base/column-name-is-unique", 1, "a"]]],
    ["a column without name", utf8("a,,b\n1,2,3\n"), [["base/column-has-a-name", 1, undefined]]],
    ["an open quote", utf8('a,b\n1,2\n3,"x\n4,5\n'), [["base/quotes-are-closed", 3, undefined]]],
    ["text after a quote", utf8('a,b\n"x"y,2\n'), [["base/quotes-are-closed", 2, undefined]]],
    ["semicolons", utf8("a;b\n1;2\n"), [["base/cells-are-parted-by-commas", 1, undefined]]],
    ["tabs", utf8("a\tb\n1\t2\n"), [["base/cells-are-parted-by-commas", 1, undefined]]],
    ["a zero byte", utf8("a\nSan\u0000Mart\n"), [["base/text-has-no-zero-bytes", 2, undefined]]],
    ["a lost letter", utf8("a\nSan Mart\uFFFDn\n"), [["base/letters-are-whole", 2, undefined]]],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4), [["base/csv-is-text", undefined, undefined]]],
    [
      "UTF-16 without its mark",
      Uint8Array.of(0x61, 0, 0x62, 0, 0x63, 0, 0x0a, 0, 0xf1, 0, 0x32, 0, 0x33, 0),
      [["base/text-is-utf8", 1, undefined]],
    ],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x31, 0), [["base/text-is-utf8", 1, undefined]]],
  ];
  test.each(cases)("%s", (_name, bytes, expected) => {
    expect(rulesOf(bytes)).toEqual(expected);
  });
});

test("names the row and the likely encoding of a file that is not UTF-8, and reads it all the same", () => {
  const windows = Uint8Array.of(...utf8("a\nx\nUsulut"), 0xe1, ...utf8("n\n"));
  const dos = Uint8Array.of(...utf8("a\nUsulut"), 0xa0, ...utf8("n\n"));
  expect(readCsv(windows, "t.csv").issues[0]).toMatchObject({
    place: { row: 3 },
    message: { en: "The file is not UTF-8 from row 3 on; it looks like Windows-1252." },
  });
  expect(readCsv(windows, "t.csv").sheet.rows[1]?.cells).toEqual(["Usulután"]);
  expect(readCsv(dos, "t.csv").issues[0]?.message.en).toContain("IBM850");
});

test("still reads a file parted by semicolons, so that its other faults show in the same go", () => {
  expect(readCsv(utf8("a;b\n1;2\n"), "t.csv").sheet.rows).toEqual([{ row: 2, cells: ["1", "2"] }]);
});

test("splits well-formed CSV as csv-parse does", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", ",", '"', "\n", " ", ";", "\r\n") });
  const records = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(records, (written) => {
      const text = written.map((row) => row.map((part) => `"${part.replaceAll('"', '""')}"`).join(",")).join("\n");
      expect(splitCsv(text, ",")).toEqual({ records: parse(text), faults: [] });
    }),
  );
});
