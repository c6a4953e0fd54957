// The Typst compiler as the writers of PDF use it: no disk, no network, and every remark is an error.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { pdfIsNotMade } from "../problems.ts";
import type { FontFile } from "../render-assets.ts";

/** Everything the compiler remarks is an error: a missing font would otherwise only be a warning. */
export function compilePages(compiler: NodeCompiler, mainFileContent: string, id: string): Paged {
  const { paged, remarkLines } = compile(compiler, mainFileContent);
  if (paged === null || remarkLines.length > 0) throw pdfIsNotMade(id, remarkLines);
  return paged;
}

/** What became of a figure, as the template tells it: id, height in points, "here", "head" or "foot" of a page. */
export type Choice = readonly [id: string, height: number, place: string];

/**
 * As `compilePages`. The template chooses the place of a figure by that of the block before, and Typst lays a document out again
 * until nothing moves, five times at most. Where a chapter with many figures takes longer, what was chosen last is kept.
 */
export function compileAtRest(compiler: NodeCompiler, write: (kept: readonly Choice[]) => string, id: string): Paged {
  const { paged, remarkLines } = compile(compiler, write([]));
  if (paged === null || remarkLines.some((line) => !line.includes(RESTLESS))) throw pdfIsNotMade(id, remarkLines);
  if (remarkLines.length === 0) return paged;
  return compilePages(compiler, write(compiler.query(paged, { selector: "<chosen>", field: "value" })), id);
}

const RESTLESS = "layout did not converge";

function compile(compiler: NodeCompiler, mainFileContent: string) {
  const compiled = compiler.compile({ mainFileContent });
  const remarkLines = [compiled.takeError(), compiled.takeWarnings()].flatMap((remarks) =>
    remarks === null ? [] : compiler.fetchDiagnostics(remarks).map((remark) => String(remark.message)),
  );
  return { paged: compiled.result, remarkLines };
}

interface ExportPlan {
  readonly id: string;
  readonly creationTimestamp: number;
}

/** What breaks PDF/UA is found only here. */
export function exportPdf(compiler: NodeCompiler, paged: Paged, { id, creationTimestamp }: ExportPlan): Uint8Array {
  try {
    return compiler.pdf(paged, { pdfStandard: "ua-1", creationTimestamp });
  } catch (cause) {
    throw pdfIsNotMade(id, [cause instanceof Error ? cause.message : String(cause)], cause);
  }
}

export type Paged = Exclude<Parameters<NodeCompiler["pdf"]>[0], { mainFileContent?: string }>;

// No such folder is ever read: all files are shadows.
const WORKSPACE = "/tornaviaje";

const compilers = new WeakMap<readonly FontFile[], NodeCompiler>();

export function compilerFor(fonts: readonly FontFile[]): NodeCompiler {
  const known = compilers.get(fonts);
  if (known !== undefined) return known;
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bufferOf(bytes)) }],
  });
  compilers.set(fonts, compiler);
  return compiler;
}

/** `path` begins with a slash; sources name it so. */
export function mapFile(compiler: NodeCompiler, path: string, bytes: Uint8Array): void {
  compiler.mapShadow(`${WORKSPACE}${path}`, bufferOf(bytes));
}

export function unmapFile(compiler: NodeCompiler, path: string): void {
  compiler.unmapShadow(`${WORKSPACE}${path}`);
}

type CompilerBytes = Parameters<NodeCompiler["mapShadow"]>[1];

/** The compiler types its bytes as Node's Buffer and takes any byte array. */
function bufferOf(bytes: Uint8Array): CompilerBytes {
  return bytes as CompilerBytes;
}
