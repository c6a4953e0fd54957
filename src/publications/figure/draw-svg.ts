// Small pieces of SVG that stand round every drawing: escaping, key line, demonstration band, heading.

import { FONT, type KeyItem, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import { measureText, wrapText } from "./measure-text.ts";

/** Text for SVG and HTML; control characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  return dropForbidden(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

// XML 1.0, production 2: everything but tab, line feed, carriage return below U+0020, lone surrogates, U+FFFE and U+FFFF.
export function dropForbidden(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, "");
}

export interface TextPlace {
  readonly x: number;
  /** Base line. */
  readonly y: number;
  readonly colour: string;
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  /** Draws a rim of this colour behind the letters. */
  readonly rim?: string;
}

export function drawText(text: string, place: TextPlace): string {
  const { x, y, colour, size = SMALL_SIZE, weight = 400, anchor = "start", rim } = place;
  const attributes = `x="${round(x)}" y="${round(y)}" font-family="${FONT}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}"`;
  const letters = `<text ${attributes} fill="${colour}">${escapeXml(text)}</text>`;
  if (rim === undefined) return letters;
  return `<text ${attributes} fill="${rim}" stroke="${rim}" stroke-width="3" stroke-linejoin="round" aria-hidden="true">${escapeXml(text)}</text>${letters}`;
}

export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** The key line: items in a row, as many rows as the width asks. Empty key, no height. */
export function drawKey(key: readonly KeyItem[], width: number): { readonly svg: string; readonly height: number } {
  let x = 2;
  let y = 10;
  const pieces = key.map((item) => {
    const lines = wrapText(item.label, { width: width - 22, size: SMALL_SIZE });
    const itemWidth = 19 + Math.max(...lines.map((line) => measureText(line, SMALL_SIZE)));
    if (x > 2 && x + itemWidth > width) {
      x = 2;
      y += 18;
    }
    const words = lines.map((line, i) => drawText(line, { x: x + 19, y: y + 4 + i * 14, colour: COLOURS.ink }));
    const piece = drawKeyMark(item, x + 7, y) + words.join("");
    x += itemWidth + 18;
    y += (lines.length - 1) * 14;
    return piece;
  });
  return { svg: pieces.join(""), height: key.length === 0 ? 0 : y + 14 };
}

function drawKeyMark({ shape, colour }: KeyItem, x: number, y: number): string {
  const at = (path: string, fill = colour) =>
    `<path transform="translate(${round(x)},${round(y)})" d="${path}" fill="${fill}" stroke="${colour}" stroke-width="1.8"/>`;
  switch (shape) {
    case "circle":
      return `<circle cx="${round(x)}" cy="${round(y)}" r="4.3" fill="${colour}"/>`;
    case "hollow":
      return `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="${COLOURS.paper}" stroke="${colour}" stroke-width="1.8"/>`;
    case "diamond":
      return at("M0,-4.4L4.4,0L0,4.4L-4.4,0Z");
    case "triangle-up":
      return at("M0,-4.4L4.4,4L-4.4,4Z");
    case "cross":
      return at("M-3,-1H-1V-3H1V-1H3V1H1V3H-1V1H-3Z");
    case "line":
      return `<path d="M${round(x - 7)},${round(y)}h14" stroke="${colour}" stroke-width="2.4"/>`;
    case "square":
      return at("M-3.6,-3.6H3.6V3.6H-3.6Z");
    case "swatch":
      return `<rect x="${round(x - 6)}" y="${round(y - 6)}" width="12" height="12" fill="${colour}" stroke="${COLOURS.border}" stroke-width="0.6"/>`;
  }
}

const BAND = 16;

/** A hatched band with the word, for figures drawn from demonstration data. */
export function drawDemonstrationBand(word: string, width: number): { readonly svg: string; readonly height: number } {
  const strokes: string[] = [];
  for (let x = -BAND; x < width; x += 7) strokes.push(hatchStroke(x, width));
  const wordWidth = measureText(word, 10, "semibold") + 16;
  const svg = [
    `<path d="${strokes.join("")}" stroke="${COLOURS.hatch}" stroke-width="1.6" fill="none"/>`,
    `<rect x="0" y="0" width="${round(wordWidth)}" height="${BAND}" fill="${COLOURS.paper}"/>`,
    drawText(word, { x: 2, y: 12, colour: COLOURS["accent-text"], size: 10, weight: 600 }),
  ];
  return { svg: svg.join(""), height: BAND + 8 };
}

/** One stroke of the hatch, cut at both edges so that no clip path is needed. */
function hatchStroke(x: number, width: number): string {
  const from = Math.max(0, x);
  const to = Math.min(width, x + BAND);
  return `M${round(from)},${round(BAND - (from - x))}L${round(to)},${round(BAND - (to - x))}`;
}
