// What the writers of a Word document share while they write.
import type { Document } from "../../document/document.ts";
import type { DocumentPlan } from "../../document/plan-document.ts";
import type { WriterWords } from "../../words/writer-words.ts";

export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface DocxWriting {
  readonly document: Document;
  readonly plan: DocumentPlan;
  readonly words: WriterWords;
  /** By figure id. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Footnotes as written paragraphs, filled while writing; the first has number 1. */
  readonly notes: string[];
  /** Address → id of its relation, filled while writing. */
  readonly links: Map<string, string>;
  /** Figure ids in the order of their drawings, filled while writing. */
  readonly drawn: string[];
  /** Names of bookmarks in their order, filled while writing. */
  readonly bookmarks: string[];
}

/** Bookmark names in Word: letters, digits and `_`, at most 40, begin with a letter. */
export function bookmarkId(id: string): string {
  const plain = id.replace(/[^A-Za-z0-9]/g, "_");
  const sum = [...id].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return `b_${plain.slice(0, 28)}_${sum}`;
}

/** A brief or a sheet: set smaller and closer. */
export function isShort({ document }: DocxWriting): boolean {
  return document.layout !== undefined && document.layout !== "report";
}
