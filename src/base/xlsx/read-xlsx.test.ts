// The reader against the spreadsheet package, which knows the whole standard, over workbooks that programs wrote and over odd ones.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx as readByPackage, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../read-workbook.ts";
import type { WorkbookSheet } from "../workbook-sheet.ts";

/** Further folders to compare, parted by colons. */
const FOLDERS = (process.env.TORNAVIAJE_WORKBOOKS ?? "").split(":").filter((folder) => folder !== "");

const WORKBOOKS = ["studies", "test", ...FOLDERS].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".xlsx"))
    .map((path) => `${folder}/${path}`),
);

async function expected(bytes: Uint8Array) {
  const { sheets } = await readByPackage(bytes);
  return sheets.map(({ name, rows, merges = [] }) => ({
    name,
    rows: rows.map((row) => Array.from(row, textOf)),
    ...(merges.length === 0 ? {} : { merges }),
  }));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (!(value instanceof Date)) return String(value);
  const iso = value.toISOString();
  if (value.getTime() < Date.UTC(1900, 0, 1)) return iso.slice(11, 19);
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

test.each(WORKBOOKS)("%s: every cell as the package reads it", async (path) => {
  const bytes = new Uint8Array(readFileSync(path));
  const { sheets, issues } = await readWorkbook(bytes, path);
  expect(issues).toEqual([]);
  expect(sheets).toEqual(await expected(bytes));
});

test("there are workbooks to compare", () => {
  expect(WORKBOOKS.length).toBeGreaterThan(5);
});

async function withSheet(sheetData: string, more: Readonly<Record<string, string>> = {}) {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: "survey", rows: [["a", new Date("2020-01-02")]] }] }));
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetData}</worksheet>`;
  const changed = { "xl/worksheets/sheet1.xml": sheet, ...more };
  const bytes = zipSync({ ...parts, ...Object.fromEntries(Object.entries(changed).map(([n, t]) => [n, strToU8(t)])) });
  return readWorkbook(bytes, "a.xlsx");
}

async function rowsOf(sheetData: string, more?: Readonly<Record<string, string>>): Promise<WorkbookSheet["rows"]> {
  const { sheets, issues } = await withSheet(sheetData, more);
  expect(issues).toEqual([]);
  return sheets[0]?.rows ?? [];
}

describe("cells as programs write them", () => {
  test.each<[what: string, xml: string, rows: readonly (readonly string[])[]]>([
    ["without places", "<sheetData><row><c><v>1</v></c><c/><c><v>2.50</v></c></row></sheetData>", [["1", "", "2.5"]]],
    [
      "with gaps",
      '<sheetData><row r="2"><c r="C2"><v>7</v></c></row></sheetData>',
      [
        ["", "", ""],
        ["", "", "7"],
      ],
    ],
    [
      "with a prefix, single quotes and a sign > in an attribute",
      "<x:sheetData xmlns:x='a'><x:row r='1' note='a>b'><x:c t='inlineStr' r='A1'><x:is><x:t>Ana &amp; Eva &#233;&#x301;</x:t></x:is></x:c></x:row></x:sheetData>",
      [["Ana & Eva é́"]],
    ],
    [
      "texts in runs, without how they are read aloud",
      '<sheetData><row><c t="inlineStr"><is><r><t>no </t></r><r><rPr><b/></rPr><t xml:space="preserve">sabe</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row></sheetData>',
      [["no sabe"]],
    ],
    [
      "what a formula came to, and its fault",
      '<sheetData><row><c t="str"><f>A1&amp;"x"</f><v>ax</v></c><c><f>1+1</f><v>2</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><v>0</v></c></row></sheetData>',
      [["ax", "2", "#DIV/0!", "FALSE"]],
    ],
    [
      "CDATA, comments and signs by number",
      '<sheetData><!-- <c><v>9</v></c> --><row><c t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c><c t="str"><v>l_x000A_m</v></c></row></sheetData>',
      [["a < b & c", "l\nm"]],
    ],
  ])("%s", async (_what, xml, rows) => {
    expect(await rowsOf(xml)).toEqual(rows);
  });

  test("dates by their format, and from 1904 on where the workbook says so", async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\-mmm\\-yyyy;@"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/><xf numFmtId="46"/></cellXfs></styleSheet>';
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>44000.5</v></c>`).join("");
    const rows = await rowsOf(
      `<sheetData><row>${cells}<c s="5"><v>0.25</v></c><c s="1"><v>59</v></c><c s="1"><v>61</v></c></row></sheetData>`,
      { "xl/styles.xml": styles },
    );
    const moment = "2020-06-18T12:00:00";
    expect(rows).toEqual([["44000.5", moment, moment, "44000.5", moment, "06:00:00", "1900-02-28", "1900-03-01"]]);
  });

  test("merged cells, counted from 0", async () => {
    const { sheets } = await withSheet(
      '<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
    );
    expect(sheets[0]?.merges).toEqual([{ startRow: 0, startCol: 0, endRow: 1, endCol: 2 }]);
  });
});

describe("workbooks that are none, or would be too much", () => {
  const rule = async (bytes: Uint8Array) => (await readWorkbook(bytes, "a.xlsx")).issues.map((issue) => issue.rule);

  test("a cell in the last corner of a sheet", async () => {
    const corner = '<sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row></sheetData>';
    expect((await withSheet(corner)).issues).toMatchObject([{ rule: "base/workbook-can-be-opened" }]);
    const outside = '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>';
    expect((await withSheet(outside)).issues).toMatchObject([{ rule: "base/workbook-can-be-opened" }]);
  });

  test("a cell in the last column of every row", async () => {
    const wide = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"/></row>`).join("");
    expect((await withSheet(`<sheetData>${wide}</sheetData>`)).issues).toMatchObject([
      { rule: "base/workbook-can-be-opened" },
    ]);
  });

  test("an attribute of nothing but signs that end a tag", async () => {
    const signs = ">".repeat(2_000_000);
    expect(await rowsOf(`<sheetData note="${signs}"><row><c><v>1</v></c></row></sheetData>`)).toEqual([["1"]]);
  });

  test("whatever stands in a sheet, or is turned over in the archive, is read or told", async () => {
    const piece = fc.constantFrom(
      "<row>",
      "</row>",
      "<c>",
      '<c r="B7"',
      "</c>",
      "<v>",
      "</v>",
      "1",
      '"',
      "'",
      "<![CDATA[",
      "]]>",
      "<!--",
      ">",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { issues } = await withSheet(pieces.join(""));
        expect(issues.every(({ rule: told }) => told === "base/workbook-can-be-opened")).toBe(true);
      }),
      { numRuns: 200 },
    );
    const whole = await writeXlsx({ sheets: [{ name: "a", rows: [["b", 1]] }] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const turned = whole.slice();
        turned[at] = (turned[at] ?? 0) ^ by;
        for (const told of await rule(turned)) expect(told).toMatch(/^base\/workbook-/u);
      }),
      { numRuns: 300 },
    );
  });

  test("a bomb is known by what it says, and one that lies by what comes out", async () => {
    const zeros = new Uint8Array(300_000_000);
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": zeros, "[Content_Types].xml": strToU8("") }, { level: 1 });
    expect(await rule(bomb)).toEqual(["base/workbook-is-not-too-large"]);
    // Both heads say 1,000 bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 4 < bomb.length; at += 1) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
    }
    const before = process.memoryUsage().rss;
    expect(await rule(bomb)).toEqual(["base/workbook-can-be-opened"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test("XML that ends amid a tag, a directory that is cut, an entity from a file", async () => {
    expect((await withSheet('<sheetData><row><c r="')).issues).toMatchObject([{ rule: "base/workbook-can-be-opened" }]);
    const whole = await writeXlsx({ sheets: [{ name: "a", rows: [["b"]] }] });
    expect(await rule(whole.subarray(0, whole.length - 60))).toEqual(["base/workbook-can-be-opened"]);
    const entity =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData>';
    expect(await rowsOf(entity)).toEqual([["&x;"]]);
  });
});
