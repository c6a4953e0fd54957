// SVG → PNG for programs that draw no SVG. Only the fonts given are used, so that every machine draws the same.
import { Resvg } from "@resvg/resvg-js";
import type { FontFile } from "./render-assets.ts";

/** Width in pixels: sharp enough in print at the width of a page, small enough for e-mail. */
const WIDTH = 800;

export function rasterise(svg: string, fonts: readonly FontFile[]): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: "width", value: WIDTH },
    background: "#ffffff",
    font: {
      loadSystemFonts: false,
      fontFiles: fonts
        .filter(({ name }) => /NotoSans_(400Regular|600SemiBold)\.ttf$/.test(name))
        .map(({ path }) => path),
      defaultFontFamily: "Noto Sans",
    },
  });
  return new Uint8Array(drawing.render().asPng());
}
