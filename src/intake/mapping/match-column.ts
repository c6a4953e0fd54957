// One column of a file → the question that it most likely holds.
import { nearest } from "#base/nearest";
import type { FormColumn, FormTable } from "../versions/form-tables.ts";
import { fold } from "./fold.ts";

export interface ColumnMatch {
  readonly question: FormColumn;
  readonly choice?: string;
  readonly because: "name" | "words" | "similar-name";
}

export interface QuestionIndex {
  readonly byName: ReadonlyMap<string, FormColumn>;
  readonly byWords: ReadonlyMap<string, FormColumn>;
  readonly names: readonly string[];
}

export function indexQuestions({ columns }: FormTable): QuestionIndex {
  const byWords = new Map<string, FormColumn>();
  for (const column of columns) {
    for (const text of Object.values(column.labels)) {
      const words = fold(text);
      if (words !== "" && !byWords.has(words)) byWords.set(words, column);
    }
  }
  const byName = new Map(columns.flatMap((column) => [[fold(column.path), column] as const]));
  for (const column of columns) byName.set(fold(column.name), column);
  return { byName, byWords, names: columns.map(({ name }) => name) };
}

/** Groups stand before names with `/` (Kobo), `-` (Central) or `.` (Ona); a choice of many answers stands after it. */
const SEPARATOR = /[/.:]|(?<=\w)-(?=\w)/u;

export function matchColumn(column: string, index: QuestionIndex): ColumnMatch | undefined {
  return (
    byName(column, index) ?? bySplitChoice(column, index) ?? byWords(column, index) ?? bySimilarName(column, index)
  );
}

function byName(column: string, { byName: names }: QuestionIndex): ColumnMatch | undefined {
  const last = column.split(SEPARATOR).at(-1) ?? "";
  const question = names.get(fold(column)) ?? (last === column ? undefined : namedLast(last, column, names));
  return question === undefined ? undefined : { question, because: "name" };
}

/** `hh/HHITEMS/Computer` is no question Computer when HHITEMS offers that choice. */
function namedLast(last: string, column: string, names: QuestionIndex["byName"]): FormColumn | undefined {
  const before = column.split(SEPARATOR).at(-2) ?? "";
  const list = names.get(fold(before));
  return list?.kind === "many" ? undefined : names.get(fold(last));
}

function bySplitChoice(column: string, index: QuestionIndex): ColumnMatch | undefined {
  const cut = Math.max(column.lastIndexOf("/"), column.lastIndexOf("."), column.lastIndexOf("_"));
  for (const at of [column.lastIndexOf("/"), column.lastIndexOf("."), cut]) {
    if (at <= 0) continue;
    const question = questionCalled(column.slice(0, at), index);
    if (question?.kind !== "many") continue;
    const said = fold(column.slice(at + 1));
    const choice = question.categories.find(
      ({ code, labels }) => fold(code) === said || Object.values(labels).some((text) => fold(text) === said),
    );
    if (choice !== undefined) return { question, choice: choice.code, because: "name" };
  }
  return undefined;
}

function questionCalled(text: string, { byName: names, byWords: words }: QuestionIndex): FormColumn | undefined {
  const last = text.split(/[/.]/u).at(-1) ?? text;
  return names.get(fold(text)) ?? names.get(fold(last)) ?? words.get(fold(text)) ?? words.get(fold(last));
}

function byWords(column: string, { byWords: words }: QuestionIndex): ColumnMatch | undefined {
  const question = words.get(fold(column)) ?? words.get(fold(column.split("/").at(-1) ?? ""));
  return question === undefined ? undefined : { question, because: "words" };
}

function bySimilarName(column: string, { names, byName: known }: QuestionIndex): ColumnMatch | undefined {
  const name = nearest(column.split(SEPARATOR).at(-1) ?? column, names);
  const question = name === undefined ? undefined : known.get(fold(name));
  return question === undefined ? undefined : { question, because: "similar-name" };
}
