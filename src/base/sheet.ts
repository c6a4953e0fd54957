// A table of text as CSV files and workbook sheets give it: one head line, then rows of cells.
import type { Issue, Place } from "./issue.ts";
import { quote } from "./quote.ts";

export interface SheetRow {
  /** As a spreadsheet shows it; the head line is row 1. */
  readonly row: number;
  /** As many as the head has names; trimmed; empty = unknown. */
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly file: string;
  /** Name of the sheet of a workbook; absent for CSV. */
  readonly sheet?: string;
  readonly head: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetReading {
  readonly sheet: Sheet;
  readonly issues: readonly Issue[];
}

/** Place in a sheet. */
export function placeIn(sheet: Pick<Sheet, "file" | "sheet">, row?: number, column?: string): Place {
  return {
    file: sheet.file,
    ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
  };
}

/** Cells of one column by its name, with their rows; empty when there is no such column. */
export function cellsOf(sheet: Sheet, column: string): readonly { readonly row: number; readonly cell: string }[] {
  const index = sheet.head.indexOf(column);
  return index === -1 ? [] : sheet.rows.map(({ row, cells }) => ({ row, cell: cells[index] ?? "" }));
}

/**
 * Records, the first of which is the head, as a sheet. Blank records are left out but counted; columns
 * without name and without content are passed over. Rows that are too long or too short become Issues and are left out.
 */
export function toSheet(records: readonly (readonly string[])[], at: Pick<Sheet, "file" | "sheet">): SheetReading {
  const head = trimEnd((records[0] ?? []).map((name) => name.trim()));
  const isUsed = (index: number) => records.some((record, row) => row > 0 && (record[index] ?? "").trim() !== "");
  const issues: Issue[] = [...headIssues({ head, isUsed }, at)];
  const rows: SheetRow[] = [];
  for (let index = 1; index < records.length; index++) {
    const cells = (records[index] ?? []).map((cell) => cell.trim());
    if (cells.every((cell) => cell === "")) continue;
    const fitting = fit(cells, head.length);
    if (fitting === undefined) issues.push(raggedIssue(cells.length, head.length, placeIn(at, index + 1)));
    else rows.push({ row: index + 1, cells: fitting });
  }
  return { sheet: { ...at, head, rows }, issues };
}

function trimEnd(names: readonly string[]): readonly string[] {
  let length = names.length;
  while (length > 0 && names[length - 1] === "") length--;
  return names.slice(0, length);
}

function fit(cells: readonly string[], width: number): readonly string[] | undefined {
  if (cells.length === width) return cells;
  if (cells.length < width) return undefined;
  return cells.slice(width).every((cell) => cell === "") ? cells.slice(0, width) : undefined;
}

interface Head {
  readonly head: readonly string[];
  readonly isUsed: (index: number) => boolean;
}

function headIssues({ head, isUsed }: Head, at: Pick<Sheet, "file" | "sheet">): readonly Issue[] {
  if (head.length === 0) return [noHeadIssue(placeIn(at))];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  head.forEach((name, index) => {
    if (name === "" && isUsed(index)) issues.push(emptyNameIssue(index + 1, placeIn(at, 1)));
    else if (name !== "" && seen.has(name)) issues.push(duplicateNameIssue(name, placeIn(at, 1, name)));
    seen.add(name);
  });
  return issues;
}

function noHeadIssue(place: Place): Issue {
  return {
    rule: "base/table-has-a-head",
    severity: "error",
    place,
    message: {
      es: "La tabla está vacía: no tiene ni la fila de encabezados.",
      en: "The table is empty: it does not even have a head line.",
      fr: "Le tableau est vide : il n'a même pas de ligne d'en-tête.",
    },
    cure: {
      es: "Escriba los nombres de las columnas en la primera fila, o quite el archivo.",
      en: "Write the names of the columns into the first row, or take the file away.",
      fr: "Écrivez les noms des colonnes dans la première ligne, ou retirez le fichier.",
    },
  };
}

function emptyNameIssue(number: number, place: Place): Issue {
  return {
    rule: "base/column-has-a-name",
    severity: "error",
    place,
    message: {
      es: `La columna número ${number} no tiene nombre.`,
      en: `Column number ${number} has no name.`,
      fr: `La colonne numéro ${number} n'a pas de nom.`,
    },
    cure: {
      es: "Póngale nombre en la primera fila, o borre la columna entera.",
      en: "Name it in the first row, or delete the whole column.",
      fr: "Donnez-lui un nom dans la première ligne, ou supprimez toute la colonne.",
    },
  };
}

function duplicateNameIssue(name: string, place: Place): Issue {
  const quoted = quote(name);
  return {
    rule: "base/column-name-is-unique",
    severity: "error",
    place,
    message: {
      es: `Más de una columna se llama ${quoted.es}.`,
      en: `More than one column is called ${quoted.en}.`,
      fr: `Plusieurs colonnes portent le nom ${quoted.fr}.`,
    },
    cure: {
      es: "Deje una sola, o dé a la otra su propio nombre.",
      en: "Keep one of them, or give the other its own name.",
      fr: "N'en gardez qu'une, ou donnez à l'autre son propre nom.",
    },
  };
}

function raggedIssue(found: number, wanted: number, place: Place): Issue {
  return {
    rule: "base/row-is-as-wide-as-the-head",
    severity: "error",
    place,
    message: {
      es: `La fila tiene ${found} celdas, y el encabezado ${wanted}.`,
      en: `The row has ${found} cells, the head line ${wanted}.`,
      fr: `La ligne a ${found} cellules, l'en-tête ${wanted}.`,
    },
    cure: {
      es: "Ponga entre comillas dobles el texto que lleva comas, o complete las comas que faltan.",
      en: "Put text that holds commas into double quotes, or add the missing commas.",
      fr: "Mettez entre guillemets doubles le texte qui contient des virgules, ou ajoutez les virgules qui manquent.",
    },
  };
}
