// Linked tables → files of other programs. What export-data does for responses, for any number of tables.
import { writeDta } from "#intake/files/dta/write-dta";
import type { LabelledColumn, LabelledTable } from "#intake/files/labelled-table";
import { writeRScript } from "#intake/files/r/write-r-script";
import { writeSav } from "#intake/files/sav/write-sav";
import type { LabelledForm } from "#intake/versions/label-tables";
import type { StableForm } from "#intake/versions/stable-tables";
import { csvCell, writeCsv } from "../write-csv.ts";
import { writeWorkbook } from "./write-workbook.ts";

export const TABLE_FORMATS = ["csv", "xlsx", "sav", "dta", "r"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export type WrittenFile = readonly [name: string, bytes: Uint8Array];

/** Throws `intake/column-is-unfit-for-export`. */
export async function writeTables(
  forms: readonly LabelledForm[],
  format: TableFormat,
): Promise<readonly WrittenFile[]> {
  if (format === "xlsx") return [[`${forms[0]?.name ?? "form"}.xlsx`, await workbookOf(forms)]];
  return forms.flatMap(({ name, table }) => filesOf(name, table, format));
}

function filesOf(name: string, table: LabelledTable, format: TableFormat): readonly WrittenFile[] {
  if (format === "sav") return [[`${name}.sav`, writeSav(table)]];
  if (format === "dta") return [[`${name}.dta`, writeDta(table)]];
  const csv: WrittenFile = [`${name}.csv`, tableCsv(table)];
  return format === "r"
    ? [csv, [`${name}.R`, bytesOf(writeRScript(table, `${name}.csv`))]]
    : [csv, [`${name}-codebook.csv`, bytesOf(codebookCsv(table))]];
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const ROWS_AT_ONCE = 1000;

/** In pieces: the whole as text, beside its cells, would take more memory than both. */
function tableCsv({ columns, rows }: LabelledTable): Uint8Array {
  const pieces = [Buffer.from(writeCsv([columns.map(({ name }) => name)]))];
  for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
    let text = "";
    for (let row = from; row < Math.min(rows, from + ROWS_AT_ONCE); row += 1) text += lineOf(columns, row);
    pieces.push(Buffer.from(text));
  }
  return Buffer.concat(pieces);
}

function lineOf(columns: LabelledTable["columns"], row: number): string {
  let line = "";
  for (const { values } of columns) {
    const value = values[row] ?? "";
    line += typeof value === "number" ? `,${value}` : `,${csvCell(value)}`;
  }
  return `${line.slice(1)}\n`;
}

function codebookCsv({ columns }: LabelledTable): string {
  const lines = columns.flatMap(({ name, label, valueLabels }) => [
    [name, "", label],
    ...valueLabels.map((category) => [name, String(category.value), category.label]),
  ]);
  return writeCsv([["variable", "code", "label"], ...lines]);
}

/** A sheet per table with words in place of codes, and one with the codebook. */
function workbookOf(forms: readonly LabelledForm[]): Promise<Uint8Array> {
  const data = forms.map(({ name, table: { rows, columns } }) => ({ name, rows, columns: columns.map(withWords) }));
  const codebook = forms.flatMap(({ name, table }) =>
    table.columns.flatMap((column) => [
      [name, column.name, "", column.label],
      ...column.valueLabels.map(({ value, label }) => [name, column.name, String(value), label]),
    ]),
  );
  const columns = ["table", "variable", "code", "label"].map((name, at) => ({
    name,
    words: new Map(),
    values: codebook.map((line) => line[at] ?? null),
  }));
  return writeWorkbook([...data, { name: "codebook", rows: codebook.length, columns }]);
}

function withWords({ name, valueLabels, values }: LabelledColumn) {
  return { name, words: new Map(valueLabels.map(({ value, label }) => [value, label])), values };
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
