// A table of a report in Word: repeated head, rows kept whole, one rule above and one below.
import type { Column, Table, TableRow } from "../../document/document.ts";
import { label } from "../../words/writer-words.ts";
import { cellText } from "../cell-text.ts";
import { columnShares } from "../column-shares.ts";
import { docxCaption } from "./docx-caption.ts";
import { BRAND, BRAND_PALE, INK, MUTED, RULE, SIZE, TEXT_WIDTH } from "./docx-look.ts";
import type { DocxWriting } from "./docx-writing.ts";
import { lineBreak, paragraph, type RunLook, run, styled } from "./wordml.ts";
import { cell, row, table } from "./wordml-table.ts";

const FIRM = { size: 8, color: INK };
const FAINT = { size: 4, color: RULE };
const MARGINS = { top: 30, bottom: 30, left: 50, right: 50 };

export function docxTable(data: Table, writing: DocxWriting): string {
  const { words, document, plan } = writing;
  const planned = plan.tables.find(({ item }) => item.id === data.id);
  const suppressed = data.rows.some(({ cells }) => cells.some((each) => each.suppressed === true));
  const notes = suppressed ? [...data.notes, words.suppressed] : data.notes;
  return [
    docxCaption({ ...data, name: planned?.name ?? "" }, writing),
    grid(data),
    ...notes.map((note) => styled("SourceLine", note)),
    data.source === "" ? "" : styled("SourceLine", label(words.source, document.language) + data.source),
  ].join("");
}

interface GridLook {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  /** Empty where the size is that of the style. */
  readonly face: Pick<RunLook, "size">;
}

function grid(data: Table): string {
  const { columns, rows } = data;
  const look = {
    columns,
    widths: columnWidths(data),
    face: columns.length > 9 ? { size: SIZE.wideTable } : {},
  };
  const borders = { top: FIRM, bottom: FIRM, insideH: FAINT };
  return table({ widths: look.widths, borders, margins: MARGINS }, [
    headRow(look),
    ...rows.map((each, index) => bodyRow(each, look, staysWithNext(rows, index))),
  ]);
}

/** A group of so few rows is read at once; a longer one may go on over a page. */
const SHORT_GROUP = 4;

/** The last two rows stay together, so that no page holds a row alone; and the rows of a short group, under their head. */
function staysWithNext(rows: readonly TableRow[], index: number): boolean {
  if (index === rows.length - 2) return true;
  const before = rows.slice(0, index + 1).findLastIndex(({ kind }) => kind === "group");
  const rest = rows.slice(index + 1).findIndex(({ kind }) => kind === "group");
  const end = rest < 0 ? rows.length : index + 1 + rest;
  return before >= 0 && index + 1 < end && end - before - 1 <= SHORT_GROUP;
}

/** Twentieths of a point. Where Noto Sans is not installed, another font may be wider by a tenth. */
function columnWidths(data: Table): readonly number[] {
  const room = { size: (data.columns.length > 9 ? SIZE.wideTable : SIZE.table) * 0.55, width: TEXT_WIDTH / 20 };
  return columnShares(data, room).map((points) => Math.floor(points * 20));
}

function headRow({ columns, widths, face }: GridLook): string {
  const cells = columns.map((column, index) => {
    const unit = column.unit === undefined ? "" : lineBreak() + run(column.unit, { ...face, color: MUTED });
    const words = run(column.head, { ...face, bold: true }) + unit;
    return cell(paragraph(words, { style: "CellText", keepNext: true, align: alignmentOf(column) }), {
      width: widths[index] ?? 0,
      borders: { bottom: FIRM },
      vertical: "bottom",
    });
  });
  return row(cells, { isHead: true });
}

function bodyRow(data: TableRow, look: GridLook, keepNext: boolean): string {
  if (data.kind === "group") return groupRow(data.cells[0]?.text ?? "", look);
  const face = data.kind === "total" ? { ...look.face, bold: true } : look.face;
  const cells = look.columns.map((column, index) => {
    const words = run(cellText(data.cells[index]), face);
    return cell(paragraph(words, { style: "CellText", keepNext, align: alignmentOf(column) }), {
      width: look.widths[index] ?? 0,
      vertical: "center",
    });
  });
  return row(cells);
}

function groupRow(text: string, { columns, widths, face }: GridLook): string {
  const words = run(text, { ...face, bold: true, color: BRAND });
  const content = paragraph(words, { style: "CellText", keepNext: true });
  const width = widths.reduce((sum, each) => sum + each, 0);
  return row([cell(content, { width, span: columns.length, fill: BRAND_PALE })]);
}

function alignmentOf({ align }: Column) {
  return ({ start: "left", decimal: "right", centre: "center" } as const)[align];
}
