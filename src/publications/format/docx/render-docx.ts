// Document → Word document with real headings, links, footnotes, alternative texts and repeated table heads.
import {
  AlignmentType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from "docx";
import type { Block, Document } from "../../document/document.ts";
import { planDocument } from "../../document/plan-document.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { cleanText } from "../clean-text.ts";
import { drawFigures } from "../draw-figures.ts";
import { rasterise } from "../rasterise.ts";
import type { RenderAssets } from "../render-assets.ts";
import { docxBlock } from "./docx-blocks.ts";
import { bandOf, docxFront } from "./docx-front.ts";
import { MUTED, PAGE, SANS, SIZE, stylesFor, TEXT_WIDTH } from "./docx-look.ts";
import type { DocxWriting, Picture } from "./docx-writing.ts";
import { pictureFiles } from "./picture-files.ts";
import { settlePackage } from "./settle-package.ts";

const FIGURE_WIDTH = 640;

export async function renderDocx(document: Document, assets: RenderAssets): Promise<Uint8Array> {
  const plan = planDocument(document);
  const pictures = drawPictures(document, assets);
  const writing: DocxWriting = { document, plan, words: WRITER_WORDS[document.language], pictures, notes: [] };
  const blocks = document.blocks.filter((block, index) => !isNeedlessBreak(block, document.blocks[index + 1]));
  const body = blocks.flatMap((block) => docxBlock(block, writing));
  const children = [...docxFront(writing), ...body];
  const packed = await Packer.toArrayBuffer(wordDocument(writing, children));
  return settlePackage(new Uint8Array(packed), document.publishedOn, pictureFiles(pictures));
}

/** A chapter begins a page by itself. */
function isNeedlessBreak(block: Block, next: Block | undefined): boolean {
  return block.type === "page-break" && next?.type === "heading" && next.level === 1;
}

function drawPictures(document: Document, assets: RenderAssets): ReadonlyMap<string, Picture> {
  const drawn = drawFigures(document, assets, { width: FIGURE_WIDTH, theme: "print" });
  return new Map([...drawn].map(([id, figure]) => [id, { ...figure, png: rasterise(figure.svg, assets.fonts) }]));
}

function wordDocument(writing: DocxWriting, children: ReturnType<typeof docxBlock>): WordDocument {
  const { document, notes } = writing;
  return new WordDocument({
    title: cleanText(document.title),
    subject: cleanText(document.subtitle),
    creator: cleanText(document.publisher),
    lastModifiedBy: cleanText(document.publisher),
    description: cleanText(document.markSentence),
    styles: stylesFor(document.language),
    footnotes: Object.fromEntries(notes.map((paragraph, index) => [String(index + 1), { children: [paragraph] }])),
    sections: [
      {
        properties: { page: PAGE, titlePage: true },
        headers: { default: header(document), first: new Header({ children: [new Paragraph("")] }) },
        footers: { default: footer(document), first: new Footer({ children: [new Paragraph("")] }) },
        children: [...children],
      },
    ],
  });
}

function header({ place, mark, markSentence }: Document): Header {
  const band = mark === "demonstration" ? [bandOf(markSentence)] : [];
  return new Header({ children: [...band, small([new TextRun({ text: cleanText(place), ...SMALL })])] });
}

function footer({ title, language }: Document): Footer {
  const [before = "", between = "", after = ""] = WRITER_WORDS[language].pageOf("\u0001", "\u0001").split("\u0001");
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
  return new Footer({
    children: [small([new TextRun({ text: `${cleanText(title)}\t`, ...SMALL }), new TextRun({ ...SMALL, children })])],
  });
}

const SMALL = { font: SANS, size: SIZE.small, color: MUTED } as const;

function small(children: readonly TextRun[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [...children],
  });
}
