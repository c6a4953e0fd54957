// Document → PDF/UA-1 through Typst: tagged, with bookmarks and alternative texts, the same bytes for the same document.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Document, Layout } from "../../document/document.ts";
import { planDocument } from "../../document/plan-document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { drawFigures } from "../draw-figures.ts";
import { outlineText } from "../outline-text.ts";
import { pdfIsNotMade } from "../problems.ts";
import { facesOf } from "../rasterise.ts";
import type { FontFile, RenderAssets } from "../render-assets.ts";
import { floatingFigures } from "./floating-figures.ts";
import { fontCoverage, replaceUncovered } from "./font-coverage.ts";
import { figurePath, writeTypst } from "./write-typst.ts";

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
  const isReport = (document.layout ?? "report") === "report";
  const floating = isReport ? floatingFigures(document.blocks, drawn) : new Map();
  const sources = SCALES[document.layout ?? "report"].map(
    (scale) => () => replaceUncovered(writeTypst(document, plan, floating, scale), covers),
  );
  const compiler = compilerFor(assets.fonts);
  for (const { path, text } of files) compiler.mapShadow(`${WORKSPACE}${path}`, bufferOf(utf8ToBytes(text)));
  const written = write(compiler, fitPages(compiler, sources, document));
  for (const { path } of files) compiler.unmapShadow(`${WORKSPACE}${path}`);
  compiler.evictCache(0);
  return written;
}

/** Smaller settings are tried while a document does not fit its pages; below these nobody would read it. */
const SCALES: Readonly<Record<Layout, readonly number[]>> = {
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

/** The first of the sources that fits its pages. */
function fitPages(compiler: NodeCompiler, sources: readonly (() => string)[], document: Document): Paged {
  const most = PAGES[document.layout ?? "report"];
  for (const source of sources) {
    const paged = compilePages(compiler, source(), document);
    if (paged.numOfPages <= most) return paged;
  }
  throw pdfIsNotMade(document.id, [`more than ${most} pages in the smallest type`]);
}

/** Everything the compiler remarks is an error: a missing font would otherwise only be a warning. */
function compilePages(compiler: NodeCompiler, mainFileContent: string, { id }: Document): Paged {
  const compiled = compiler.compile({ mainFileContent });
  const remarkLines = [compiled.takeError(), compiled.takeWarnings()].flatMap((remarks) =>
    remarks === null ? [] : compiler.fetchDiagnostics(remarks).map((remark) => String(remark.message)),
  );
  if (compiled.result === null || remarkLines.length > 0) throw pdfIsNotMade(id, remarkLines);
  return compiled.result;
}

interface ExportPlan {
  readonly id: string;
  readonly creationTimestamp: number;
}

/** What breaks PDF/UA is found only here. */
function exportPdf(compiler: NodeCompiler, paged: Paged, { id, creationTimestamp }: ExportPlan): Uint8Array {
  try {
    return compiler.pdf(paged, { pdfStandard: "ua-1", creationTimestamp });
  } catch (cause) {
    throw pdfIsNotMade(id, [cause instanceof Error ? cause.message : String(cause)], cause);
  }
}

type Paged = Exclude<Parameters<NodeCompiler["pdf"]>[0], { mainFileContent?: string }>;

// No such folder is ever read: all files are shadows.
const WORKSPACE = "/tornaviaje";

const compilers = new WeakMap<readonly FontFile[], NodeCompiler>();

function compilerFor(fonts: readonly FontFile[]): NodeCompiler {
  const known = compilers.get(fonts);
  if (known !== undefined) return known;
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bufferOf(bytes)) }],
  });
  compilers.set(fonts, compiler);
  return compiler;
}

type CompilerBytes = Parameters<NodeCompiler["mapShadow"]>[1];

/** The compiler types its bytes as Node's Buffer and takes any byte array. */
function bufferOf(bytes: Uint8Array): CompilerBytes {
  return bytes as CompilerBytes;
}
