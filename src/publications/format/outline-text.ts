// Text of our own drawings as outlines, for a program that would read the font anew for each word. Only `<text>` as
// `figure/draw-svg` and `figure/draw-layers` write it is known: one line, one place, one anchor.
import type { Outlines } from "./font/read-outlines.ts";

export interface TextFaces {
  readonly regular: Outlines;
  readonly semibold: Outlines;
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;

/** The same picture without a letter in it: each text becomes one path. */
export function outlineText(svg: string, faces: TextFaces): string {
  return svg.replace(TEXT, (_, written: string, words: string) => {
    const given = new Map(
      [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]),
    );
    return drawOutline(readText(words), given, Number(given.get("font-weight")) > 500 ? faces.semibold : faces.regular);
  });
}

type Attributes = ReadonlyMap<string, string>;

/** Undoes `escapeXml`. */
function readText(words: string): string {
  return words.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function drawOutline(words: string, given: Attributes, { unitsPerEm, glyphOf }: Outlines): string {
  const glyphs = [...words].map(glyphOf);
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  let left = -width * (BEFORE[given.get("text-anchor") ?? "start"] ?? 0);
  const paths = glyphs.map(({ path, advance }) => {
    const placed = `M${left},0${path}`;
    left += advance;
    return placed;
  });
  return `<path d="${paths.join("")}" ${lookOf(given, Number(given.get("font-size")) / unitsPerEm)}/>`;
}

/** Share of a text that stands before its place. */
const BEFORE: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

const LOOK = ["fill", "stroke", "stroke-linejoin"];

/** Letters are drawn in units of the font, y upwards: the transform turns and shrinks them, and the rim grows before. */
function lookOf(given: Attributes, scale: number): string {
  const place = `translate(${given.get("x") ?? 0},${given.get("y") ?? 0}) scale(${scale},${-scale})`;
  const rim = Number(given.get("stroke-width") ?? 0) / scale;
  const look = LOOK.filter((name) => given.has(name)).map((name) => `${name}="${given.get(name)}"`);
  return [`transform="${given.get("transform") ?? ""} ${place}"`, ...look, `stroke-width="${rim}"`].join(" ");
}
