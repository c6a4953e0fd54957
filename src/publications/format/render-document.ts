// Document → bytes. The writer is chosen from a table.
import type { Document } from "../document/document.ts";
import { renderDocx } from "./docx/render-docx.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderPdf } from "./pdf/render-pdf.ts";
import type { RenderAssets } from "./render-assets.ts";

export type DocumentFormat = "html" | "pdf" | "docx";

type Writer = (document: Document, assets: RenderAssets) => Promise<Uint8Array>;

const WRITERS: Readonly<Record<DocumentFormat, Writer>> = { html: renderHtml, pdf: renderPdf, docx: renderDocx };

/** The whole file. Throws `publications/pdf-is-not-made`. */
export function renderDocument(document: Document, format: DocumentFormat, assets: RenderAssets): Promise<Uint8Array> {
  return WRITERS[format](document, assets);
}
