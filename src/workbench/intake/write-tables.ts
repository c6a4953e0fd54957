// Linked tables → files of other programs. What export-data does for responses, for any number of tables.
import { writeXlsx } from "hucre/xlsx";
import { writeDta } from "#intake/files/dta/write-dta";
import type { LabelledColumn, LabelledTable } from "#intake/files/labelled-table";
import { writeRScript } from "#intake/files/r/write-r-script";
import { writeSav } from "#intake/files/sav/write-sav";
import type { LabelledForm } from "#intake/versions/label-tables";
import type { StableForm } from "#intake/versions/stable-tables";
import { writeCsv } from "../write-csv.ts";

export const TABLE_FORMATS = ["csv", "xlsx", "sav", "dta", "r"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export function asTableFormat(text: string): TableFormat | undefined {
  return TABLE_FORMATS.find((format) => format === text);
}

export type WrittenFile = readonly [name: string, bytes: Uint8Array];

/** Throws `intake/column-is-unfit-for-export`. */
export async function writeTables(
  forms: readonly LabelledForm[],
  format: TableFormat,
): Promise<readonly WrittenFile[]> {
  if (format === "xlsx") return [[`${forms[0]?.name ?? "form"}.xlsx`, await writeWorkbook(forms)]];
  return forms.flatMap(({ name, table }) => filesOf(name, table, format));
}

function filesOf(name: string, table: LabelledTable, format: TableFormat): readonly WrittenFile[] {
  if (format === "sav") return [[`${name}.sav`, writeSav(table)]];
  if (format === "dta") return [[`${name}.dta`, writeDta(table)]];
  const csv: WrittenFile = [`${name}.csv`, bytesOf(tableCsv(table))];
  return format === "r"
    ? [csv, [`${name}.R`, bytesOf(writeRScript(table, `${name}.csv`))]]
    : [csv, [`${name}-codebook.csv`, bytesOf(codebookCsv(table))]];
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function tableCsv({ columns, rows }: LabelledTable): string {
  const lines = Array.from({ length: rows }, (_, row) => columns.map(({ values }) => String(values[row] ?? "")));
  return writeCsv([columns.map(({ name }) => name), ...lines]);
}

function codebookCsv({ columns }: LabelledTable): string {
  const lines = columns.flatMap(({ name, label, valueLabels }) => [
    [name, "", label],
    ...valueLabels.map((category) => [name, String(category.value), category.label]),
  ]);
  return writeCsv([["variable", "code", "label"], ...lines]);
}

/** A sheet per table with words in place of codes, and one with the codebook. Sheet names have at most 31 signs. */
function writeWorkbook(forms: readonly LabelledForm[]): Promise<Uint8Array> {
  const data = forms.map(({ name, table }) => ({ name: name.slice(0, 31), rows: rowsOf(table) }));
  const codebook = forms.flatMap(({ name, table }) =>
    table.columns.flatMap((column) => [
      [name, column.name, "", column.label],
      ...column.valueLabels.map(({ value, label }) => [name, column.name, String(value), label]),
    ]),
  );
  return writeXlsx({
    sheets: [...data, { name: "codebook", rows: [["table", "variable", "code", "label"], ...codebook] }],
  });
}

type Cell = string | number | null;

function rowsOf({ columns, rows }: LabelledTable): Cell[][] {
  const words = columns.map(({ valueLabels }) => new Map(valueLabels.map(({ value, label }) => [value, label])));
  const head: Cell[] = columns.map(({ name }) => name);
  const lines = Array.from({ length: rows }, (_, row) => columns.map((column, at) => wordOf(column, words[at], row)));
  return [head, ...lines];
}

function wordOf(
  { values }: LabelledColumn,
  words: ReadonlyMap<number | string, string> | undefined,
  row: number,
): Cell {
  const value = values[row] ?? null;
  return value === null ? null : (words?.get(value) ?? value);
}

/** One line per question and version: where it stood, what it was called, which codes were changed. */
export function versionNotes(form: string, { tables, versions }: StableForm): WrittenFile {
  const newest = versions.at(-1);
  const lines = tables.flatMap(({ path, columns }) =>
    columns.flatMap(({ name, asked, recoded = {} }) => {
      const isGone = asked.at(-1)?.version !== newest;
      const codes = Object.entries(recoded).map(([from, to]) => `${from}→${to}`);
      return asked.map((each) => [path, name, each.version, each.path, isGone ? "no" : "yes", codes.join(" ")]);
    }),
  );
  const head = ["table", "variable", "version", "question", "asked_now", "codes_changed"];
  return [`${form}-versions.csv`, bytesOf(writeCsv([head, ...lines]))];
}
