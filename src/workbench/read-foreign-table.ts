// A data file of another program as a table of the engine: answers where there are some, nothing for missing codes.
import type { Language } from "#base/text";
import { answeredValues, type LabelledColumn, type LabelledTable } from "#intake/files/labelled-table";
import type { SnapshotTable } from "#store/engine/engine";
import type { Effects } from "./effect/effects.ts";
import { guessTable } from "./guess-table.ts";
import { readDataTable } from "./read-data-table.ts";

/** Column → code → label, where the file labels its values. */
export type CodeLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface ForeignTable {
  readonly table: SnapshotTable;
  readonly labels: CodeLabels;
}

/** Labels are those of the language, where the file has several. Throws what `readDataTable` throws. */
export async function readForeignTable(effects: Effects, path: string, language: Language): Promise<ForeignTable> {
  const data = await readDataTable(effects, path);
  const read = data.labelled ?? guessTable(data);
  return { table: asSnapshot(read, path), labels: labelsOf(read, language) };
}

function labelsOf({ columns }: LabelledTable, language: Language): CodeLabels {
  const labelled = columns.map((column) => [column.name, labelsIn(column, language)] as const);
  return Object.fromEntries(
    labelled.flatMap(([name, labels]) => {
      const codes = labels.flatMap(({ value, label }) => (label === "" ? [] : [[String(value), label] as const]));
      return codes.length === 0 ? [] : [[name, Object.fromEntries(codes)] as const];
    }),
  );
}

/** A language of the file is ours by its code or by its name: `es`, `spanish`, `español`. */
const LANGUAGE_NAMES: Readonly<Record<Language, RegExp>> = {
  es: /^(es|spa|spanish|espa[nñ]ol|castellano)$/iu,
  en: /^(en|eng|english|ingl[eé]s|anglais)$/iu,
  fr: /^(fr|fra|fre|french|fran[cç]ais|franc[eé]s)$/iu,
};

function labelsIn({ valueLabels, labelsByLanguage = new Map() }: LabelledColumn, language: Language) {
  const own = [...labelsByLanguage].find(([name]) => LANGUAGE_NAMES[language].test(name))?.[1];
  return own === undefined || own.length === 0 ? valueLabels : own;
}

function asSnapshot({ columns, rows }: LabelledTable, name: string): SnapshotTable {
  const values = columns.map(answeredValues);
  return {
    name,
    columns: columns.map((column) => ({ name: column.name, type: column.type })),
    rows: Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(columns.map((column, at) => [column.name, values[at]?.[row] ?? null])),
    ),
  };
}
