// What of a document its annex of tables is made from.
import type { Document } from "../document/document.ts";
import { flattenBlocks } from "../document/plan-document.ts";

/** All that the workbook of a document shows: where nothing else changed, the workbook is the same. */
export function annexOf(document: Document): Document {
  const blocks = flattenBlocks(document.blocks).filter(({ type }) => type === "table" || type === "figure");
  return { ...document, blocks };
}
