// Document → Word document with real headings, links, footnotes, alternative texts and repeated table heads.
import type { Block, Document } from "../../document/document.ts";
import { planDocument } from "../../document/plan-document.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { drawFigures } from "../draw-figures.ts";
import { rasteriseFigures } from "../rasterise-figures.ts";
import type { RenderAssets } from "../render-assets.ts";
import { docxBlocks } from "./docx-blocks.ts";
import { docxBriefEnd, docxBriefFront, shortSection } from "./docx-brief.ts";
import { bandOf, docxFront } from "./docx-front.ts";
import { LANGUAGE_TAGS, MUTED, PAGE, SANS, SIZE, TEXT_WIDTH } from "./docx-look.ts";
import { packDocx } from "./docx-package.ts";
import { docxStyles } from "./docx-styles.ts";
import { type DocxWriting, isShort, type Picture } from "./docx-writing.ts";
import { field, paragraph, run, tabulator } from "./wordml.ts";

const FIGURE_WIDTH = 640;

/** In pixels: sharp enough in print at the width of a page, small enough for e-mail. */
const PICTURE_WIDTH = 800;

/** The same document gives the same bytes. */
export async function renderDocx(document: Document, assets: RenderAssets): Promise<Uint8Array> {
  const writing = beginWriting(document, assets);
  const blocks = document.blocks.filter((block, index) => !isNeedlessBreak(block, document.blocks[index + 1]));
  const body = isShort(writing)
    ? docxBriefFront(writing) + docxBlocks(blocks, writing) + docxBriefEnd(writing) + shortSection()
    : docxFront(writing) + docxBlocks(blocks, writing) + SECTION;
  return packDocx({
    body,
    styles: docxStyles(document.language, document.layout),
    header: header(document),
    footer: footer(document),
    notes: writing.notes,
    links: writing.links,
    pictures: writing.drawn.flatMap((id) => writing.pictures.get(id) ?? []),
    properties: {
      title: document.title,
      subject: document.subtitle,
      creator: document.publisher,
      description: document.markSentence,
      language: LANGUAGE_TAGS[document.language],
      publishedOn: document.publishedOn,
    },
  });
}

function beginWriting(document: Document, assets: RenderAssets): DocxWriting {
  const words = WRITER_WORDS[document.language];
  const pictures = drawPictures(document, assets);
  return {
    document,
    plan: planDocument(document),
    words,
    pictures,
    notes: [],
    links: new Map(),
    drawn: [],
    bookmarks: [],
  };
}

/** A chapter begins a page by itself. */
function isNeedlessBreak(block: Block, next: Block | undefined): boolean {
  return block.type === "page-break" && next?.type === "heading" && next.level === 1;
}

function drawPictures(document: Document, assets: RenderAssets): ReadonlyMap<string, Picture> {
  const drawn = drawFigures(document, assets, { width: FIGURE_WIDTH, theme: "print" });
  return rasteriseFigures(document, drawn, { assets, width: PICTURE_WIDTH });
}

const SMALL = { font: SANS, size: SIZE.small, color: MUTED } as const;
const RIGHT_EDGE = { side: "right", at: TEXT_WIDTH } as const;

function header({ place, mark, markSentence }: Document): string {
  const band = mark === "demonstration" ? bandOf(markSentence) : "";
  return band + paragraph(run(place, SMALL), { tab: RIGHT_EDGE });
}

function footer({ title, language }: Document): string {
  const [before = "", between = "", after = ""] = WRITER_WORDS[language].pageOf("\u0001", "\u0001").split("\u0001");
  const pages = [run(before, SMALL), field("PAGE", SMALL), run(between, SMALL), field("NUMPAGES", SMALL)];
  const end = after === "" ? "" : run(after, SMALL);
  return paragraph(`${run(title, SMALL)}${tabulator(SMALL)}${pages.join("")}${end}`, { tab: RIGHT_EDGE });
}

const { margin } = PAGE;

/** The first page, the cover, has neither head nor foot. */
const SECTION = [
  '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdHeaderFirst"/>',
  '<w:footerReference w:type="default" r:id="rIdFooter"/><w:footerReference w:type="first" r:id="rIdFooterFirst"/>',
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>`,
  `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="708" w:footer="708" w:gutter="0"/>`,
  '<w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>',
].join("");
