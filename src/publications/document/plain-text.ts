// Inline content as bare text: for bookmarks, titles and contents. Notes are left out.
import type { Inline } from "./document.ts";

export function plainText(children: readonly Inline[]): string {
  return children.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "number":
      return inline.text;
    case "strong":
    case "emphasis":
    case "link":
      return plainText(inline.children);
    case "note":
      return "";
    case "reference":
      return inline.to;
  }
}
