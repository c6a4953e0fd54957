import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import type { Block, Document, Table } from "../document/document.ts";
import { annexOf } from "./annex-of.ts";
import { renderWorkbook } from "./render-workbook.ts";
import { sheetNames } from "./xlsx/sheet-name.ts";

const ASSETS = { fonts: [], areas: "" };

const table: Table = {
  type: "table",
  id: "needs",
  title: "Siete de cada diez",
  subtitle: "Personas retornadas, 2026",
  columns: [
    { key: "kind", head: "Indicador", align: "start" },
    { key: "all", head: "Total", unit: "%", align: "decimal" },
  ],
  rows: [
    { kind: "group", cells: [{ text: "Económicas" }] },
    {
      kind: "body",
      cells: [{ text: "=HYPERLINK(1)" }, { text: "70 (66–73)", value: 70, evidence: "estimate:need-EMP:SLV:all" }],
    },
    { kind: "body", cells: [{ text: "Vivienda" }, { text: "12", value: 12, suppressed: true }] },
  ],
  notes: ["· pocas personas"],
  source: "Encuesta",
  mark: "demonstration",
};

const study: Document = {
  id: "SLV",
  language: "es",
  title: "Informe",
  subtitle: "",
  place: "El Salvador",
  publisher: "Equipo",
  publishedOn: "2026-11-30",
  mark: "demonstration",
  markSentence: "Datos inventados.",
  citation: "",
  imprint: [],
  blocks: [{ type: "callout", kind: "findings", title: "", mark: "demonstration", children: [table] }],
};

describe("the workbook of a report", () => {
  it("holds a sheet per table behind an index, numbers as numbers, keys to trace beside them", async () => {
    const { sheets } = await readXlsx(await renderWorkbook(study, ASSETS));
    expect(sheets.map(({ name }) => name)).toEqual(["Índice", "Cuadro 1"]);
    const cells = sheets[1]?.rows.flat();
    expect(cells).toContain(70);
    expect(cells).toContain("estimate:need-EMP:SLV:all");
    expect(cells).toContain("Datos de demostración");
  });

  it("never gives the value of a suppressed cell away", async () => {
    const { sheets } = await readXlsx(await renderWorkbook(study, ASSETS));
    expect(sheets[1]?.rows.flat()).not.toContain(12);
    expect(sheets[1]?.rows.flat()).toContain("·");
  });

  it("is the same file for the same document", async () => {
    expect(await renderWorkbook(study, ASSETS)).toEqual(await renderWorkbook(study, ASSETS));
  });

  it("is what its annex says: words between tables change nothing, a table that came before numbers them anew", async () => {
    const words: Block = { type: "paragraph", children: [{ type: "text", text: "Una línea más." }] };
    const more = { ...study, blocks: [words, ...study.blocks, words] };
    expect(annexOf(more)).toEqual(annexOf(study));
    expect(await renderWorkbook(more, ASSETS)).toEqual(await renderWorkbook(study, ASSETS));
    expect(annexOf({ ...study, blocks: [{ ...table, id: "first" }, ...study.blocks] })).not.toEqual(annexOf(study));
  });

  it("keeps any text as text: no formula, no sign that XML forbids", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (wild) => {
        const words = `=1+1${wild}`;
        const rows = [{ kind: "body" as const, cells: [{ text: words }, { text: words }] }];
        const file = await renderWorkbook(
          { ...study, title: words, blocks: [{ ...table, title: words, rows }] },
          ASSETS,
        );
        const { sheets } = await readXlsx(file);
        expect(sheets).toHaveLength(2);
        for (const sheet of sheets)
          for (const cell of sheet.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
        expect(String(sheets[1]?.rows[6]?.[0])).toMatch(/^=1\+1/);
      }),
      { numRuns: 30 },
    );
  });

  it("gives sheets names that Excel permits, no two alike", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 60 })), (wishes) => {
        const names = sheetNames(wishes);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wishes.length);
        for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/u);
      }),
    );
  });
});
