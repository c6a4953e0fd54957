// Document → PDF/UA-1 through Typst: tagged, with bookmarks and alternative texts, the same bytes for the same document.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Document } from "../../document/document.ts";
import { planDocument } from "../../document/plan-document.ts";
import { escapeXml } from "../../figure/draw-svg.ts";
import { drawFigures } from "../draw-figures.ts";
import { pdfIsNotMade } from "../problems.ts";
import type { FontFile, RenderAssets } from "../render-assets.ts";
import { floatingFigures } from "./floating-figures.ts";
import { fontCoverage, replaceUncovered } from "./font-coverage.ts";
import { figurePath, writeTypst } from "./write-typst.ts";

const FIGURE_WIDTH = 640;

export async function renderPdf(document: Document, assets: RenderAssets): Promise<Uint8Array> {
  const plan = planDocument(document);
  const covers = fontCoverage(assets.fonts);
  const drawn = drawFigures(document, assets, { width: FIGURE_WIDTH, theme: "print" });
  const files = plan.figures.map(({ item, number }) => ({
    path: figurePath(number),
    text: replaceUncovered(drawn.get(item.id)?.svg ?? "", covers, escapeXml),
  }));
  const source = replaceUncovered(writeTypst(document, plan, floatingFigures(document.blocks, drawn)), covers);
  return compilePdf(source, files, { document, fonts: assets.fonts });
}

interface ShadowFile {
  readonly path: string;
  readonly text: string;
}

/** Everything the compiler remarks is an error: a missing font would otherwise only be a warning. */
function compilePdf(
  source: string,
  files: readonly ShadowFile[],
  { document, fonts }: { readonly document: Document; readonly fonts: readonly FontFile[] },
): Uint8Array {
  const compiler = compilerFor(fonts);
  for (const { path, text } of files) compiler.mapShadow(`${WORKSPACE}${path}`, bufferOf(utf8ToBytes(text)));
  const compiled = compiler.compile({ mainFileContent: source });
  const remarkLines = [compiled.takeError(), compiled.takeWarnings()].flatMap((remarks) =>
    remarks === null ? [] : compiler.fetchDiagnostics(remarks).map((remark) => String(remark.message)),
  );
  const paged = compiled.result;
  if (paged === null || remarkLines.length > 0) throw pdfIsNotMade(document.id, remarkLines);
  const creationTimestamp = Math.floor(Date.parse(document.publishedOn) / 1000) || 0;
  const pdf = exportPdf(compiler, paged, { id: document.id, creationTimestamp });
  for (const { path } of files) compiler.unmapShadow(`${WORKSPACE}${path}`);
  compiler.evictCache(0);
  return new Uint8Array(pdf);
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
