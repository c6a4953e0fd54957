import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "#base/text";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import { flattenBlocks } from "../../document/plan-document.ts";
import { figureData } from "../../figure/figure-data.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { renderWorkbook } from "../render-workbook.ts";

const ASSETS = { fonts: [], areas: "" };
const HEAD_ROW = 5;
const read = async (document: ReturnType<typeof sampleDocument>) =>
  readXlsx(await renderWorkbook(document, ASSETS), { readStyles: true });

describe.each(LANGUAGES)("the sheets of a workbook in %s", (language) => {
  const document = sampleDocument(language);
  const words = WRITER_WORDS[language];
  const figures = flattenBlocks(document.blocks).filter(({ type }) => type === "figure");

  it("are all linked from the index, and link back to it", async () => {
    const [index, ...others] = (await read(document)).sheets;
    const targets = [...(index?.cells?.values() ?? [])].flatMap(({ hyperlink }) => hyperlink?.location ?? []);
    expect(targets).toEqual(others.map(({ name }) => `'${name}'!A1`));
    for (const { cells } of others) expect(cells?.get("3,0")?.hyperlink?.location).toBe(`'${words.index}'!A1`);
  });

  it("hold every number that each kind of figure draws", async () => {
    const { sheets } = await read(document);
    const drawn = sheets.slice(-figures.length);
    for (const [i, figure] of figures.entries()) {
      if (figure.type !== "figure") continue;
      const { rows } = figureData(figure.spec, language);
      const written = drawn[i]?.rows.slice(HEAD_ROW + 1, HEAD_ROW + 1 + rows.length);
      expect(written?.map((row, r) => row.slice(0, rows[r]?.length).map((value) => value ?? ""))).toEqual(rows);
    }
  });

  it("show shares as real numbers in percent, and name the evidence in the row of its number", async () => {
    const { sheets } = await read(document);
    const table = sheets[1];
    const row = table?.rows[HEAD_ROW + 2] ?? [];
    expect(row[1]).toBe(0.7);
    expect(table?.cells?.get(`${HEAD_ROW + 2},1`)?.style?.numFmt).toBe(language === "en" ? "0.0%" : "0.0 %");
    expect(row).toContain("estimate:need-0:REG:female");
    expect(table?.freezePane?.rows).toBe(HEAD_ROW + 1);
  });
});

describe("the text of cells", () => {
  const document = sampleDocument("en", 1);
  const titled = (title: string) => ({ ...document, blocks: [], title });
  const titleOf = async (title: string) => (await read(titled(title))).sheets[0]?.rows[0]?.[0];

  it.each(["#N/A", "#REF!", "=1+1", "+1", "-1", "@SUM(A1)", "_x0041_ stays as typed"])(
    "keeps %s as text",
    async (text) => {
      expect(await titleOf(text)).toBe(text);
    },
  );

  it("loses control signs and nothing that is written", async () => {
    expect(await titleOf("a\u0000b\u0085c\td")).toBe("abc d");
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z&<>"'ñœ=+@-]{1,30}$/), async (text) => {
        expect(await titleOf(text)).toBe(text);
      }),
      { numRuns: 25 },
    );
  });

  it("is cut where a cell can hold no more", async () => {
    expect(String(await titleOf("x".repeat(40_000)))).toHaveLength(32_767);
  });
});
