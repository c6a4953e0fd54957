// Text of a chapter template → Markdown tree with directives (CommonMark, GitHub tables and notes, generic directives).
import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

export interface Chapter {
  readonly file: string;
  /** File name without number and ending: `who-returns`; first part of the ids of its headings. */
  readonly name: string;
  readonly text: string;
  readonly tree: Root;
}

const PROCESSOR = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

export function readChapter(file: string, text: string): Chapter {
  return { file, name: chapterName(file), text, tree: parse(text) };
}

const KEPT = 100;
const kept = new Map<string, Root>();

/** The report of every place is made from the same chapters. */
function parse(text: string): Root {
  const tree = kept.get(text) ?? PROCESSOR.parse(text);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(text, tree);
  return tree;
}

function chapterName(file: string): string {
  const last = file.split("/").at(-1) ?? file;
  return last.replace(/^\d+-/, "").replace(/\.md$/, "");
}
