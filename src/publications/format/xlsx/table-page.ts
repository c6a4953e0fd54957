// A table of the document as a sheet: numbers as numbers, and beside them what was printed and the evidence.
import type { Language } from "#base/text";
import type { Cell, Column, Table, TableRow } from "../../document/document.ts";
import type { PlannedFloat } from "../../document/plan-document.ts";
import { WRITER_WORDS } from "../../words/writer-words.ts";
import { formatAsPrinted, isBareNumber, shareFormat } from "./number-format.ts";
import type { PageCell, PageColumn, PageRow, SheetPage } from "./sheet-page.ts";
import { WORKBOOK_WORDS } from "./workbook-words.ts";

export function tablePage({ item, name }: PlannedFloat<Table>, sheet: string, language: Language): SheetPage {
  const words = WRITER_WORDS[language];
  const keys = keyColumns(item, language);
  const suppressed = item.rows.some(({ cells }) => cells.some((cell) => cell.suppressed === true));
  const remarks = suppressed ? [...item.notes, words.suppressed] : item.notes;
  return {
    name: sheet,
    title: `${name}. ${item.title}`,
    subtitle: item.subtitle,
    mark: item.mark,
    columns: [
      ...item.columns.map(pageColumn),
      ...keys.map(({ head }) => ({ head, align: "start", isKey: true }) as const),
    ],
    rows: item.rows.map((row) => pageRow(row, { table: item, keys, language })),
    notes: [
      ...remarks.map((text) => ({ label: words.note, text })),
      ...(item.source === "" ? [] : [{ label: words.source, text: item.source }]),
      ...(keys.length === 0 ? [] : [{ label: words.evidence, text: WORKBOOK_WORDS[language].traceNote }]),
    ],
    evidence: [],
  };
}

function pageColumn(column: Column): PageColumn {
  return { head: columnHead(column), align: column.align, isKey: false };
}

function columnHead({ head, unit }: Column): string {
  return unit === undefined || unit === "" ? head : `${head} (${unit})`;
}

interface KeyColumn {
  readonly index: number;
  readonly head: string;
  readonly show: "printed" | "evidence";
}

/** For each column of numbers: what was printed where it says more than the number, then the evidence. */
function keyColumns(table: Table, language: Language): readonly KeyColumn[] {
  return table.columns.flatMap((column, index) => {
    const cells = table.rows.filter(({ kind }) => kind !== "group").flatMap((row) => row.cells[index] ?? []);
    const says = (word: string) => `${word}: ${columnHead(column)}`;
    const printed = cells.some((cell) => typeof cell.value === "number" && !isBareNumber(cell.text));
    const traced = cells.some((cell) => cell.evidence !== undefined);
    return [
      ...(printed ? [{ index, head: says(WORKBOOK_WORDS[language].printed), show: "printed" } as const] : []),
      ...(traced ? [{ index, head: says(WRITER_WORDS[language].evidence), show: "evidence" } as const] : []),
    ];
  });
}

interface RowPlace {
  readonly table: Table;
  readonly keys: readonly KeyColumn[];
  readonly language: Language;
}

function pageRow(row: TableRow, { table, keys, language }: RowPlace): PageRow {
  if (row.kind === "group") return { kind: "group", cells: [{ value: row.cells[0]?.text ?? "" }] };
  const own = table.columns.map((column, i) => pageCell(row.cells[i], column, language));
  return { kind: row.kind, cells: [...own, ...keys.map((key) => keyCell(row.cells[key.index], key))] };
}

function pageCell(cell: Cell | undefined, column: Column, language: Language): PageCell | undefined {
  if (cell === undefined) return undefined;
  if (cell.suppressed === true) return { value: "·" };
  const { value, text } = cell;
  if (typeof value !== "number" || !Number.isFinite(value)) return { value: typeof value === "string" ? value : text };
  const isShare = value === 0 && column.unit === "%";
  return { value, format: isShare ? shareFormat(language) : formatAsPrinted(value, text, language) };
}

function keyCell(cell: Cell | undefined, { show }: KeyColumn): PageCell | undefined {
  if (cell === undefined || cell.suppressed === true) return undefined;
  const value = show === "evidence" ? cell.evidence : cell.text;
  return value === undefined || value === "" ? undefined : { value };
}
