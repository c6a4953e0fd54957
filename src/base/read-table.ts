// A sheet of text → typed rows, each column described once. Every wrong cell gives one Issue with row, column,
// value and cure; a row with a wrong cell is left out of the values.
import type { Column } from "./column.ts";
import type { Issue } from "./issue.ts";
import { nearest } from "./nearest.ts";
import { quote } from "./quote.ts";
import { placeIn, type Sheet, type SheetRow } from "./sheet.ts";
import { didYouMean, WrongCell } from "./wrong-cell.ts";

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type RowOf<Described extends Columns> = {
  readonly [Name in keyof Described]: Described[Name] extends Column<infer Value> ? Value : never;
};

/** The values of one row, with its number as a spreadsheet shows it. */
export interface TableRow<Described extends Columns> {
  readonly row: number;
  readonly values: RowOf<Described>;
}

export interface TableReading<Described extends Columns> {
  readonly rows: readonly TableRow<Described>[];
  readonly issues: readonly Issue[];
}

/** Wrong cells of one column named one by one up to this many; the others are counted. */
const NAMED_PER_COLUMN = 50;

interface PlacedColumn {
  readonly name: string;
  readonly index: number;
  readonly column: Column<unknown>;
}

/** Columns that must be there and are missing make every row invalid: then `rows` is empty. */
export function readTable<Described extends Columns>(sheet: Sheet, columns: Described): TableReading<Described> {
  const issues: Issue[] = [...columnIssues(sheet, columns)];
  const placed = placeColumns(sheet, columns);
  const complete = placed.length === Object.keys(columns).length;
  const wrong = new Map<string, number>();
  const rows: TableRow<Described>[] = [];
  for (const sheetRow of sheet.rows) {
    const reading = readRow(sheetRow, placed);
    for (const { name, fault } of reading.faults) {
      const count = (wrong.get(name) ?? 0) + 1;
      wrong.set(name, count);
      if (count <= NAMED_PER_COLUMN) issues.push(cellIssue(fault, sheet, { row: sheetRow.row, column: name }));
    }
    if (complete && reading.faults.length === 0)
      rows.push({ row: sheetRow.row, values: reading.values as RowOf<Described> });
  }
  for (const [name, count] of wrong) {
    if (count > NAMED_PER_COLUMN) issues.push(manyMoreIssue(count - NAMED_PER_COLUMN, sheet, name));
  }
  return { rows, issues };
}

/** Issues for values that stand more than once in a column that identifies its rows. */
export function checkUnique(sheet: Sheet, column: string): readonly Issue[] {
  const index = sheet.head.indexOf(column);
  const first = new Map<string, number>();
  const issues: Issue[] = [];
  for (const { row, cells } of sheet.rows) {
    const cell = cells[index] ?? "";
    const before = first.get(cell);
    if (cell !== "" && before !== undefined) issues.push(duplicateIssue(cell, before, placeIn(sheet, row, column)));
    else first.set(cell, row);
  }
  return issues;
}

function placeColumns(sheet: Sheet, columns: Columns): readonly PlacedColumn[] {
  return Object.entries(columns)
    .map(([name, column]) => ({ name, index: sheet.head.indexOf(name), column }))
    .filter(({ index, column }) => index !== -1 || column.presence === "optional");
}

interface RowReading {
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly { readonly name: string; readonly fault: WrongCell }[];
}

function readRow({ cells }: SheetRow, placed: readonly PlacedColumn[]): RowReading {
  const values: Record<string, unknown> = {};
  const faults: { readonly name: string; readonly fault: WrongCell }[] = [];
  for (const { name, index, column } of placed) {
    const value = column.read(cells[index] ?? "");
    if (value instanceof WrongCell) faults.push({ name, fault: value });
    else values[name] = value;
  }
  return { values, faults };
}

function cellIssue(fault: WrongCell, sheet: Sheet, { row, column }: { row: number; column: string }): Issue {
  return {
    rule: fault.rule,
    severity: "error",
    place: placeIn(sheet, row, column),
    message: fault.message,
    cure: fault.cure,
  };
}

function columnIssues(sheet: Sheet, columns: Columns): readonly Issue[] {
  if (sheet.head.length === 0) return [];
  const names = Object.keys(columns);
  const missing = names.filter((name) => columns[name]?.presence !== "optional" && !sheet.head.includes(name));
  const unknown = sheet.head.filter((name) => name !== "" && !names.includes(name));
  const absent = names.filter((name) => !sheet.head.includes(name));
  return [
    ...missing.map((name) => missingColumnIssue(name, nearest(name, unknown), sheet)),
    ...unknown.map((name) => unknownColumnIssue(name, nearest(name, absent), sheet)),
  ];
}

function missingColumnIssue(name: string, similar: string | undefined, sheet: Sheet): Issue {
  const quoted = quote(name);
  const found = similar === undefined ? undefined : quote(similar);
  return {
    rule: "base/required-column-is-there",
    severity: "error",
    place: placeIn(sheet, 1, name),
    message: {
      es: `Falta la columna ${quoted.es}.`,
      en: `The column ${quoted.en} is missing.`,
      fr: `La colonne ${quoted.fr} manque.`,
    },
    cure: found
      ? {
          es: `Si es la columna ${found.es}, cámbiele el nombre.`,
          en: `If it is the column ${found.en}, rename that one.`,
          fr: `Si c'est la colonne ${found.fr}, renommez celle-ci.`,
        }
      : {
          es: "Añádala; deje vacías las celdas que no se saben.",
          en: "Add it; leave cells empty where the value is unknown.",
          fr: "Ajoutez-la ; laissez vides les cellules inconnues.",
        },
  };
}

function unknownColumnIssue(name: string, similar: string | undefined, sheet: Sheet): Issue {
  const quoted = quote(name);
  return {
    rule: "base/column-is-known",
    severity: "warning",
    place: placeIn(sheet, 1, name),
    message: {
      es: `La columna ${quoted.es} no se conoce y no se lee.`,
      en: `The column ${quoted.en} is not known and is not read.`,
      fr: `La colonne ${quoted.fr} n'est pas connue et n'est pas lue.`,
    },
    cure:
      similar === undefined
        ? {
            es: "Quítela, o use uno de los nombres que da la descripción de la carpeta.",
            en: "Take it away, or use one of the names in the description of the study folder.",
            fr: "Retirez-la, ou utilisez un des noms que donne la description du dossier.",
          }
        : didYouMean(similar),
  };
}

function manyMoreIssue(count: number, sheet: Sheet, column: string): Issue {
  return {
    rule: "base/column-is-mostly-right",
    severity: "error",
    place: placeIn(sheet, undefined, column),
    message: {
      es: `Hay ${count} celdas más con errores en esta columna.`,
      en: `There are ${count} more wrong cells in this column.`,
      fr: `Il y a ${count} autres cellules erronées dans cette colonne.`,
    },
    cure: {
      es: "Compruebe si la columna entera está corrida o pertenece a otra tabla.",
      en: "Check whether the whole column is shifted or belongs to another table.",
      fr: "Vérifiez si toute la colonne est décalée ou appartient à un autre tableau.",
    },
  };
}

function duplicateIssue(cell: string, before: number, place: Issue["place"]): Issue {
  const quoted = quote(cell);
  return {
    rule: "base/id-is-unique",
    severity: "error",
    place,
    message: {
      es: `${quoted.es} ya está en la fila ${before}.`,
      en: `${quoted.en} already stands in row ${before}.`,
      fr: `${quoted.fr} figure déjà à la ligne ${before}.`,
    },
    cure: {
      es: "Dé a cada fila su propio identificador, o borre la que se repite.",
      en: "Give each row its own id, or delete the one that is repeated.",
      fr: "Donnez à chaque ligne son propre identifiant, ou supprimez celle qui se répète.",
    },
  };
}
