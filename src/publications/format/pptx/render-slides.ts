// Document → slides (PPTX): each heading of level 2 opens one; the finding is its title, the figure large, the source small.
// Tables, bars and lines are native and can be edited; figures with intervals are pictures, since native charts would lose them.
import type { Block, Document } from "../../document/document.ts";
import { plainText } from "../../document/plain-text.ts";
import { planDocument } from "../../document/plan-document.ts";
import { formatDate } from "../../words/format-date.ts";
import { label, WRITER_WORDS } from "../../words/writer-words.ts";
import { rasteriseFigures } from "../rasterise-figures.ts";
import type { RenderAssets } from "../render-assets.ts";
import { drawSlideFigures } from "./draw-slide-figures.ts";
import { type DeckSlide, openDeck } from "./open-deck.ts";
import { settleDeck } from "./settle-deck.ts";
import { drawSlideBlock, type SlideWriting } from "./slide-blocks.ts";
import { ACCENT, BRAND, INK, MUTED, PAGE, SANS } from "./slide-look.ts";

export interface Slide {
  /** What the slide is about, small above the finding. */
  readonly topic: string;
  readonly blocks: readonly Block[];
  readonly notes: string;
}

/** In pixels: sharp on a wall. */
const PICTURE_WIDTH = 1800;

/** The same document gives the same bytes. */
export async function renderSlides(document: Document, assets: RenderAssets): Promise<Uint8Array> {
  const deck = openDeck();
  deck.layout = "LAYOUT_WIDE";
  deck.title = document.title;
  deck.author = document.publisher;
  deck.company = document.publisher;
  deck.subject = document.subtitle;
  deck.theme = { headFontFace: SANS, bodyFontFace: SANS };
  const drawn = drawSlideFigures(document, assets);
  const writing: SlideWriting = {
    document,
    deck,
    plan: planDocument(document),
    pictures: rasteriseFigures(document, drawn, { assets, width: PICTURE_WIDTH }),
  };
  titleSlide(writing);
  for (const [index, slide] of slidesOf(document.blocks).entries()) contentSlide(slide, writing, index + 2);
  const bytes = await deck.write({ outputType: "uint8array" });
  if (!(bytes instanceof Uint8Array)) throw new TypeError("the deck was not written as bytes");
  return settleDeck(bytes, document.publishedOn);
}

/** What stands before the first heading of level 2 belongs to no slide; a heading that nothing follows opens none. */
export function slidesOf(blocks: readonly Block[]): readonly Slide[] {
  const starts = blocks.flatMap((block, index) => (block.type === "heading" && block.level === 2 ? [index] : []));
  const slides = starts.map((start, index) => {
    const [head, ...body] = blocks.slice(start, starts[index + 1]);
    return {
      topic: head?.type === "heading" ? plainText(head.children) : "",
      blocks: body.filter((block) => !isNotes(block)),
      notes: body.flatMap((block) => (isNotes(block) ? block.children.map(textOf) : [])).join("\n\n"),
    };
  });
  return slides.filter(({ blocks: shown }) => shown.length > 0);
}

function isNotes(block: Block): block is Extract<Block, { type: "callout" }> {
  return block.type === "callout" && block.kind === "notes";
}

function textOf(block: Block): string {
  if (block.type === "paragraph") return plainText(block.children);
  return block.type === "list" ? block.items.map((item) => `• ${plainText(item)}`).join("\n") : "";
}

function titleSlide({ deck, document }: SlideWriting): void {
  const { title, subtitle, place, publisher, publishedOn, language, markSentence } = document;
  const slide = deck.addSlide();
  slide.background = { color: BRAND };
  slide.addText(place, { x: 0.8, y: 0.9, w: 11.7, h: 0.5, fontSize: 18, bold: true, color: "CFE3E2", fontFace: SANS });
  slide.addText(title, {
    x: 0.8,
    y: 1.6,
    w: 11.7,
    h: 2.2,
    fontSize: 40,
    bold: true,
    color: "FFFFFF",
    fontFace: SANS,
    valign: "top",
  });
  slide.addText(subtitle, {
    x: 0.8,
    y: 3.9,
    w: 11.2,
    h: 0.9,
    fontSize: 20,
    color: "E3EFEE",
    fontFace: SANS,
    valign: "top",
  });
  const by = `${publisher} · ${formatDate(publishedOn, language)}`;
  slide.addText(by, { x: 0.8, y: 5.6, w: 11.7, h: 0.4, fontSize: 14, color: "FFFFFF", fontFace: SANS });
  if (document.mark === "demonstration") {
    slide.addText(markSentence, {
      x: 0.8,
      y: 6.3,
      w: 11.7,
      h: 0.5,
      fontSize: 13,
      bold: true,
      color: "8A5A06",
      fill: { color: "FAF8F4" },
      fontFace: SANS,
    });
  }
  slide.addNotes([title, subtitle, document.citation, ...document.imprint].filter((line) => line !== "").join("\n\n"));
}

function contentSlide({ topic, blocks, notes }: Slide, writing: SlideWriting, number: number): void {
  const { deck, document } = writing;
  const slide = deck.addSlide();
  const titled = blocks.find((block) => block.type === "figure" || block.type === "table");
  const finding = titled?.type === "figure" || titled?.type === "table" ? titled.title : topic;
  slide.addShape("rect", { x: 0, y: 0, w: PAGE.width, h: 0.12, fill: { color: BRAND } });
  if (finding !== topic) {
    slide.addText(topic, {
      x: 0.6,
      y: 0.3,
      w: 12.1,
      h: 0.35,
      fontSize: 14,
      bold: true,
      color: ACCENT,
      fontFace: SANS,
      margin: 0,
    });
  }
  slide.addText(finding, {
    x: 0.6,
    y: 0.62,
    w: 12.1,
    h: 0.95,
    fontSize: finding.length > 90 ? 22 : 26,
    bold: true,
    color: INK,
    fontFace: SANS,
    valign: "top",
    margin: 0,
  });
  let top = 1.65;
  const share = (PAGE.bottom - top) / Math.max(1, blocks.length);
  for (const block of blocks) {
    drawSlideBlock(slide, block, { x: 0.6, y: top, w: 12.1, h: share - 0.12 }, writing);
    top += share;
  }
  foot(slide, blocks, writing, number);
  slide.addNotes(
    [notes, ...blocks.flatMap((block) => spokenOf(block))].filter((line) => line !== "").join("\n\n") ||
      `${document.title}: ${finding}`,
  );
}

function foot(slide: DeckSlide, blocks: readonly Block[], { document }: SlideWriting, number: number): void {
  const words = WRITER_WORDS[document.language];
  const source = blocks
    .flatMap((block) => (block.type === "figure" || block.type === "table" ? [block.source] : []))
    .filter((line) => line !== "");
  const small = { fontSize: 10, color: MUTED, fontFace: SANS, margin: 0 } as const;
  const line =
    source.length === 0 ? document.title : label(words.source, document.language) + [...new Set(source)].join("; ");
  slide.addText(line, { x: 0.6, y: 7.0, w: 9, h: 0.35, ...small, valign: "top" });
  if (blocks.some((block) => "mark" in block && block.mark === "demonstration")) {
    slide.addText(words.demonstration, {
      x: 9.7,
      y: 6.98,
      w: 2.4,
      h: 0.28,
      ...small,
      bold: true,
      color: "8A5A06",
      align: "center",
      fill: { color: "FAF8F4" },
    });
  }
  slide.addText(String(number), { x: 12.2, y: 7.0, w: 0.5, h: 0.3, ...small, align: "right" });
}

/** What the speaker can say of a figure or table: all its numbers in words, and where they come from. */
function spokenOf(block: Block): readonly string[] {
  if (block.type === "figure")
    return [block.subtitle, block.alternative, ...block.notes, block.evidence.slice(0, 6).join(" · ")];
  return block.type === "table" ? [block.subtitle, ...block.notes] : [];
}
