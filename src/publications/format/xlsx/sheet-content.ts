// One sheet of the annex, apart from the file format: head lines, a table of cells, lines below.
import type { Cell, Document, Figure, Table } from "../../document/document.ts";
import type { PlannedFloat } from "../../document/plan-document.ts";
import { figureData } from "../../figure/figure-data.ts";
import { WRITER_WORDS, type WriterWords } from "../../words/writer-words.ts";
import { figureNotes } from "../draw-figures.ts";

export type SheetValue = string | number | null;

export interface SheetRow {
  readonly kind: "body" | "group" | "total";
  readonly values: readonly SheetValue[];
}

export interface SheetContent {
  /** `Cuadro 3`. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly mark: string;
  readonly head: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly below: readonly string[];
}

export function tableSheet({ item: table, name }: PlannedFloat<Table>, document: Document): SheetContent {
  const words = WRITER_WORDS[document.language];
  const traced = tracedColumns(table);
  return {
    ...frame(table, name, words),
    head: [
      ...table.columns.map(headWords),
      ...traced.map((index) => `${words.evidence}: ${headWords(table.columns[index])}`),
    ],
    rows: table.rows.map(({ kind, cells }) => ({
      kind,
      values:
        kind === "group"
          ? [cells[0]?.text ?? ""]
          : [...cells.map(cellValue), ...traced.map((index) => cells[index]?.evidence ?? null)],
    })),
    below: below(table.notes, table.source, words),
  };
}

export function figureSheet({ item: figure, name }: PlannedFloat<Figure>, document: Document): SheetContent {
  const words = WRITER_WORDS[document.language];
  const { columns, rows } = figureData(figure.spec, document.language);
  const keys = figure.evidence.length === 0 ? [] : [`${words.evidence}: ${figure.evidence.join(" ")}`];
  return {
    ...frame(figure, name, words),
    head: columns,
    rows: rows.map((values) => ({ kind: "body", values })),
    below: [figure.alternative, ...below(figureNotes(figure), figure.source, words), ...keys],
  };
}

function frame({ title, subtitle, mark }: Table | Figure, name: string, words: WriterWords) {
  return { name, title, subtitle, mark: mark === "demonstration" ? words.demonstration : words.real };
}

/** Columns in which some cell can be traced. */
function tracedColumns({ columns, rows }: Table): readonly number[] {
  return columns
    .map((_, index) => index)
    .filter((index) => rows.some(({ cells }) => cells[index]?.evidence !== undefined));
}

function headWords(column: Table["columns"][number] | undefined): string {
  if (column === undefined) return "";
  return column.unit === undefined ? column.head : `${column.head} (${column.unit})`;
}

function cellValue(cell: Cell): SheetValue {
  if (cell.suppressed === true) return "·";
  return cell.value ?? cell.text;
}

function below(notes: readonly string[], source: string, words: WriterWords): readonly string[] {
  return source === "" ? notes : [...notes, `${words.source}: ${source}`];
}
