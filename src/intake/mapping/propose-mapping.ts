// A file and a form → the mapping that a person looks over: every column with the question that it is taken for, and why.
import type { FormColumn, FormTable, FormTables } from "../versions/form-tables.ts";
import { fold } from "./fold.ts";
import { type LinkedSheet, PAPERWORK } from "./linked-sheets.ts";
import type { MappedColumn, MappedSheet, Mapping } from "./mapping.ts";
import { type ColumnMatch, indexQuestions, matchColumn } from "./match-column.ts";

export interface ProposedMapping {
  readonly mapping: Mapping;
  /** For each mapped column why; `similar-name` wants a look. */
  readonly reasons: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly because: ColumnMatch["because"];
  }[];
}

export function proposeMapping(sheets: readonly LinkedSheet[], form: FormTables): ProposedMapping {
  const reasons: { sheet: string; column: string; because: ColumnMatch["because"] }[] = [];
  const mapped = sheets.flatMap((linked) => {
    const table = tableFor(linked, form);
    if (table === undefined) return [];
    const sheet = mapSheet(linked, table);
    for (const { match, column } of sheet.matches) reasons.push({ sheet: linked.name, column, because: match.because });
    return [sheet.mapped];
  });
  const root = sheets.find(({ parentKey }) => parentKey === "");
  const mapping = { form: form.formId, version: form.version, key: keyOf(root), sheets: mapped };
  return { mapping, reasons };
}

const KEYS = ["_uuid", "KEY", "instanceID", "meta/instanceID", "meta-instanceID", "uuid", "_id", "id"];

/** The column that names a row for ever, by its name and by having no value twice. */
function keyOf(root: LinkedSheet | undefined): string {
  if (root === undefined) return "";
  const { head, rows } = root.sheet;
  const found = KEYS.find((name) => {
    const at = head.findIndex((column) => column.toLowerCase() === name.toLowerCase());
    const values = rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
    return at !== -1 && values.length === rows.length && new Set(values).size === values.length;
  });
  return head.find((column) => column.toLowerCase() === found?.toLowerCase()) ?? "";
}

/** The form itself for a sheet without parent; else the repeat of the same name, else the one with the most equal names. */
function tableFor({ name, parentKey, sheet }: LinkedSheet, { tables }: FormTables): FormTable | undefined {
  const [root, ...repeats] = tables;
  if (parentKey === "") return root;
  const plain = name.split(/[-.]/u).at(-1) ?? name;
  const named = repeats.find((table) => fold(table.name) === fold(plain) || fold(table.path) === fold(name));
  return named ?? bestOf(repeats, sheet.head);
}

function bestOf(tables: readonly FormTable[], head: readonly string[]): FormTable | undefined {
  const scored = tables.map((table) => {
    const index = indexQuestions(table);
    return { table, score: head.filter((column) => matchColumn(column, index)?.because === "name").length };
  });
  return scored.sort((a, b) => b.score - a.score).find(({ score }) => score > 0)?.table;
}

interface SheetMatches {
  readonly mapped: MappedSheet;
  readonly matches: readonly { readonly column: string; readonly match: ColumnMatch }[];
}

const WORTH = { name: 0, words: 1, "similar-name": 2 } as const;

/** A question is taken once (each of its choices once): by the column that is surest of it. */
function mapSheet({ name, sheet }: LinkedSheet, table: FormTable): SheetMatches {
  const index = indexQuestions(table);
  const found = sheet.head
    .filter((column) => column !== "" && !PAPERWORK.test(column))
    .flatMap((column) => {
      const match = matchColumn(column, index);
      return match === undefined ? [] : [{ column, match }];
    })
    .sort((a, b) => WORTH[a.match.because] - WORTH[b.match.because]);
  const taken = new Set<string>();
  const matches = found.filter(({ match }) => {
    const key = `${match.question.path} ${match.choice ?? ""}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
  const columns = sheet.head.flatMap((column) => {
    const own = matches.find((each) => each.column === column);
    return own === undefined ? [] : [mapColumn(column, own.match, cellsIn(sheet, column))];
  });
  const used = new Set(columns.map(({ column }) => column));
  const ignored = sheet.head.filter((column) => column !== "" && !used.has(column));
  return { matches, mapped: { sheet: name, table: table.path, columns, ignored } };
}

function cellsIn({ head, rows }: LinkedSheet["sheet"], column: string): readonly string[] {
  const at = head.indexOf(column);
  return rows.map(({ cells }) => cells[at] ?? "").filter((cell) => cell !== "");
}

function mapColumn(column: string, { question, choice }: ColumnMatch, cells: readonly string[]): MappedColumn {
  if (choice !== undefined) return { column, question: question.path, choice };
  const labels = holdLabels(question, cells);
  return { column, question: question.path, ...(labels ? { values: "labels" as const } : {}) };
}

/** Cells are looked at, not believed: labels when more of them are labels than codes. */
function holdLabels({ kind, categories }: FormColumn, cells: readonly string[]): boolean {
  if ((kind !== "one" && kind !== "many") || categories.length === 0) return false;
  const codes = new Set(categories.map(({ code }) => code));
  const labels = new Set(categories.flatMap((category) => Object.values(category.labels).map(fold)));
  const some = cells.slice(0, 1000);
  const asCodes = some.filter((cell) => cell.split(/\s+/u).every((part) => codes.has(part))).length;
  return some.filter((cell) => labels.has(fold(cell))).length > asCodes;
}
