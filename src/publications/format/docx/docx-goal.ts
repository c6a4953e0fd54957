// A bookmark for what the document links to.
import { bookmarkId, type DocxWriting } from "./docx-writing.ts";
import { bookmark } from "./wordml.ts";

export function docxGoal(id: string, children: string, { bookmarks }: DocxWriting): string {
  const name = bookmarkId(id);
  return bookmark(name, bookmarks.push(name), children);
}
