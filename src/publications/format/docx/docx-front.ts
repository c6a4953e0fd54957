// What stands before the first chapter: cover, imprint, contents, lists of figures and tables.
import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  ShadingType,
  TabStopType,
  TextRun,
} from "docx";
import { formatDate } from "../../words/format-date.ts";
import { cleanText } from "../clean-text.ts";
import { ACCENT_TEXT, BRAND, MUTED, SANS, SIZE, TEXT_WIDTH, WARM } from "./docx-look.ts";
import { bookmarkId, type DocxWriting, styled } from "./docx-writing.ts";

export function docxFront(writing: DocxWriting): readonly FileChild[] {
  return [...cover(writing), ...imprint(writing), ...contents(writing), ...lists(writing)];
}

function cover({ document }: DocxWriting): readonly Paragraph[] {
  const { title, subtitle, place, publisher, publishedOn, language, mark, markSentence } = document;
  const band = mark === "demonstration" ? [bandOf(markSentence)] : [];
  return [
    ...band,
    line(place, { size: 22, color: BRAND, before: 2400 }),
    line(title, { size: SIZE.title, bold: true, before: 240 }),
    line(subtitle, { size: 26, color: MUTED, before: 120 }),
    line(publisher, { size: 22, bold: true, before: 4800 }),
    line(formatDate(publishedOn, language), { size: 20, color: MUTED, before: 60 }),
  ];
}

/** The sentence that marks demonstration data, on its own ground. */
export function bandOf(sentence: string): Paragraph {
  return new Paragraph({
    shading: { type: ShadingType.CLEAR, fill: WARM, color: "auto" },
    spacing: { after: 60 },
    children: [
      new TextRun({ text: cleanText(sentence), font: SANS, size: SIZE.small, bold: true, color: ACCENT_TEXT }),
    ],
  });
}

interface LineLook {
  readonly size: number;
  readonly before: number;
  readonly bold?: boolean;
  readonly color?: string;
}

function line(text: string, { before, ...look }: LineLook): Paragraph {
  return new Paragraph({
    spacing: { before, after: 60 },
    children: [new TextRun({ text: cleanText(text), font: SANS, ...look })],
  });
}

function imprint({ document, words }: DocxWriting): readonly Paragraph[] {
  const paragraphs = [
    ...document.imprint,
    ...(document.citation === "" ? [] : [`${words.citation}: ${document.citation}`]),
  ];
  return [title(words.about), ...paragraphs.map((text) => styled("SourceLine", text))];
}

function contents({ plan, words }: DocxWriting): readonly Paragraph[] {
  const shown = plan.headings.filter(({ heading }) => heading.level < 3);
  return [
    title(words.contents),
    ...shown.map(({ heading, number, text }) =>
      entry(heading.id, number === "" ? text : `${number}  ${text}`, heading.level - 1),
    ),
  ];
}

function lists({ plan, words }: DocxWriting): readonly Paragraph[] {
  const figures = plan.figures.map(({ item, number }) => entry(item.id, `${number}  ${item.title}`, 1));
  const tables = plan.tables.map(({ item, number }) => entry(item.id, `${number}  ${item.title}`, 1));
  return [
    ...(figures.length === 0 ? [] : [title(words.listOfFigures), ...figures]),
    ...(tables.length === 0 ? [] : [title(words.listOfTables), ...tables]),
  ];
}

function title(text: string): Paragraph {
  return new Paragraph({
    pageBreakBefore: true,
    spacing: { after: 200 },
    children: [new TextRun({ text, font: SANS, size: 32, bold: true })],
  });
}

/** A line with a link and the page, which the word processor fills. */
function entry(id: string, text: string, depth: number): Paragraph {
  const anchor = bookmarkId(id);
  const chapter = depth === 0;
  return new Paragraph({
    style: "ContentsLine",
    indent: { left: chapter ? 0 : 300 },
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT }],
    children: [
      new InternalHyperlink({
        anchor,
        children: [new TextRun({ text: cleanText(text), bold: chapter })],
      }),
      new TextRun({ text: "\t" }),
      new PageReference(anchor, { hyperlink: true }),
    ],
  });
}
