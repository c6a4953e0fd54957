// What a memory of drawings is told, and what never comes into it.
import { describe, expect, it } from "vitest";
import { readFonts } from "#workbench/effect/read-render-assets";
import { sampleFigures } from "../../../test/fixture/sample-figures.ts";
import { SAMPLE_WORDS } from "../../../test/fixture/sample-words.ts";
import type { Block, Document, Figure } from "../document/document.ts";
import type { DrawingMemory } from "../figure/drawing-memory.ts";
import { renderDocx } from "./docx/render-docx.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderPdf } from "./pdf/render-pdf.ts";
import { renderSlides } from "./pptx/render-slides.ts";

const WRITERS = { docx: renderDocx, html: renderHtml, pdf: renderPdf, pptx: renderSlides };
const fonts = await readFonts();

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const [chart] = sampleFigures("es", 1, SAMPLE_WORDS.es);

function figureOf(spec: Figure["spec"], id: string): Block {
  return {
    ...{ type: "figure", id, title: id, subtitle: "", spec, alternative: "Lo que muestra", notes: [] },
    ...{ source: "", mark: "real", evidence: [] },
  };
}

function documentOf(figure: Block): Document {
  const heading = (level: 1 | 2): Block => ({
    ...{ type: "heading", level, id: `h${level}`, children: [{ type: "text", text: "Capítulo" }] },
  });
  return {
    ...{ id: "SLV", language: "es", title: "Informe", subtitle: "", place: "El Salvador", publisher: "Equipo" },
    ...{ publishedOn: "2026-11-30", mark: "real", markSentence: "", citation: "", imprint: [] },
    blocks: [heading(1), heading(2), { type: "callout", kind: "case", title: "", mark: "real", children: [figure] }],
  };
}

/** Remembers all, and tells how often it was asked and what had to be made. */
function openMemory() {
  const values = new Map<string, unknown>();
  const told = { asked: 0, made: 0 };
  const memory: DrawingMemory = {
    recall: <Value>(key: string, make: () => Value) => {
      told.asked++;
      if (values.has(key)) return values.get(key) as Value;
      told.made++;
      const value = make();
      values.set(key, value);
      return value;
    },
  };
  return { memory, told };
}

describe.each(Object.entries(WRITERS))("%s", (_, render) => {
  const assets = { fonts, areas: "" };

  it("is the same with drawings that are remembered", async () => {
    const document = documentOf(figureOf(chart.spec, `drawn-${render.name}`));
    const { memory, told } = openMemory();
    const first = await render(document, { ...assets, drawings: memory });
    expect(told.made).toBeGreaterThan(0);
    const { made } = told;
    expect(await render(document, { ...assets, drawings: memory })).toEqual(first);
    expect(told.made).toBe(made);
    expect(await render(document, assets)).toEqual(first);
  });

  it("asks no memory for a photo", async () => {
    const photo = { kind: "photo", address: PIXEL, width: 1, height: 1 } as const;
    const { memory, told } = openMemory();
    await render(documentOf(figureOf(photo, "photo")), { ...assets, drawings: memory });
    expect(told).toEqual({ asked: 0, made: 0 });
  });
});
