// Document → PDF/UA-1 through Typst: tagged, with bookmarks and alternative texts, the same bytes for the same document.
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Document, Layout } from "../../document/document.ts";
import { planDocument } from "../../document/plan-document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { drawFigures } from "../draw-figures.ts";
import { outlineText } from "../outline-text.ts";
import { pdfIsNotMade } from "../problems.ts";
import { facesOf } from "../rasterise.ts";
import type { RenderAssets } from "../render-assets.ts";
import { fontCoverage, replaceUncovered } from "./font-coverage.ts";
import {
  type Choice,
  compileAtRest,
  compilerFor,
  exportPdf,
  mapFile,
  type Paged,
  unmapFile,
} from "./typst-compiler.ts";
import { figurePath, type Scale, writeTypst } from "./write-typst.ts";

const FIGURE_WIDTH = 640;

export async function renderPdf(document: Document, assets: RenderAssets): Promise<Uint8Array> {
  return withPages(document, assets, (compiler, paged) => {
    const creationTimestamp = Math.floor(Date.parse(document.publishedOn) / 1000) || 0;
    return new Uint8Array(exportPdf(compiler, paged, { id: document.id, creationTimestamp }));
  });
}

/** The first page as one drawing; letters are outlines. */
export async function renderPageSvg(document: Document, assets: RenderAssets): Promise<string> {
  // A picture inside a picture finds no fonts: its letters become outlines first.
  const outline = (svg: string) => outlineText(svg, facesOf(assets.fonts));
  return withPages(document, assets, (compiler, paged) => compiler.plainSvg(paged), outline);
}

type Export<Result> = (compiler: NodeCompiler, paged: Paged) => Result;

async function withPages<Result>(
  document: Document,
  assets: RenderAssets,
  write: Export<Result>,
  redraw: (svg: string) => string = (svg) => svg,
): Promise<Result> {
  const plan = planDocument(document);
  const covers = fontCoverage(assets.fonts);
  const drawn = drawFigures(document, assets, { width: FIGURE_WIDTH, theme: "print" });
  const files = plan.figures.map(({ item, number }) => ({
    path: figurePath(number),
    text: redraw(replaceUncovered(drawn.get(item.id)?.svg ?? "", covers, escapeXml)),
  }));
  const source: Source = (scale, kept) => replaceUncovered(writeTypst(document, plan, scale, kept), covers);
  const compiler = compilerFor(assets.fonts);
  for (const { path, text } of files) mapFile(compiler, path, utf8ToBytes(text));
  const written = write(compiler, fitPages(compiler, source, document));
  for (const { path } of files) unmapFile(compiler, path);
  compiler.evictCache(0);
  return written;
}

type Source = (scale: Scale, kept: readonly Choice[]) => string;

/** Smaller settings are tried while a document does not fit its pages; below these nobody would read it. */
const SCALES: Readonly<Record<Layout, readonly Scale[]>> = {
  report: [1],
  brief: [1, 0.96, 0.92, 0.88],
  sheet: [1, 0.94, 0.88, 0.82],
  page: [1],
  slides: [1],
};

const PAGES: Readonly<Record<Layout, number>> = {
  report: Number.POSITIVE_INFINITY,
  brief: 2,
  sheet: 1,
  page: Number.POSITIVE_INFINITY,
  slides: Number.POSITIVE_INFINITY,
};

/** The first scale at which it fits its pages. */
function fitPages(compiler: NodeCompiler, source: Source, document: Document): Paged {
  const layout = document.layout ?? "report";
  for (const scale of SCALES[layout]) {
    const paged = compileAtRest(compiler, (kept) => source(scale, kept), document.id);
    if (paged.numOfPages <= PAGES[layout]) return paged;
  }
  throw pdfIsNotMade(document.id, [`more than ${PAGES[layout]} pages in the smallest type`]);
}
