// One document in several formats.

import type { Document } from "#publications/document/document";
import { renderPagePicture } from "#publications/format/pdf/render-page-picture";
import { renderSlides } from "#publications/format/pptx/render-slides";
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
  switch (format) {
    case "xlsx":
      return renderWorkbook(document, assets);
    case "svg":
    case "png":
      return renderPagePicture(document, format, assets);
    case "pptx":
      return renderSlides(document, assets);
    default:
      return renderDocument(document, format, assets);
  }
}
