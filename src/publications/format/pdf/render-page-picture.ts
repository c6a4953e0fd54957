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
  const svg = numberNames(await renderPageSvg(document, assets));
  return format === "svg" ? utf8ToBytes(svg) : rasterise(svg, assets.fonts, 1600);
}

/** Typst names glyphs and fills anew in each process, without leading zeros; numbered as they come, the same page gives the same bytes. */
function numberNames(svg: string): string {
  const names = new Map<string, string>();
  return svg.replace(/\b[a-z][0-9A-F]{16,32}\b/g, (name) => {
    const known = names.get(name) ?? `${name[0]}${names.size + 1}`;
    names.set(name, known);
    return known;
  });
}
