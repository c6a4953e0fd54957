// One document in several formats. A thread loads the writers that it is asked for: one sets PDFs alone.

import type { Document } from "#publications/document/document";
import type { RenderAssets } from "#publications/format/render-assets";
import type { Format, RenderJob } from "./renderer.ts";

export async function renderJob(
  { document, formats }: RenderJob,
  assets: RenderAssets,
): Promise<readonly Uint8Array[]> {
  const rendered: Uint8Array[] = [];
  for (const format of formats) rendered.push(await renderFormat(document, format, assets));
  return rendered;
}

async function renderFormat(document: Document, format: Format, assets: RenderAssets): Promise<Uint8Array> {
  switch (format) {
    case "html":
      return (await import("#publications/format/html/render-html")).renderHtml(document, assets);
    case "pdf":
      return (await import("#publications/format/pdf/render-pdf")).renderPdf(document, assets);
    case "docx":
      return (await import("#publications/format/docx/render-docx")).renderDocx(document, assets);
    case "xlsx":
      return (await import("#publications/format/render-workbook")).renderWorkbook(document, assets);
    case "pptx":
      return (await import("#publications/format/pptx/render-slides")).renderSlides(document, assets);
    case "svg":
    case "png":
      return (await import("#publications/format/pdf/render-page-picture")).renderPagePicture(document, format, assets);
  }
}
