// The answers of one submission as a person reads them: under the words of their questions, in the order of the form.
import { answerLeaves } from "../submission/answer-leaves.ts";
import { getAnswer } from "../submission/set-answer.ts";
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "../submission/submission.ts";
import { chooseWords } from "./choose-words.ts";
import type { ColumnKind, FormColumn, FormTable, FormTables, Words } from "./form-tables.ts";

export interface DescribedHeading {
  readonly kind: "group" | "turn";
  /** `home`, `home/member[2]`. */
  readonly path: string;
  readonly label: string;
  /** Groups and turns around it. */
  readonly depth: number;
}

export interface DescribedAnswer {
  readonly kind: "answer";
  /** As a correction names it: `home/member[2]/age`. */
  readonly path: string;
  readonly label: string;
  readonly type: ColumnKind;
  /** As it was sent; empty: not answered. */
  readonly value: string;
  /** With the words of the choices. */
  readonly text: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  /** In the locked cupboard and not here. */
  readonly personal: boolean;
  readonly depth: number;
}

export type DescribedItem = DescribedHeading | DescribedAnswer;

/** Every question of the form, answered or not; answers that the form does not know stand at the end. */
export function describeAnswers(
  form: FormTables,
  answers: AnswerGroup,
  { language }: { readonly language: string },
): readonly DescribedItem[] {
  const wish = { language, first: form.languages[0] ?? "" };
  const say = (words: Words, fallback: string) => chooseWords(words, wish) || fallback;
  const [root] = form.tables;
  const items = root === undefined ? [] : itemsOf(root, { form, say }, { answers, prefix: "", depth: 0 });
  const told = new Set(items.map(({ path }) => path));
  const unknown = answerLeaves(answers).filter(([path]) => !told.has(path));
  return [...items, ...unknown.map(([path, value]) => unknownAnswer(path, value))];
}

interface Reading {
  readonly form: FormTables;
  readonly say: (words: Words, fallback: string) => string;
}

interface Around {
  readonly answers: AnswerGroup;
  /** Path of the turn, with a slash at its end; empty for the form itself. */
  readonly prefix: string;
  readonly depth: number;
}

function itemsOf(table: FormTable, reading: Reading, around: Around): readonly DescribedItem[] {
  const repeats = reading.form.tables.filter(({ parent }) => parent === table.path);
  const items: DescribedItem[] = [];
  let group = "";
  for (let at = 0; at <= table.columns.length; at++) {
    for (const repeat of repeats.filter(({ position = table.columns.length }) => position === at))
      items.push(...turnsOf(repeat, reading, { ...around, table }));
    const column = table.columns[at];
    if (column === undefined) break;
    const own = groupOf(column.path);
    if (own !== group) items.push(...headingsOf(table, reading, { around, from: group, to: own }));
    group = own;
    items.push(answerOf(column, reading, { ...around, depth: around.depth + depthOf(own, table) }));
  }
  return items;
}

function groupOf(path: string): string {
  return path.split("/").slice(0, -1).join("/");
}

/** Groups without words are passed over. */
function depthOf(group: string, { groups = [] }: FormTable): number {
  return groups.filter(({ path }) => group === path || group.startsWith(`${path}/`)).length;
}

interface Step {
  readonly around: Around;
  readonly from: string;
  readonly to: string;
}

function headingsOf(table: FormTable, { say }: Reading, { around, from, to }: Step): readonly DescribedHeading[] {
  const isIn = (path: string, group: string) => group === path || group.startsWith(`${path}/`);
  return (table.groups ?? [])
    .filter(({ path }) => isIn(path, to) && !isIn(path, from))
    .map(({ path, labels }) => ({
      kind: "group",
      path: around.prefix + path,
      label: say(labels, path),
      depth: around.depth + depthOf(groupOf(path), table),
    }));
}

function answerOf(column: FormColumn, { say }: Reading, { answers, prefix, depth }: Around): DescribedAnswer {
  const value = getAnswer(answers, column.path.split("/")) ?? "";
  const choices = column.categories.map(({ code, labels }) => ({ code, label: say(labels, code) }));
  const wordOf = (code: string) => choices.find((choice) => choice.code === code)?.label ?? code;
  return {
    kind: "answer",
    path: prefix + column.path,
    label: say(column.labels, column.name),
    type: column.kind,
    value,
    text: textOf(column.kind, value, wordOf),
    choices,
    personal: column.personal,
    depth,
  };
}

function textOf(kind: ColumnKind, value: string, wordOf: (code: string) => string): string {
  if (kind === "many") return value.split(/\s+/u).filter(Boolean).map(wordOf).join("; ");
  return kind === "one" ? wordOf(value) : value;
}

function turnsOf(
  repeat: FormTable,
  reading: Reading,
  { answers, prefix, depth, table }: Around & { readonly table: FormTable },
): readonly DescribedItem[] {
  const inside = table.path === "" ? repeat.path : repeat.path.slice(table.path.length + 1);
  const turns = nodeAt(answers, inside.split("/"));
  if (!Array.isArray(turns)) return [];
  const own = depth + depthOf(groupOf(inside), table);
  return (turns as readonly AnswerGroup[]).flatMap((turn, at) => {
    const path = `${prefix}${inside}[${at + 1}]`;
    const label = `${reading.say(repeat.labels ?? {}, repeat.name)} ${at + 1}`;
    return [
      { kind: "turn" as const, path, label, depth: own },
      ...itemsOf(repeat, reading, { answers: turn, prefix: `${path}/`, depth: own + 1 }),
    ];
  });
}

function nodeAt(answers: AnswerGroup, path: readonly string[]): AnswerNode | undefined {
  let node: AnswerNode | undefined = answers;
  for (const step of path) node = isAnswerGroup(node) && Object.hasOwn(node, step) ? node[step] : undefined;
  return node;
}

function unknownAnswer(path: string, value: string): DescribedAnswer {
  return {
    ...{ kind: "answer", path, label: path.split("/").at(-1) ?? path, type: "text", value, text: value },
    ...{ choices: [], personal: false, depth: 0 },
  };
}
