// Set-apart boxes: callouts, key numbers, recommendation cards. All are tables, the one frame that every Word keeps.
import type { Callout, KeyNumbers, RecommendationCard } from "../../document/document.ts";
import { docxGoal } from "./docx-goal.ts";
import { docxInline } from "./docx-inline.ts";
import { ACCENT_TEXT, BRAND, BRAND_PALE, MUTED, RULE, TEXT_WIDTH, WARM } from "./docx-look.ts";
import { type DocxWriting, isShort } from "./docx-writing.ts";
import { paragraph, type RunLook, run, styled } from "./wordml.ts";
import { type Border, type Borders, cell, row, table } from "./wordml-table.ts";

const CLOSE_PADDING = { top: 50, bottom: 50, left: 140, right: 120 };
const PADDING = { top: 120, bottom: 120, left: 200, right: 160 };
const CARD_LABEL = Math.round(TEXT_WIDTH * 0.2);
/** Half points. */
const BOX_SIZE = 19;

/** `children` are the blocks inside, already written. */
export function docxCallout(callout: Callout, children: string, writing: DocxWriting): string {
  const { words } = writing;
  const hue = callout.kind === "caution" ? ACCENT_TEXT : BRAND;
  const ground = callout.kind === "findings" || callout.kind === "key-numbers" ? BRAND_PALE : WARM;
  const mark = callout.mark === "demonstration" ? styled("Mark", words.demonstration) : "";
  const title = callout.title === "" ? "" : boxLine(callout.title, { bold: true, color: hue });
  const content = cell(mark + title + children, {
    width: TEXT_WIDTH,
    margins: PADDING,
    fill: ground,
    borders: { left: { size: 24, color: hue } },
  });
  return table({ widths: [TEXT_WIDTH], borders: {} }, [row([content], { maySplit: true })]) + space(writing);
}

export function docxKeyNumbers({ items }: KeyNumbers, writing: DocxWriting): string {
  const { words } = writing;
  const width = Math.floor(TEXT_WIDTH / Math.max(1, items.length));
  const cells = items.map(({ value, label, detail, mark }) => {
    const lines = [
      boxLine(value, { bold: true, color: BRAND, size: 34 }),
      boxLine(label, { bold: true, size: 16 }),
      boxLine(detail, { color: MUTED, size: 14 }),
      mark === "demonstration" ? styled("Mark", words.demonstration) : "",
    ];
    return cell(lines.join(""), {
      width,
      margins: isShort(writing)
        ? { top: 40, bottom: 20, left: 0, right: 120 }
        : { top: 80, bottom: 80, left: 0, right: 120 },
      borders: { top: { size: 12, color: BRAND } },
    });
  });
  return table({ widths: items.map(() => width), borders: {} }, [row(cells)]) + space(writing);
}

export function docxCard(card: RecommendationCard, writing: DocxWriting): string {
  const number = run(`${card.number}  `, { bold: true, color: "F2CF8D", size: BOX_SIZE });
  const action = run(card.action, { bold: true, color: "FFFFFF", size: BOX_SIZE });
  const words = docxGoal(card.id, number, writing) + action;
  const head = cell(paragraph(words, { style: "CellText", keepNext: true }), {
    width: TEXT_WIDTH,
    span: 2,
    margins: isShort(writing) ? CLOSE_PADDING : PADDING,
    fill: BRAND,
  });
  const mark =
    card.mark === "demonstration"
      ? [factRow("", run(writing.words.demonstration, { bold: true, color: ACCENT_TEXT, size: 15 }), writing)]
      : [];
  const facts = card.facts.map(({ label, children }) =>
    factRow(label, docxInline(children, writing, { size: factSize(writing) }), writing),
  );
  const widths = [CARD_LABEL, TEXT_WIDTH - CARD_LABEL];
  return (
    table({ widths, borders: framed({ size: 6, color: RULE }) }, [row([head]), ...mark, ...facts]) + space(writing)
  );
}

/** Half points. */
function factSize(writing: DocxWriting): number {
  return isShort(writing) ? 15 : 17;
}

function factRow(label: string, content: string, writing: DocxWriting): string {
  const space = isShort(writing) ? 8 : 50;
  const fact = (width: number, children: string) =>
    cell(paragraph(children, { style: "CellText", keepNext: true }), {
      width,
      margins: { top: space, bottom: space, left: isShort(writing) ? 140 : 200, right: 120 },
    });
  const name = run(label, { bold: true, color: BRAND, size: factSize(writing) });
  return row([fact(CARD_LABEL, name), fact(TEXT_WIDTH - CARD_LABEL, content)]);
}

function framed(line: Border): Borders {
  return { top: line, bottom: line, left: line, right: line };
}

function boxLine(text: string, look: RunLook): string {
  return paragraph(run(text, { size: BOX_SIZE, ...look }), { style: "CellText", spacing: { after: 60 } });
}

/** Two tables that touch would become one. */
function space(writing: DocxWriting): string {
  return paragraph("", { spacing: isShort(writing) ? { after: 0, line: 80 } : { after: 120, line: 120 } });
}
