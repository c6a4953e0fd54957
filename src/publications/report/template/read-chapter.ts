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
  return { file, name: chapterName(file), text, tree: PROCESSOR.parse(text) };
}

function chapterName(file: string): string {
  const last = file.split("/").at(-1) ?? file;
  return last.replace(/^\d+-/, "").replace(/\.md$/, "");
}
