// The PDF is tagged, set in the shipped fonts, the same every time, and takes any text for what it is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Document, Table } from "#publications/document/document";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import { estimateTableHeight } from "./estimate-table-height.ts";
import { fontCoverage, replaceUncovered } from "./font-coverage.ts";
import { renderPdf } from "./render-pdf.ts";
import { typstString } from "./typst-text.ts";
import { writeTypst } from "./write-typst.ts";

const assets = await readRenderAssets("");
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

function withBlocks(blocks: readonly Block[], title = "T"): Document {
  return {
    ...sampleDocument("es", 1),
    title,
    subtitle: title,
    place: title,
    imprint: [title],
    citation: title,
    blocks,
  };
}

describe("a PDF", () => {
  test.each(["es", "en", "fr"] as const)(
    "in %s is tagged, says its language and keeps to PDF/UA-1",
    async (language) => {
      const pdf = latin(await renderPdf(sampleDocument(language, 1), assets));
      expect(pdf.startsWith("%PDF-1.7")).toBe(true);
      expect(pdf).toContain("/StructTreeRoot");
      expect(pdf).toContain(`/Lang (${language}`);
      expect(pdf).toContain("pdfuaid:part");
      expect(pdf).toContain("/Outlines");
    },
  );

  test("has the same bytes for the same document", async () => {
    const document = sampleDocument("es", 1);
    const [first, second] = [await renderPdf(document, assets), await renderPdf(structuredClone(document), assets)];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  test("is refused when a font is missing, with the compiler's reason", async () => {
    const fonts = assets.fonts.filter(({ name }) => !name.startsWith("NotoSerif"));
    await expect(renderPdf(sampleDocument("es", 1), { ...assets, fonts })).rejects.toMatchObject({
      code: "publications/pdf-is-not-made",
      message: expect.stringContaining("noto serif"),
    });
  });

  test("sets tables that begin, end or are nothing but heads of groups", async () => {
    const group = { kind: "group" as const, cells: [{ text: "Salud" }] };
    const body = { kind: "body" as const, cells: [{ text: "x" }] };
    const long = Array.from({ length: 90 }, (_, i) => (i % 9 === 0 ? group : body));
    const tables = [[group], [group, group], [body, group], [group, body], long].map((rows, i) => ({
      ...oneCellTable("x"),
      id: `t${i}`,
      rows,
    }));
    expect(latin(await renderPdf(withBlocks(tables), assets)).startsWith("%PDF")).toBe(true);
  });

  test("keeps the last three rows of a long table with its notes", () => {
    const body = { kind: "body" as const, cells: [{ text: "x" }] };
    const long = { ...oneCellTable("x"), rows: Array.from({ length: 90 }, () => body), notes: ["Nota."] };
    const row = '..body-row([#"x"]), ';
    expect(writeTypst(withBlocks([long]))).toContain(`(${row.repeat(87)}), (${row.repeat(3)})`);
    const grouped = [...long.rows, { kind: "group" as const, cells: [{ text: "Salud" }] }, body, body];
    expect(writeTypst(withBlocks([{ ...long, rows: grouped }]))).toContain(`${row}), (${row}), `);
    expect(writeTypst(withBlocks([{ ...long, rows: [body] }]))).toContain(`(${row}), (), `);
  });

  test("takes any text for what it is: nothing of it is ever markup", async () => {
    const letters = fc.string({ unit: "binary", maxLength: 40 });
    const tricky = fc.constantFrom(
      "#let x = 1",
      '"); #panic("x")',
      "*a* _b_ `c` $d$ <e> @f = g",
      "\\",
      "\\u{41}",
      "]",
      "//",
      "/* ",
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(letters, tricky), async (text) => {
        const children = [{ type: "text" as const, text }];
        const blocks: readonly Block[] = [
          { type: "heading", level: 1, id: "a", children: [{ type: "text", text: `A ${text}` }] },
          {
            type: "paragraph",
            children: [
              { type: "strong", children },
              { type: "note", children },
            ],
          },
          { type: "list", ordered: true, items: [children] },
          {
            type: "callout",
            kind: "case",
            title: text,
            mark: "demonstration",
            children: [{ type: "paragraph", children }],
          },
          {
            type: "recommendation",
            id: "r",
            number: "R1",
            action: text,
            mark: "real",
            facts: [{ label: text, children }],
          },
          oneCellTable(text),
        ];
        expect(latin(await renderPdf(withBlocks(blocks, `T ${text}`), assets)).startsWith("%PDF")).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe("signs that no shipped font holds", () => {
  const covers = fontCoverage(assets.fonts);

  test("are replaced by their like, or by the sign for a lost sign", () => {
    expect(replaceUncovered("a → b ✓ n ≥ 30 漢 😀", covers)).toBe("a › b • n >= 30 \ufffd \ufffd");
  });

  test("are none in Spanish, English, French and the languages of the region", () => {
    const words = "¿Año? ÑÚÜ «œuvre» “x” – — … · × − % Q’anjob’al K’iche’ ʼ Ẍ ǩ ɨ ";
    expect(replaceUncovered(words, covers)).toBe(words);
  });
});

describe("Typst source", () => {
  test("holds foreign text only in string literals that end where they should", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typstString(text)).toMatch(/^"(?:[^"\\\n\r]|\\["\\nt])*"$/);
      }),
    );
  });

  test("names the chapter above the page, cut at a word", () => {
    const source = writeTypst(sampleDocument("es", 1));
    expect(source).toContain('#metadata("Siete de cada diez mujeres retornadas no conocen ningún servicio que las…")');
  });

  test("marks demonstration on every page, and nothing when all is real", () => {
    const document = sampleDocument("es", 1);
    expect(writeTypst(document)).toContain(`band: ${JSON.stringify(document.markSentence)}`);
    expect(writeTypst({ ...document, mark: "real" })).toContain('band: ""');
  });

  test("shows the sign of a suppressed cell whatever the cell holds", () => {
    const table = oneCellTable("417", true);
    expect(writeTypst(withBlocks([table]))).not.toContain("417");
  });
});

test("a table of few rows is low, one of sixty is not", () => {
  expect(estimateTableHeight(oneCellTable("x"), 8.2, [1])).toBeLessThan(60);
  const rows = Array.from({ length: 60 }, () => ({ kind: "body" as const, cells: [{ text: "x" }] }));
  expect(estimateTableHeight({ ...oneCellTable("x"), rows }, 8.2, [1])).toBeGreaterThan(700);
});

function oneCellTable(text: string, suppressed = false): Table {
  return {
    type: "table",
    id: "t",
    title: "Título",
    subtitle: "",
    columns: [{ key: "a", head: "A", align: "start" }],
    rows: [{ kind: "body", cells: [{ text, suppressed }] }],
    notes: [],
    source: "",
    mark: "real",
  };
}
