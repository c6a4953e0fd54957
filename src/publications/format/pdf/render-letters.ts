// Letters → PDF/UA-1, one for each reader and one for the printer.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Letter, Paper } from "../../letter/letter.ts";
import type { FontFile } from "../render-assets.ts";
import { fontCoverage, replaceUncovered } from "./font-coverage.ts";
import { compilePages, compilerFor, exportPdf, mapFile, unmapFile } from "./typst-compiler.ts";
import { writeLetters } from "./write-letters.ts";

export interface LetterPlan {
  readonly title: string;
  readonly paper: Paper;
  /** Written into the file; seconds since 1970. */
  readonly createdAt: number;
  readonly fonts: readonly FontFile[];
}

/** One file with a page or more per letter. Throws `publications/pdf-is-not-made`. */
export function renderLetters(letters: readonly Letter[], { title, paper, createdAt, fonts }: LetterPlan): Uint8Array {
  const compiler = compilerFor(fonts);
  const codePath = (at: number) => `/code-${at}.svg`;
  for (const [at, { code }] of letters.entries()) mapFile(compiler, codePath(at), utf8ToBytes(code));
  try {
    const source = replaceUncovered(writeLetters({ title, paper, letters, codePath }), fontCoverage(fonts));
    const paged = compilePages(compiler, source, title);
    return new Uint8Array(exportPdf(compiler, paged, { id: title, creationTimestamp: createdAt }));
  } finally {
    for (const at of letters.keys()) unmapFile(compiler, codePath(at));
    compiler.evictCache(0);
  }
}
