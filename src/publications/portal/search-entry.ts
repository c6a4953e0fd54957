// What the search knows of a page: its title, where it is, and its words.
import type { Document } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import { flattenBlocks } from "../document/plan-document.ts";

export interface SearchEntry {
  readonly title: string;
  readonly address: string;
  readonly text: string;
}

/** All but the address. Tables give their titles and their words, not their numbers. */
export function searchEntry({ title, blocks }: Document): Omit<SearchEntry, "address"> {
  const texts = flattenBlocks(blocks).flatMap((block): readonly string[] => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return [plainText(block.children)];
      case "list":
        return block.items.map(plainText);
      case "figure":
        return [block.title];
      case "table":
        return [
          block.title,
          ...block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => (/\p{L}{3}/u.test(text) ? [text] : []))),
        ];
      case "recommendation":
        return [block.action];
      case "cards":
        return block.items.flatMap((item) => [item.title, item.text]);
      case "key-numbers":
        return block.items.map(({ label }) => label);
      default:
        return [];
    }
  });
  return { title, text: texts.join(" ").replace(/\s+/g, " ").slice(0, LONGEST) };
}

const LONGEST = 6000;
