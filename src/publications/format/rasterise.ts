// SVG → PNG for programs that draw no SVG. Every machine draws the same: letters are outlines of the fonts given.
import { Resvg } from "@resvg/resvg-js";
import { readOutlines } from "./font/read-outlines.ts";
import { outlineText, type TextFaces } from "./outline-text.ts";
import type { FontFile } from "./render-assets.ts";

/** `width` in pixels. */
export function rasterise(svg: string, fonts: readonly FontFile[], width: number): Uint8Array {
  const drawing = new Resvg(outlineText(svg, facesOf(fonts)), {
    fitTo: { mode: "width", value: width },
    background: "#ffffff",
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(drawing.render().asPng());
}

const known = new WeakMap<readonly FontFile[], TextFaces>();

export function facesOf(fonts: readonly FontFile[]): TextFaces {
  const kept = known.get(fonts);
  if (kept !== undefined) return kept;
  const outlines = (name: string) => readOutlines(fonts.find((font) => font.name === name)?.bytes ?? new Uint8Array());
  const faces = { regular: outlines("NotoSans_400Regular.ttf"), semibold: outlines("NotoSans_600SemiBold.ttf") };
  known.set(fonts, faces);
  return faces;
}
