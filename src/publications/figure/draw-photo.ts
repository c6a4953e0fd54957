// A photo as a figure: in the width that there is, and never higher than wide.
import { escapeXml, round } from "./draw-svg.ts";
import type { FigureOptions } from "./figure-options.ts";
import type { Photo } from "./figure-spec.ts";

export function drawPhoto(
  { address, width, height }: Photo,
  options: Pick<FigureOptions, "width">,
): { readonly svg: string; readonly height: number } {
  const scale = Math.min(1, options.width / width, (options.width * HIGHEST) / height);
  const size = `width="${round(width * scale)}" height="${round(height * scale)}"`;
  return { svg: `<image href="${escapeXml(address)}" x="0" y="0" ${size}/>`, height: height * scale };
}

/** Of the width: a photo on end leaves room for the story on its page. */
const HIGHEST = 0.75;
