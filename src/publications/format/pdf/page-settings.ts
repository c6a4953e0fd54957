// How the blocks of a report are set so that its pages are full: found by looking at where they end, see `settle-pages`.
import type { Block } from "../../document/document.ts";

/** One number per block of the document: `AS_IT_IS`, `MAY_RUN_ON`, `FLOATS`, or the greatest height of a drawing in points. */
export type BlockSettings = readonly number[];

export const AS_IT_IS = 0;
/** A table that would be kept whole. */
export const MAY_RUN_ON = 1;
/** A figure goes to the head of the next page, and the text runs on. */
export const FLOATS = -1;

/** Shorter tables are never parted. */
export const FEW_ROWS = 7;

export interface PageSettings {
  readonly blocks: BlockSettings;
  /** Of the pages before the first chapter, then of each chapter: 0 as in the template, up to `TIGHTEST`. */
  readonly tightness: readonly number[];
}

export const TIGHTEST = 3;

export function plainSettings(blocks: readonly Block[]): PageSettings {
  const chapters = chaptersOf(blocks);
  return { blocks: blocks.map(() => AS_IT_IS), tightness: Array.from({ length: chapters.length + 1 }, () => 0) };
}

/** Where a chapter lies among the blocks: from its heading up to `end`, which is no more of it. */
export interface Chapter {
  readonly start: number;
  readonly end: number;
}

/** Each heading of the first level opens a chapter. */
export function chaptersOf(blocks: readonly Block[]): readonly Chapter[] {
  const starts = blocks.flatMap((block, at) => (block.type === "heading" && block.level === 1 ? [at] : []));
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? blocks.length }));
}
