// The text of a work, page by page where it has pages.
import type { Issue } from "#base/issue";

export interface FullText {
  /** One string per page; one for texts without pages. */
  readonly pages: readonly string[];
}

export interface FullTextReading {
  /** Absent when nothing can be read. */
  readonly text?: FullText;
  readonly issues: readonly Issue[];
}

/** Pages are parted by form feeds, as text files have always done. */
export function writeFullText({ pages }: FullText): string {
  return `${pages.join("\n\f\n")}\n`;
}

export function splitFullText(text: string): FullText {
  return { pages: text.split("\f").map((page) => page.trim()) };
}
