// One document in one format.

import type { RenderAssets } from "#publications/format/render-assets";
import { renderDocument } from "#publications/format/render-document";
import { renderWorkbook } from "#publications/format/render-workbook";
import type { RenderJob } from "./renderer.ts";

export function renderJob({ document, format }: RenderJob, assets: RenderAssets): Promise<Uint8Array> {
  return format === "xlsx" ? renderWorkbook(document, assets) : renderDocument(document, format, assets);
}
