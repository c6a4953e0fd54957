// Blocks of the document tree as parts of a Word document.
import { AlignmentType, Bookmark, type FileChild, HeadingLevel, ImageRun, Paragraph, TextRun } from "docx";
import type { Block, Figure, Heading, List } from "../../document/document.ts";
import { label } from "../../words/writer-words.ts";
import { cleanText } from "../clean-text.ts";
import { figureNotes } from "../draw-figures.ts";
import { docxCallout, docxCard, docxKeyNumbers } from "./docx-boxes.ts";
import { docxCaption } from "./docx-caption.ts";
import { docxInline } from "./docx-inline.ts";
import { BRAND } from "./docx-look.ts";
import { docxTable } from "./docx-table.ts";
import { bookmarkId, type DocxWriting, styled } from "./docx-writing.ts";
import { standIn } from "./picture-files.ts";

/** Width of a figure on the page, in pixels of 1/96 inch: the text width of 170 mm. */
const FIGURE_PIXELS = 642;
const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function docxBlock(block: Block, writing: DocxWriting): readonly FileChild[] {
  switch (block.type) {
    case "paragraph":
      return [new Paragraph({ children: [...docxInline(block.children, writing)] })];
    case "heading":
      return [docxHeading(block, writing)];
    case "list":
      return docxList(block, writing);
    case "table":
      return docxTable(block, writing);
    case "figure":
      return docxFigure(block, writing);
    case "callout":
      return docxCallout(
        block,
        block.children.flatMap((child) => docxBlock(child, writing)),
        writing,
      );
    case "key-numbers":
      return docxKeyNumbers(block, writing);
    case "recommendation":
      return docxCard(block, writing);
    case "page-break":
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function docxHeading({ id, level, children }: Heading, writing: DocxWriting): Paragraph {
  const number = writing.plan.headingById.get(id)?.number ?? "";
  const head = number === "" ? [] : [new TextRun({ text: `${number}  `, color: BRAND })];
  return new Paragraph({
    heading: LEVELS[level],
    pageBreakBefore: level === 1,
    children: [new Bookmark({ id: bookmarkId(id), children: [...head, ...docxInline(children, writing)] })],
  });
}

function docxList({ ordered, items }: List, writing: DocxWriting): readonly Paragraph[] {
  return items.map((item, index) => {
    const children = [...docxInline(item, writing)];
    if (!ordered) return new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children });
    const number = new TextRun({ text: `${index + 1}.\t`, bold: true, color: BRAND });
    return new Paragraph({
      indent: { left: 400, hanging: 400 },
      tabStops: [{ type: "left", position: 400 }],
      spacing: { after: 60 },
      children: [number, ...children],
    });
  });
}

function docxFigure(figure: Figure, writing: DocxWriting): readonly FileChild[] {
  const { words, document, plan, pictures } = writing;
  const planned = plan.figures.find(({ item }) => item.id === figure.id);
  const source =
    figure.source === "" ? [] : [styled("SourceLine", label(words.source, document.language) + figure.source)];
  const picture = pictures.get(figure.id);
  return [
    ...docxCaption(
      { id: figure.id, title: figure.title, subtitle: figure.subtitle, name: planned?.name ?? "" },
      writing,
    ),
    ...(picture === undefined ? [] : [drawing(figure, picture)]),
    ...figureNotes(figure).map((note) => styled("SourceLine", note)),
    ...source,
  ];
}

function drawing(
  { id, title, alternative }: Figure,
  { width, height }: NonNullable<ReturnType<DocxWriting["pictures"]["get"]>>,
): Paragraph {
  const scale = Math.min(FIGURE_PIXELS / width, 1.2);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const image = new ImageRun({
    type: "svg",
    data: standIn(`${id}.svg`),
    fallback: { type: "png", data: standIn(`${id}.png`) },
    transformation,
    altText: { name: id, title: cleanText(title), description: cleanText(alternative) },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] });
}
