// Sections of a chapter: one that asks for tables, figures or lists and gets none of them says nothing that stands on something, and
// stays out with its text.
import type { RootContent } from "mdast";
import type { Block } from "../../document/document.ts";
import { expandBlocks } from "./expand-blocks.ts";
import type { Scope } from "./scope.ts";

const SECTION = 2;

export function expandSections(scope: Scope, nodes: readonly RootContent[]): readonly Block[] {
  return sectionsOf(nodes).flatMap((section) => {
    const { asked, given } = scope.parts;
    const references = scope.references.length;
    const blocks = expandBlocks(scope, section);
    const isLead = !opensSection(section[0]);
    if (isLead || scope.parts.asked === asked || scope.parts.given > given) return blocks;
    scope.references.length = references;
    return [];
  });
}

/** The lead of the chapter first, then every `##` with what is below it. */
function sectionsOf(nodes: readonly RootContent[]): readonly (readonly RootContent[])[] {
  const starts = nodes.flatMap((node, at) => (opensSection(node) ? [at] : []));
  return [0, ...starts].map((start, at) => nodes.slice(start, starts[at] ?? nodes.length));
}

export function opensSection(node: RootContent | undefined): boolean {
  return node?.type === "heading" && node.depth === SECTION;
}
