// One document in several formats.

import type { Document } from "#publications/document/document";
import type { RenderAssets } from "#publications/format/render-assets";
import { renderDocument } from "#publications/format/render-document";
import { renderWorkbook } from "#publications/format/render-workbook";
import type { Format, RenderJob } from "./renderer.ts";

export async function renderJob(
  { document, formats }: RenderJob,
  assets: RenderAssets,
): Promise<readonly Uint8Array[]> {
  const rendered: Uint8Array[] = [];
  for (const format of formats) rendered.push(await renderFormat(document, format, assets));
  return rendered;
}

function renderFormat(document: Document, format: Format, assets: RenderAssets): Promise<Uint8Array> {
  return format === "xlsx" ? renderWorkbook(document, assets) : renderDocument(document, format, assets);
}
