// Marks that blocks carry, so that what frames them can carry the same.
import type { Mark } from "#base/mark";
import type { Block } from "../document/document.ts";

export function markOfBlocks(blocks: readonly Block[]): readonly Mark[] {
  return blocks.flatMap((block): readonly Mark[] => {
    switch (block.type) {
      case "table":
      case "figure":
      case "recommendation":
      case "callout":
        return [block.mark];
      case "key-numbers":
        return block.items.map(({ mark }) => mark);
      default:
        return [];
    }
  });
}
