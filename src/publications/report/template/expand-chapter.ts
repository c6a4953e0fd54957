// One chapter template → blocks, with the Issues of its text and the references it makes.
import type { Issue } from "#base/issue";
import type { Block } from "../../document/document.ts";
import { composeOpening } from "../part/opening.ts";
import type { ReportContext } from "../report-context.ts";
import { expandSections, opensSection } from "./expand-sections.ts";
import { readChapter } from "./read-chapter.ts";
import { openScope, type Scope } from "./scope.ts";

export interface ExpandedChapter {
  readonly blocks: readonly Block[];
  readonly issues: readonly Issue[];
  readonly references: Scope["references"];
  /** False where nothing that the chapter is about is in this report: no table, no finding, no section of its own. */
  readonly saysSomething: boolean;
}

export function expandChapter(context: ReportContext, file: string, text: string): ExpandedChapter {
  const scope = openScope(context, readChapter(file, text));
  const nodes = scope.chapter.tree.children;
  const blocks = expandSections(scope, nodes);
  const opened = dropEmptySections(blocks).flatMap((block): readonly Block[] => {
    const opening = scope.openings.find(({ box }) => box === block);
    return opening === undefined ? [block] : composeOpening(context, opening.attributes, blocks);
  });
  const { issues, references, parts } = scope;
  const hasNothing = nodes.some(opensSection) ? !opened.some(isSection) : parts.asked > 0;
  const saysSomething = !hasNothing || parts.given > 0 || opened.some(({ type }) => type === "callout");
  return { blocks: opened, issues, references, saysSomething };
}

function isSection(block: Block): boolean {
  return block.type === "heading" && block.level === 2;
}

/** A heading with nothing below it, before the next heading of its level or above, opens a section that this report has not. */
export function dropEmptySections(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    if (block.type !== "heading") return true;
    const rest = blocks.slice(index + 1);
    const end = rest.findIndex((next) => next.type === "heading" && next.level <= block.level);
    const section = end === -1 ? rest : rest.slice(0, end);
    return section.some(({ type }) => type !== "heading" && type !== "page-break");
  });
}
