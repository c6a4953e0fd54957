// The `survey` sheet of an XLSForm → the variables of its flat table of answers: one per question outside repeats.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { placeIn, type Sheet, type SheetRow } from "#base/sheet";
import { LANGUAGES, type Language } from "#base/text";
import type { Category, Variable } from "./instrument.ts";
import { type LabelColumn, labelColumns, labelsIn } from "./label-columns.ts";
import { type QuestionType, readQuestionType, TYPE_NAMES } from "./question-type.ts";
import {
  blockIssue,
  duplicateQuestionIssue,
  labelIssue,
  missingListIssue,
  openBlockIssue,
  questionNameIssue,
  unknownTypeIssue,
} from "./xlsform-issues.ts";

export interface Survey {
  readonly variables: readonly Variable[];
  readonly issues: readonly Issue[];
}

export interface SurveyOptions {
  readonly language: Language;
  readonly lists: ReadonlyMap<string, readonly Category[]>;
}

interface OpenBlock {
  readonly block: "group" | "repeat";
  readonly row: number;
}

interface Walk {
  readonly sheet: Sheet;
  readonly options: SurveyOptions;
  readonly labels: readonly LabelColumn[];
  readonly issues: Issue[];
  readonly variables: Map<string, Variable>;
  readonly open: OpenBlock[];
}

type Question = Extract<QuestionType, { readonly role: "question" }>;

export function readSurvey(sheet: Sheet, options: SurveyOptions): Survey {
  const labels = labelColumns(sheet, "label", options.language);
  const walk: Walk = { sheet, options, labels, issues: [], variables: new Map(), open: [] };
  for (const row of sheet.rows) readSurveyRow(row, walk);
  for (const { block, row } of walk.open) walk.issues.push(openBlockIssue(block, placeIn(sheet, row, "type")));
  return { variables: [...walk.variables.values()], issues: walk.issues };
}

function readSurveyRow(row: SheetRow, walk: Walk): void {
  const cell = cellOf(row, "type", walk.sheet);
  if (cell === "" || cell.startsWith("#")) return;
  const type = readQuestionType(cell);
  const place = placeIn(walk.sheet, row.row, "type");
  if (type.role === "unknown") {
    const [word = ""] = cell.split(" ");
    walk.issues.push(unknownTypeIssue(cell, nearest(word, TYPE_NAMES), place));
  } else if (type.role === "begin") walk.open.push({ block: type.block, row: row.row });
  else if (type.role === "end") closeBlock(type.block, row.row, walk);
  else if (type.role === "question" && !isIdentity(row, walk.sheet)) readQuestion(row, type, walk);
}

/** Names and telephones are no variables: they are locked away when they arrive, and no table of answers has them. */
function isIdentity({ cells }: SheetRow, { head }: Sheet): boolean {
  return head.some((column, at) => {
    const mark = (cells[at] ?? "").trim().toLowerCase();
    return /^bind:.*:(?:identity|personal)$/u.test(column) && !/^(?:no|false(?:\(\))?|)$/u.test(mark);
  });
}

function closeBlock(block: "group" | "repeat", row: number, walk: Walk): void {
  const last = walk.open.pop();
  if (last?.block === block) return;
  if (last) walk.open.push(last);
  walk.issues.push(blockIssue(block, last, placeIn(walk.sheet, row, "type")));
}

function readQuestion(row: SheetRow, type: Question, walk: Walk): void {
  const { sheet, issues, variables } = walk;
  const name = cellOf(row, "name", sheet);
  const place = placeIn(sheet, row.row, "name");
  const before = variables.get(name);
  if (!/^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(name)) issues.push(questionNameIssue(name, place));
  else if (before) issues.push(duplicateQuestionIssue(name, before.row, place));
  const categories = categoriesOf(row, type, walk);
  const labels = labelsIn(row.cells, walk.labels);
  issues.push(...labelIssues(row, type, walk));
  const inRepeat = walk.open.some(({ block }) => block === "repeat");
  if (name !== "" && !before && !inRepeat)
    variables.set(name, { name, kind: type.kind, labels, categories, row: row.row });
}

function categoriesOf(row: SheetRow, { list, orOther }: Question, walk: Walk): readonly Category[] {
  if (list === undefined) return [];
  const categories = walk.options.lists.get(list);
  if (categories === undefined) {
    const similar = nearest(list, walk.options.lists.keys());
    walk.issues.push(missingListIssue(list, similar, placeIn(walk.sheet, row.row, "type")));
  }
  const other = { code: "other", labels: { es: "Otro", en: "Other", fr: "Autre" } };
  return orOther ? [...(categories ?? []), other] : (categories ?? []);
}

/** A question that people see is asked in every language of the form. */
function labelIssues(row: SheetRow, { kind }: Question, { sheet, labels }: Walk): readonly Issue[] {
  const said = labelsIn(row.cells, labels);
  const languages = LANGUAGES.filter((language) => labels.some((column) => column.language === language));
  const missing = languages.filter((language) => said[language] === undefined);
  const isSeen = kind === "one" || kind === "many" || missing.length < languages.length;
  return isSeen ? missing.map((language) => labelIssue(language, placeIn(sheet, row.row, "label"))) : [];
}

function cellOf({ cells }: SheetRow, column: string, sheet: Sheet): string {
  return cells[sheet.head.indexOf(column)] ?? "";
}
