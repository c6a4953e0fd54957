// Half-empty pages and lonely last lines are mended from where the blocks ended; what is full is left alone.
import { describe, expect, test } from "vitest";
import type { Block, Table } from "#publications/document/document";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import { AS_IT_IS, FLOATS, MAY_RUN_ON, plainSettings } from "./page-settings.ts";
import { renderPdf } from "./render-pdf.ts";
import { type BlockEnd, settlePages } from "./settle-pages.ts";

const words = [{ type: "text" as const, text: "Texto." }];
const chapter: Block = { type: "heading", level: 1, id: "h", children: words };
const section: Block = { type: "heading", level: 2, id: "s", children: words };
const text: Block = { type: "paragraph", children: words };
const figure = sampleDocument("es", 1).blocks.find((block) => block.type === "figure") ?? text;

function table(rows: number): Table {
  const cells = [{ text: "x" }];
  const column = { key: "a", head: "A", align: "start" as const };
  const parts = { title: "T", subtitle: "", notes: [], source: "S", mark: "real" as const };
  return {
    type: "table",
    id: `t${rows}`,
    columns: [column],
    rows: Array.from({ length: rows }, () => ({ kind: "body", cells })),
    ...parts,
  };
}

function settle(blocks: readonly Block[], ends: readonly (BlockEnd | undefined)[], drawing = 300) {
  const settings = plainSettings(blocks);
  const known = ends.flatMap((end, at) => (end === undefined ? [] : [[at, end] as const]));
  return settlePages(blocks, { settings, contentsEnd: undefined, ends: new Map(known) }, () => drawing);
}

const at = (page: number, y: number) => ({ page, y });

describe("pages", () => {
  test("that are full stay as they are", () => {
    expect(settle([chapter, text, figure], [undefined, at(1, 300), at(1, 700)])).toBeUndefined();
    expect(settle([chapter, text, figure], [undefined, at(1, 700), at(2, 500)])).toBeUndefined();
  });

  test("with room for nine tenths of the next figure get it, smaller", () => {
    const settled = settle([chapter, text, figure], [undefined, at(1, 415), at(2, 430)]);
    expect(settled?.blocks).toEqual([AS_IT_IS, AS_IT_IS, 269]);
  });

  test("with less room get the text of the section that follows the figure", () => {
    const ends = [undefined, at(1, 560), at(2, 480), at(2, 500), at(2, 700)];
    expect(settle([chapter, text, figure, text, table(9)], ends)?.blocks[2]).toBe(FLOATS);
    expect(settle([chapter, text, figure, section, table(9)], ends)).toBeUndefined();
  });

  test("get the first rows of a table that would be kept whole, unless it is short", () => {
    const ends = [undefined, at(1, 500), at(2, 400)];
    expect(settle([chapter, text, table(9)], ends)?.blocks[2]).toBe(MAY_RUN_ON);
    expect(settle([chapter, text, table(4)], ends)).toBeUndefined();
    const underHeading = [undefined, at(1, 500), undefined, at(2, 440)];
    expect(settle([chapter, text, section, table(9)], underHeading)?.blocks[3]).toBe(MAY_RUN_ON);
  });

  test("that end a chapter with a few lines make it tighter, and the others not", () => {
    const blocks = [chapter, text, text, chapter, text];
    const settled = settle(blocks, [undefined, at(1, 740), at(2, 120), undefined, at(3, 120)]);
    expect(settled?.tightness).toEqual([0, 2, 0]);
  });
});

test("a report with figures and tables at the ends of its pages is set to the end", async () => {
  const assets = await readRenderAssets("");
  const texts = (count: number) => Array.from({ length: count }, () => text);
  const copies = [3, 9, 14, 20].flatMap((count, i) => [
    ...texts(count),
    { ...figure, id: `figure-${i}` } as Block,
    text,
    { ...table(8 + i), id: `table-${i}` },
  ]);
  const pdf = await renderPdf({ ...sampleDocument("es", 1), blocks: [chapter, ...copies] }, assets);
  expect(Buffer.from(pdf).toString("latin1").startsWith("%PDF")).toBe(true);
});
