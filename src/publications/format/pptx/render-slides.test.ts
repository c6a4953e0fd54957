// A deck says one finding a slide, speaks in its notes, tells each picture in words, and is the same every time.
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Document } from "#publications/document/document";
import { readRenderAssets } from "#workbench/effect/read-render-assets";
import { readXml } from "../../../../test/fixture/read-xml.ts";
import { sampleDocument } from "../../../../test/fixture/sample-document.ts";
import { renderSlides, slidesOf } from "./render-slides.ts";

const assets = await readRenderAssets("");
const head = (id: string, text: string) =>
  ({ type: "heading", level: 2, id, children: [{ type: "text", text }] }) as const;

const sample = sampleDocument("es", 1);
const figures = sample.blocks.filter((block) => block.type === "figure");
const tables = sample.blocks.filter((block) => block.type === "table");
const document: Document = {
  ...sample,
  layout: "slides",
  mark: "demonstration",
  markSentence: "Inventado",
  blocks: [
    ...[...figures, ...tables].flatMap((block, index) => [head(`h${index}`, `Tema ${index}`), block]),
    head("last", "Qué hacer & cómo"),
    { type: "list", ordered: false, items: [[{ type: "text", text: "Uno <dos>" }]] },
    {
      type: "callout",
      kind: "notes",
      title: "",
      mark: "real",
      children: [{ type: "paragraph", children: [{ type: "text", text: "Diga esto." }] }],
    },
  ],
};
const deck = await renderSlides(document, assets);
const parts = new Map(Object.entries(unzipSync(deck)).map(([path, bytes]) => [path, bytes]));
const xml = (pattern: RegExp) => [...parts].flatMap(([path, bytes]) => (pattern.test(path) ? [strFromU8(bytes)] : []));

describe("a deck", () => {
  test("has a title slide and one slide per heading", () => {
    expect(xml(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(slidesOf(document.blocks).length + 1);
  });

  test("has no slide for a heading that nothing follows", () => {
    const [heading, ...rest] = document.blocks.filter(({ type }) => type === "heading");
    expect(slidesOf([heading, heading, ...rest].flatMap((one) => one ?? []))).toEqual([]);
  });

  test("is well-formed in every part", () => {
    for (const [path, bytes] of parts)
      if (/\.(xml|rels)$/.test(path)) expect(() => readXml(strFromU8(bytes)), path).not.toThrow();
  });

  test("has notes on every slide, those of the template among them", () => {
    const notes = xml(/^ppt\/notesSlides\/notesSlide\d+\.xml$/);
    expect(notes).toHaveLength(slidesOf(document.blocks).length + 1);
    expect(notes.join()).toContain("Diga esto.");
    for (const figure of figures) expect(notes.join().replace(/&\w+;/g, "")).toContain(figure.alternative.slice(0, 12));
  });

  test("tells every picture and chart in words", () => {
    const shown = xml(/^ppt\/slides\/slide\d+\.xml$/).join();
    const described = [...shown.matchAll(/<p:cNvPr [^>]*descr="([^"]+)"/g)].map(([, text = ""]) => text);
    expect(described.filter((text) => text.length > 20).length).toBeGreaterThanOrEqual(figures.length);
  });

  test("marks demonstration, and says the finding as title", () => {
    const shown = xml(/^ppt\/slides\/slide\d+\.xml$/).join();
    expect(shown).toContain("Inventado");
    for (const { title } of tables) expect(shown.replace(/&\w+;|&#\d+;/g, "")).toContain(title.slice(0, 15));
  });

  test("is the same every time, and holds no hour of its making", async () => {
    expect(await renderSlides(document, assets)).toEqual(deck);
    expect(xml(/core\.xml$/).join()).toContain(`${document.publishedOn}T00:00:00Z`);
  });
});
