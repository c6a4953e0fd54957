// Blocks of a document on a slide, each in the box it is given.
import type { Block, Document, Figure, KeyNumbers, RecommendationCard, Table } from "../../document/document.ts";
import { plainText } from "../../document/plain-text.ts";
import type { DocumentPlan } from "../../document/plan-document.ts";
import type { RenderedFigure } from "../../figure/render-figure.ts";
import { cellText } from "../cell-text.ts";
import { nativeChart } from "./native-chart.ts";
import type { Deck, DeckSlide } from "./open-deck.ts";
import { type Box, BRAND, BRAND_PALE, INK, MUTED, RULE, SANS } from "./slide-look.ts";

export interface SlideWriting {
  readonly document: Document;
  readonly deck: Deck;
  readonly plan: DocumentPlan;
  readonly pictures: ReadonlyMap<string, RenderedFigure & { readonly png: Uint8Array }>;
}

export function drawSlideBlock(slide: DeckSlide, block: Block, box: Box, writing: SlideWriting): void {
  if (block.type === "figure") drawFigure(slide, block, box, writing);
  else if (block.type === "table") drawTable(slide, block, box);
  else if (block.type === "key-numbers") drawKeyNumbers(slide, block, box);
  else if (block.type === "recommendation") drawRecommendation(slide, block, box);
  else if (block.type === "list") drawLines(slide, block.items.map(plainText), box, true);
  else if (block.type === "paragraph") drawLines(slide, [plainText(block.children)], box, false);
}

function drawLines(slide: DeckSlide, lines: readonly string[], box: Box, asBullets: boolean): void {
  const fontSize = SIZES.find((size) => heightOf(lines, size, box.w) <= box.h) ?? 14;
  slide.addText(
    lines.map((text) => ({
      text,
      options: { breakLine: true, paraSpaceAfter: 8, ...(asBullets && { bullet: { indent: 16 } }) },
    })),
    { ...box, fontSize, color: INK, fontFace: SANS, valign: "top", margin: 0 },
  );
}

/** From the back of a room: the largest in which the lines fit their box. */
const SIZES = [26, 24, 22, 20, 18, 16];

/** In inches. A letter is a little more than half as wide as its size, a line a third higher. */
function heightOf(lines: readonly string[], size: number, width: number): number {
  const letters = (width - 0.3) / ((size * 0.55) / 72);
  const rows = lines.reduce((sum, line) => sum + Math.ceil(line.length / letters), 0);
  return (rows * size * 1.33 + lines.length * 8) / 72;
}

function drawFigure(slide: DeckSlide, figure: Figure, box: Box, { pictures }: SlideWriting): void {
  addSubtitle(slide, figure.subtitle, box);
  const room = { ...box, y: box.y + 0.36, h: box.h - 0.36 };
  if (nativeChart(slide, figure, room)) return;
  const picture = pictures.get(figure.id);
  if (picture === undefined) return;
  const scale = Math.min(room.w / picture.width, room.h / picture.height);
  const [w, h] = [picture.width * scale, picture.height * scale];
  slide.addImage({
    data: `data:image/png;base64,${base64(picture.png)}`,
    x: room.x,
    y: room.y,
    w,
    h,
    altText: `${figure.title}. ${figure.alternative}`,
  });
}

/** On one line: a long one is set smaller. */
function addSubtitle(slide: DeckSlide, subtitle: string, box: Box): void {
  const fontSize = heightOf([subtitle], 12, box.w) > 0.4 ? 10 : 12;
  slide.addText(subtitle, { ...box, h: 0.32, fontSize, color: MUTED, fontFace: SANS, valign: "top", margin: 0 });
}

/** Three bytes at a time; the platform's own function takes text. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x6000) parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x6000)));
  return btoa(parts.join(""));
}

const ROWS_AT_MOST = 9;

function drawTable(slide: DeckSlide, { columns, rows, subtitle }: Table, box: Box): void {
  addSubtitle(slide, subtitle, box);
  const shown = rows.filter(({ kind }) => kind !== "group").slice(0, ROWS_AT_MOST);
  const border = { type: "solid", pt: 0.5, color: RULE } as const;
  const edges: [typeof border | { type: "none" }, { type: "none" }, typeof border, { type: "none" }] = [
    { type: "none" },
    { type: "none" },
    border,
    { type: "none" },
  ];
  const align = (index: number): "left" | "right" => (columns[index]?.align === "decimal" ? "right" : "left");
  const head = columns.map(({ head: words, unit }, index) => ({
    text: unit === undefined ? words : `${words} (${unit})`,
    options: { bold: true, color: BRAND, align: align(index), border: edges, fontSize: 12 },
  }));
  const body = shown.map(({ cells, kind }) =>
    columns.map((_, index) => ({
      text: cellText(cells[index]),
      options: {
        color: INK,
        bold: kind === "total",
        align: align(index),
        border: edges,
        fontSize: 13,
      },
    })),
  );
  const total = columns.reduce((sum, { width }, index) => sum + (width ?? (index === 0 ? 1.6 : 1)), 0);
  const colW = columns.map(({ width }, index) => ((width ?? (index === 0 ? 1.6 : 1)) / total) * box.w);
  slide.addTable([head, ...body], {
    x: box.x,
    y: box.y + 0.4,
    w: box.w,
    colW,
    fontFace: SANS,
    margin: 0.04,
    valign: "middle",
  });
}

function drawKeyNumbers(slide: DeckSlide, { items }: KeyNumbers, box: Box): void {
  const gap = 0.25;
  const w = (box.w - gap * (items.length - 1)) / Math.max(1, items.length);
  for (const [index, { value, label, detail }] of items.entries()) {
    const x = box.x + index * (w + gap);
    const h = Math.min(box.h, 3.2);
    slide.addShape("rect", { x, y: box.y, w, h, fill: { color: BRAND_PALE } });
    slide.addShape("rect", { x, y: box.y, w, h: 0.07, fill: { color: BRAND } });
    slide.addText(
      [
        { text: value, options: { fontSize: 40, bold: true, color: BRAND, breakLine: true } },
        { text: label, options: { fontSize: 14, bold: true, color: INK, breakLine: true, paraSpaceAfter: 4 } },
        { text: detail, options: { fontSize: 11, color: MUTED } },
      ],
      { x, y: box.y + 0.1, w, h: h - 0.1, fontFace: SANS, valign: "top", margin: 10 },
    );
  }
}

function drawRecommendation(slide: DeckSlide, { number, action, facts }: RecommendationCard, box: Box): void {
  const lines = facts.slice(0, 3).map(({ label, children }) => `${label}: ${plainText(children)}`);
  slide.addShape("rect", { x: box.x, y: box.y, w: 0.06, h: box.h - 0.1, fill: { color: BRAND } });
  slide.addText(
    [
      {
        text: `${number}  ${action}`,
        options: { fontSize: 16, bold: true, color: INK, breakLine: true, paraSpaceAfter: 4 },
      },
      ...lines.map((text) => ({ text, options: { fontSize: 12, color: MUTED, breakLine: true } })),
    ],
    { ...box, x: box.x + 0.15, w: box.w - 0.15, fontFace: SANS, valign: "top", margin: 0, fit: "shrink" },
  );
}
