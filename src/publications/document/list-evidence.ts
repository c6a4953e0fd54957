// The keys of all numbers that a document shows in its text, in reading order, each once.
import type { Block, Inline } from "./document.ts";
import { flattenBlocks } from "./plan-document.ts";

export function listEvidence(blocks: readonly Block[]): readonly string[] {
  const keys = flattenBlocks(blocks).flatMap((block): readonly string[] => {
    switch (block.type) {
      case "key-numbers":
        return block.items.map(({ evidence }) => evidence);
      case "paragraph":
      case "heading":
        return inlineEvidence(block.children);
      case "list":
        return block.items.flatMap(inlineEvidence);
      case "recommendation":
        return block.facts.flatMap(({ children }) => inlineEvidence(children));
      default:
        return [];
    }
  });
  return [...new Set(keys)];
}

function inlineEvidence(children: readonly Inline[]): readonly string[] {
  return children.flatMap((inline) => {
    if (inline.type === "number") return [inline.evidence];
    return "children" in inline ? inlineEvidence(inline.children) : [];
  });
}
