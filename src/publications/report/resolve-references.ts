// References of chapters, once the whole document stands.
import type { Issue } from "#base/issue";
import type { Block } from "../document/document.ts";
import type { ExpandedChapter } from "./template/expand-chapter.ts";
import { unknownName } from "./template/template-issue.ts";

/** References to tables and figures that this document does not have. */
export function unresolved(expanded: readonly ExpandedChapter[]): readonly Issue[] {
  const known = new Set(expanded.flatMap(({ blocks }) => idsOf(blocks)));
  return expanded
    .flatMap(({ references }) => references)
    .filter(({ to }) => !known.has(to))
    .map(({ to, place }) => unknownName({ rule: "reference-is-resolved", place, name: to, known }));
}

function idsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === "callout") return idsOf(block.children);
    return "id" in block ? [block.id] : [];
  });
}
