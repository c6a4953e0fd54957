// The rows of a file → instances of a form, repeats in their places, with every remark on the way.
import type { Issue } from "#base/issue";
import { placeIn } from "#base/sheet";
import type { AnswerGroup, AnswerNode } from "../submission/submission.ts";
import type { FormTable, FormTables } from "../versions/form-tables.ts";
import type { LinkedSheet } from "./linked-sheets.ts";
import type { MappedSheet, Mapping } from "./mapping.ts";
import { keyIssue, missingColumnIssue, orphanIssue, unknownQuestionIssue } from "./mapping-issues.ts";
import { type ColumnReader, columnReaders } from "./read-mapped-cells.ts";

export interface MappedInstance {
  /** Value of the key column; empty when the mapping has none. */
  readonly key: string;
  /** Row of the sheet, for messages. */
  readonly row: number;
  readonly answers: AnswerGroup;
}

export interface MappedReading {
  readonly instances: readonly MappedInstance[];
  readonly issues: readonly Issue[];
}

interface Draft {
  [name: string]: AnswerNode | Draft | Draft[];
}

interface DraftRow {
  readonly row: number;
  readonly key: string;
  readonly answers: Draft;
}

export function applyMapping(sheets: readonly LinkedSheet[], mapping: Mapping, form: FormTables): MappedReading {
  const issues: Issue[] = [];
  const rows = new Map<string, ReadonlyMap<string, DraftRow>>();
  const ordered = orderSheets(sheets, mapping, form);
  let roots: readonly DraftRow[] = [];
  for (const part of ordered) {
    issues.push(...structureIssues(part, form));
    const drafts = readSheet(part, mapping, issues);
    rows.set(part.linked.name, new Map(drafts.map((draft) => [draft.key, draft])));
    if (part.table.path === "") roots = drafts;
    else hang(drafts, part, { rows, ordered, issues });
  }
  const [root] = ordered;
  if (root !== undefined) issues.push(...keyIssues(root, mapping.key));
  const keyOf = root === undefined ? () => "" : keyReader(root, mapping.key);
  const instances = roots.map(({ row, answers }) => ({ row, key: keyOf(row), answers: answers as AnswerGroup }));
  return { instances, issues };
}

interface Part {
  readonly linked: LinkedSheet;
  readonly mapped: MappedSheet;
  readonly table: FormTable;
}

/** Outer tables before inner ones, as the form has them. */
function orderSheets(sheets: readonly LinkedSheet[], mapping: Mapping, { tables }: FormTables): readonly Part[] {
  return tables.flatMap((table) => {
    const mapped = mapping.sheets.find((sheet) => sheet.table === table.path);
    const linked = sheets.find(({ name }) => name === mapped?.sheet) ?? (table.path === "" ? sheets[0] : undefined);
    return mapped === undefined || linked === undefined ? [] : [{ linked, mapped, table }];
  });
}

function structureIssues({ linked, mapped, table }: Part, { tables }: FormTables): readonly Issue[] {
  const { sheet } = linked;
  const known = table.columns.map(({ path }) => path);
  const everywhere = tables.flatMap(({ columns }) => columns.map(({ path }) => path));
  return mapped.columns.flatMap(({ column, question }) => [
    ...(sheet.head.includes(column) ? [] : [missingColumnIssue(column, sheet.head, placeIn(sheet, 1, column))]),
    ...(known.includes(question) ? [] : [unknownQuestionIssue(question, everywhere, sheet.file)]),
  ]);
}

function readSheet({ linked, mapped, table }: Part, mapping: Mapping, issues: Issue[]): readonly DraftRow[] {
  const questions = new Map(table.columns.map((column) => [column.path, column]));
  const readers = columnReaders(linked.sheet, mapped.columns, questions);
  const key = linked.key === "" ? mapping.key : linked.key;
  const at = linked.sheet.head.indexOf(key);
  return linked.sheet.rows.map(({ row, cells }) => {
    const answers: Draft = {};
    for (const reader of readers) putAnswer(answers, reader, { row, cells, sheet: linked.sheet, issues });
    return { row, key: at === -1 ? String(row) : (cells[at] ?? ""), answers };
  });
}

interface CellContext {
  readonly row: number;
  readonly cells: readonly string[];
  readonly sheet: LinkedSheet["sheet"];
  readonly issues: Issue[];
}

function putAnswer(
  answers: Draft,
  { question, read, column }: ColumnReader,
  { row, cells, sheet, issues }: CellContext,
) {
  const { text, issue } = read(cells, placeIn(sheet, row, column));
  if (issue !== undefined) issues.push(issue);
  if (text !== "") place(answers, question.path.split("/"), text);
}

function place(into: Draft, path: readonly string[], value: string | Draft[]): void {
  const [name = "", ...rest] = path;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const before = into[name];
  const group: Draft = typeof before === "object" && !Array.isArray(before) ? (before as Draft) : {};
  into[name] = group;
  place(group, rest, value);
}

interface Hanging {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, DraftRow>>;
  readonly ordered: readonly Part[];
  readonly issues: Issue[];
}

/** Each turn of a repeat into the row that it belongs to. */
function hang(drafts: readonly DraftRow[], part: Part, { rows, ordered, issues }: Hanging): void {
  const { linked, table } = part;
  const above = ordered.find((other) => other.table.path === table.parent);
  const parents = rows.get(above?.linked.name ?? "");
  const at = linked.sheet.head.indexOf(linked.parentKey);
  const own = (table.parent ?? "") === "" ? table.path : table.path.slice((table.parent ?? "").length + 1);
  const turns = new Map<DraftRow, Draft[]>();
  for (const [index, draft] of drafts.entries()) {
    const key = linked.sheet.rows[index]?.cells[at] ?? "";
    const parent = parents?.get(key);
    if (parent === undefined) issues.push(orphanIssue(key, placeIn(linked.sheet, draft.row, linked.parentKey)));
    else {
      const list = turns.get(parent) ?? [];
      list.push(draft.answers);
      turns.set(parent, list);
    }
  }
  for (const [parent, list] of turns) place(parent.answers, own.split("/"), list);
}

function keyReader({ linked }: Part, key: string): (row: number) => string {
  const at = linked.sheet.head.indexOf(key);
  const byRow = new Map(linked.sheet.rows.map(({ row, cells }) => [row, at === -1 ? "" : (cells[at] ?? "")]));
  return (row) => byRow.get(row) ?? "";
}

function keyIssues(part: Part, key: string): readonly Issue[] {
  if (key === "") return [];
  const { sheet } = part.linked;
  if (!sheet.head.includes(key)) return [missingColumnIssue(key, sheet.head, placeIn(sheet, 1, key))];
  const read = keyReader(part, key);
  const seen = new Set<string>();
  return sheet.rows.flatMap(({ row }) => {
    const value = read(row);
    if (value !== "" && !seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [keyIssue(value, placeIn(sheet, row, key))];
  });
}
