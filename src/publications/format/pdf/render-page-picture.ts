// A sheet as a picture, for walls and messages: SVG as Typst draws it, PNG made from that.
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Document } from "../../document/document.ts";
import { rasterise } from "../rasterise.ts";
import type { RenderAssets } from "../render-assets.ts";
import { renderPageSvg } from "./render-pdf.ts";

/** The first page. Throws `publications/pdf-is-not-made`. */
export async function renderPagePicture(
  document: Document,
  format: "svg" | "png",
  assets: RenderAssets,
): Promise<Uint8Array> {
  const svg = await renderPageSvg(document, assets);
  return format === "svg" ? utf8ToBytes(svg) : rasterise(svg, assets.fonts, 1600);
}
