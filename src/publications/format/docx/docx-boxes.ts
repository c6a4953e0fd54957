// Set-apart boxes: callouts, key numbers, recommendation cards. All are tables, the one frame that every Word keeps.
import {
  Bookmark,
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Callout, KeyNumbers, RecommendationCard } from "../../document/document.ts";
import { cleanText } from "../clean-text.ts";
import { docxInline } from "./docx-inline.ts";
import { ACCENT_TEXT, BRAND, BRAND_PALE, MUTED, RULE, SANS, TEXT_WIDTH, WARM } from "./docx-look.ts";
import { bookmarkId, type DocxWriting, styled } from "./docx-writing.ts";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const PADDING = { top: 120, bottom: 120, left: 200, right: 160 };
const CARD_LABEL = Math.round(TEXT_WIDTH * 0.2);

/** `children` are the blocks inside, already written. */
export function docxCallout(
  callout: Callout,
  children: readonly FileChild[],
  { words }: DocxWriting,
): readonly FileChild[] {
  const hue = callout.kind === "caution" ? ACCENT_TEXT : BRAND;
  const ground = callout.kind === "findings" || callout.kind === "key-numbers" ? BRAND_PALE : WARM;
  const mark = callout.mark === "demonstration" ? [styled("Mark", words.demonstration)] : [];
  const title = callout.title === "" ? [] : [sansLine([{ text: callout.title, bold: true, color: hue }])];
  const cell = new TableCell({
    margins: PADDING,
    shading: { type: ShadingType.CLEAR, fill: ground, color: "auto" },
    borders: { left: { style: BorderStyle.SINGLE, size: 24, color: hue } },
    children: [...mark, ...title, ...children].filter((child) => child instanceof Paragraph || child instanceof Table),
  });
  return [frame([TEXT_WIDTH], [new TableRow({ children: [cell] })]), space()];
}

export function docxKeyNumbers({ items }: KeyNumbers, { words }: DocxWriting): readonly FileChild[] {
  const width = Math.floor(TEXT_WIDTH / Math.max(1, items.length));
  const cells = items.map(
    ({ value, label, detail, mark }) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: 80, bottom: 80, left: 0, right: 120 },
        borders: { top: { style: BorderStyle.SINGLE, size: 12, color: BRAND } },
        children: [
          sansLine([{ text: value, bold: true, color: BRAND, size: 34 }]),
          sansLine([{ text: label, bold: true, size: 16 }]),
          sansLine([{ text: detail, color: MUTED, size: 14 }]),
          ...(mark === "demonstration" ? [styled("Mark", words.demonstration)] : []),
        ],
      }),
  );
  return [
    frame(
      items.map(() => width),
      [new TableRow({ cantSplit: true, children: cells })],
    ),
    space(),
  ];
}

export function docxCard(card: RecommendationCard, writing: DocxWriting): readonly FileChild[] {
  const name = new Bookmark({
    id: bookmarkId(card.id),
    children: [sansRun({ text: `${card.number}  `, bold: true, color: "F2CF8D" })],
  });
  const head = new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: 2,
        margins: PADDING,
        shading: { type: ShadingType.CLEAR, fill: BRAND, color: "auto" },
        children: [
          new Paragraph({
            style: "CellText",
            keepNext: true,
            children: [name, sansRun({ text: card.action, bold: true, color: "FFFFFF" })],
          }),
        ],
      }),
    ],
  });
  const mark =
    card.mark === "demonstration"
      ? [factRow("", [sansRun({ text: writing.words.demonstration, bold: true, color: ACCENT_TEXT, size: 15 })])]
      : [];
  const facts = card.facts.map(({ label, children }) =>
    factRow(label, docxInline(children, writing, { font: SANS, size: 17 })),
  );
  return [frame([CARD_LABEL, TEXT_WIDTH - CARD_LABEL], [head, ...mark, ...facts], RULE), space()];
}

function factRow(label: string, children: readonly ParagraphChild[]): TableRow {
  const cell = (width: number, content: readonly ParagraphChild[]) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 200, right: 120 },
      children: [new Paragraph({ style: "CellText", keepNext: true, children: [...content] })],
    });
  return new TableRow({
    cantSplit: true,
    children: [
      cell(CARD_LABEL, [sansRun({ text: label, bold: true, color: BRAND, size: 17 })]),
      cell(TEXT_WIDTH - CARD_LABEL, children),
    ],
  });
}

function frame(widths: readonly number[], rows: readonly TableRow[], line?: string): Table {
  const edge = line === undefined ? NONE : ({ style: BorderStyle.SINGLE, size: 6, color: line } as const);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, top: edge, bottom: edge, left: edge, right: edge },
    rows: [...rows],
  });
}

interface SansWords {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
}

function sansRun({ text, ...look }: SansWords): TextRun {
  return new TextRun({ text: cleanText(text), font: SANS, size: 19, ...look });
}

function sansLine(words: readonly SansWords[]): Paragraph {
  return new Paragraph({ style: "CellText", spacing: { after: 60 }, children: words.map(sansRun) });
}

/** Two tables that touch would become one. */
function space(): Paragraph {
  return new Paragraph({ spacing: { after: 120, line: 120, lineRule: LineRuleType.AUTO } });
}
