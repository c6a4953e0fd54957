// Blocks of the document tree as parts of a Word document.
import type { Block, Figure, Heading, Index, List } from "../../document/document.ts";
import { placeName } from "../../document/plan-document.ts";
import { label } from "../../words/writer-words.ts";
import { figureNotes } from "../draw-figures.ts";
import { docxCallout, docxCard, docxKeyNumbers } from "./docx-boxes.ts";
import { docxCaption } from "./docx-caption.ts";
import { docxGoal } from "./docx-goal.ts";
import { docxInline } from "./docx-inline.ts";
import { BRAND } from "./docx-look.ts";
import { docxTable } from "./docx-table.ts";
import { bookmarkId, type DocxWriting, isShort, type Picture } from "./docx-writing.ts";
import { pictureRelation } from "./picture-parts.ts";
import { linkInside, paragraph, run, styled, tabulator } from "./wordml.ts";
import { drawing } from "./wordml-drawing.ts";

/** Width of a figure on the page, in pixels of 1/96 inch: the text width of 170 mm. */
const FIGURE_PIXELS = 642;
/** Leaves room on its page for a heading or a note. */
const HIGHEST_PIXELS = 700;

export function docxBlocks(blocks: readonly Block[], writing: DocxWriting): string {
  return blocks.map((block) => docxBlock(block, writing)).join("");
}

function docxBlock(block: Block, writing: DocxWriting): string {
  switch (block.type) {
    case "paragraph":
      return paragraph(docxInline(block.children, writing));
    case "heading":
      return docxHeading(block, writing);
    case "list":
      return docxList(block, writing);
    case "table":
      return docxTable(block, writing);
    case "figure":
      return docxFigure(block, writing);
    case "callout":
      return docxCallout(block, docxBlocks(block.children, writing), writing);
    case "key-numbers":
      return docxKeyNumbers(block, writing);
    case "recommendation":
      return docxCard(block, writing);
    case "index":
      return docxIndex(block, writing);
    case "cards":
      return "";
    case "page-break":
      return paragraph("", { pageBreakBefore: true });
  }
}

function docxHeading({ id, level, children }: Heading, writing: DocxWriting): string {
  const number = writing.plan.headingById.get(id)?.number ?? "";
  const head = number === "" ? "" : run(`${number}  `, { color: BRAND });
  const words = docxGoal(id, head + docxInline(children, writing), writing);
  return paragraph(words, { style: `Heading${level}`, pageBreakBefore: level === 1 });
}

function docxList({ ordered, items }: List, writing: DocxWriting): string {
  const lines = items.map((item, index) => {
    const children = docxInline(item, writing);
    if (!ordered) return paragraph(children, { isBullet: true, spacing: { after: 60 } });
    const number = { bold: true, color: BRAND };
    return paragraph(run(`${index + 1}.`, number) + tabulator(number) + children, {
      tab: { side: "left", at: 400 },
      spacing: { after: 60 },
      indent: { left: 400, hanging: 400 },
    });
  });
  return lines.join("");
}

function docxIndex({ entries }: Index, { plan }: DocxWriting): string {
  const lines = entries.map(({ term, places }) => {
    const links = places.map(({ to }) => linkInside(bookmarkId(to), run(placeName(plan, to), { style: "Hyperlink" })));
    return paragraph(`${run(`${term}  `, { bold: true })}${links.join(run(", "))}`, {
      spacing: { after: 40 },
      indent: { left: 300, hanging: 300 },
    });
  });
  return lines.join("");
}

function docxFigure(figure: Figure, writing: DocxWriting): string {
  const { words, document, plan, pictures } = writing;
  const { id, title, subtitle, source } = figure;
  const planned = plan.figures.find(({ item }) => item.id === id);
  const picture = pictures.get(id);
  return [
    docxCaption({ id, title, subtitle, name: planned?.name ?? "" }, writing),
    picture === undefined ? "" : drawnFigure(figure, picture, writing),
    ...figureNotes(figure).map((note) => styled("SourceLine", note)),
    source === "" ? "" : styled("SourceLine", label(words.source, document.language) + source),
  ].join("");
}

/** Of the text width, in short documents. */
const SHORT_FIGURE = 0.68;

function drawnFigure({ id, title, alternative }: Figure, { width, height }: Picture, writing: DocxWriting): string {
  const { drawn } = writing;
  const scale = Math.min(FIGURE_PIXELS / width, HIGHEST_PIXELS / height, 1.2) * (isShort(writing) ? SHORT_FIGURE : 1);
  const number = drawn.push(id);
  const image = drawing({
    number,
    name: id,
    title,
    alternative,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    svg: pictureRelation(number, "svg"),
    png: pictureRelation(number, "png"),
  });
  return paragraph(image, { align: isShort(writing) ? "left" : "center", keepNext: true });
}
