// A short document from one template: its first heading is the title, everything else the body.
import type { Issue } from "#base/issue";
import { joinMarks } from "#base/mark";
import type { Block, Document, Layout } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import { frontMatter, shortImprint } from "./front-matter.ts";
import { markOfBlocks } from "./mark-of-blocks.ts";
import type { ReportContext } from "./report-context.ts";
import { unresolved } from "./resolve-references.ts";
import { sayHead } from "./say/say-place.ts";
import { expandChapter } from "./template/expand-chapter.ts";
import { typesetDocument } from "./typeset.ts";

export interface ComposedTitled {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

export interface TitledPlan {
  /** Of the template. */
  readonly file: string;
  readonly layout: Layout;
  /** Part of the document's id: `sheet-SLV-SSA`. */
  readonly id: string;
}

/** Undefined where the study folder has no such template. */
export function composeTitled(context: ReportContext, { file, layout, id }: TitledPlan): ComposedTitled | undefined {
  const { input, language, city } = context;
  const text = input.chapters.get(file);
  if (text === undefined) return undefined;
  const expanded = expandChapter(context, file, text);
  const [title, blocks] = takeTitle(expanded.blocks);
  const front = frontMatter(context, joinMarks(markOfBlocks(blocks)));
  const document = typesetDocument({
    ...front,
    id: `${input.study.id}-${id}-${language}`,
    layout,
    title,
    subtitle: layout === "sheet" ? input.study.titles[language] : front.subtitle,
    place: city === undefined ? sayHead(context) : `${city.name}, ${sayHead(context)}`,
    imprint: shortImprint(context),
    blocks,
  });
  return { document, issues: [...expanded.issues, ...unresolved([expanded])] };
}

function takeTitle(blocks: readonly Block[]): readonly [string, readonly Block[]] {
  const [first, ...rest] = blocks;
  return first?.type === "heading" && first.level === 1 ? [plainText(first.children), rest] : ["", blocks];
}
