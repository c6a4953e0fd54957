// A table of a report in Word: repeated head, rows kept whole, one rule above and one below.
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  TableCell,
  TableLayoutType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  TableRow as WordRow,
  Table as WordTable,
} from "docx";
import type { Cell, Column, Table, TableRow } from "../../document/document.ts";
import { label } from "../../words/writer-words.ts";
import { cleanText } from "../clean-text.ts";
import { docxCaption } from "./docx-caption.ts";
import { BRAND, BRAND_PALE, INK, MUTED, RULE, SANS, SIZE, TEXT_WIDTH } from "./docx-look.ts";
import { type DocxWriting, styled } from "./docx-writing.ts";

const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const FIRM: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, color: INK };
const FAINT: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: RULE };

export function docxTable(table: Table, writing: DocxWriting): readonly FileChild[] {
  const { words, document, plan } = writing;
  const planned = plan.tables.find(({ item }) => item.id === table.id);
  const suppressed = table.rows.some(({ cells }) => cells.some((cell) => cell.suppressed === true));
  const notes = suppressed ? [...table.notes, words.suppressed] : table.notes;
  const source =
    table.source === "" ? [] : [styled("SourceLine", label(words.source, document.language) + table.source)];
  return [
    ...docxCaption({ ...table, name: planned?.name ?? "" }, writing),
    grid(table),
    ...notes.map((note) => styled("SourceLine", note)),
    ...source,
  ];
}

function grid({ columns, rows }: Table): WordTable {
  const size = columns.length > 9 ? SIZE.wideTable : SIZE.table;
  const widths = columnWidths(columns);
  return new WordTable({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: FIRM,
      bottom: FIRM,
      left: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: FAINT,
      insideVertical: NO_BORDER,
    },
    rows: [headRow(columns, widths, size), ...rows.map((row) => bodyRow(row, { columns, widths, size }))],
  });
}

function columnWidths(columns: readonly Column[]): readonly number[] {
  const stated = columns.some(({ width }) => width !== undefined);
  const shares = columns.map(({ width }, index) => width ?? (stated || index > 0 ? 1 : 1.6));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / whole) * TEXT_WIDTH));
}

function headRow(columns: readonly Column[], widths: readonly number[], size: number): WordRow {
  const cells = columns.map((column, index) => {
    const unit =
      column.unit === undefined
        ? []
        : [new TextRun({ text: cleanText(column.unit), size, font: SANS, color: MUTED, break: 1 })];
    const children = [new TextRun({ text: cleanText(column.head), bold: true, size, font: SANS }), ...unit];
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: MARGINS,
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { bottom: FIRM },
      children: [new Paragraph({ style: "CellText", alignment: alignmentOf(column), keepNext: true, children })],
    });
  });
  return new WordRow({ tableHeader: true, cantSplit: true, children: cells });
}

const MARGINS = { top: 30, bottom: 30, left: 50, right: 50 };

interface GridLook {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly size: number;
}

function bodyRow(row: TableRow, look: GridLook): WordRow {
  if (row.kind === "group") return groupRow(row.cells[0]?.text ?? "", look);
  const cells = look.columns.map((column, index) => {
    const run = new TextRun({
      text: cellText(row.cells[index]),
      size: look.size,
      font: SANS,
      bold: row.kind === "total",
    });
    return new TableCell({
      width: { size: look.widths[index] ?? 0, type: WidthType.DXA },
      margins: MARGINS,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [new Paragraph({ style: "CellText", alignment: alignmentOf(column), children: [run] })],
    });
  });
  return new WordRow({ cantSplit: true, children: cells });
}

function groupRow(text: string, { columns, size }: GridLook): WordRow {
  const run = new TextRun({ text: cleanText(text), bold: true, size, font: SANS, color: BRAND });
  const cell = new TableCell({
    columnSpan: columns.length,
    margins: MARGINS,
    shading: { type: ShadingType.CLEAR, fill: BRAND_PALE, color: "auto" },
    children: [new Paragraph({ style: "CellText", keepNext: true, children: [run] })],
  });
  return new WordRow({ cantSplit: true, children: [cell] });
}

/** A suppressed cell shows its sign whatever it holds. */
function cellText(cell: Cell | undefined): string {
  return cell?.suppressed === true ? "·" : cleanText(cell?.text ?? "");
}

function alignmentOf({ align }: Column) {
  return { start: AlignmentType.LEFT, decimal: AlignmentType.RIGHT, centre: AlignmentType.CENTER }[align];
}
