// Cells of mapped columns → the text of an answer as a phone would have sent it: codes, several of them parted by blanks.
import type { Issue, Place } from "#base/issue";
import type { Sheet } from "#base/sheet";
import type { FormColumn } from "../versions/form-tables.ts";
import { fold } from "./fold.ts";
import type { MappedColumn } from "./mapping.ts";
import { unknownAnswerIssue, wrongNumberIssue } from "./mapping-issues.ts";

export interface ReadCell {
  /** Empty = not answered. */
  readonly text: string;
  readonly issue?: Issue;
}

export interface ColumnReader {
  readonly question: FormColumn;
  /** For messages. */
  readonly column: string;
  readonly read: (cells: readonly string[], place: Place) => ReadCell;
}

/** One reader per question: the columns of the choices of one question are read together. */
export function columnReaders(
  { head }: Sheet,
  columns: readonly MappedColumn[],
  questions: ReadonlyMap<string, FormColumn>,
): readonly ColumnReader[] {
  const at = (column: string) => head.indexOf(column);
  const whole = columns.filter(({ choice }) => choice === undefined);
  const taken = new Set(whole.map(({ question }) => question));
  const split = columns.filter(({ choice, question }) => choice !== undefined && !taken.has(question));
  const plain = whole.flatMap((mapped) => {
    const question = questions.get(mapped.question);
    return question === undefined ? [] : [wholeReader(question, mapped, at(mapped.column))];
  });
  const joined = [...new Set(split.map(({ question }) => question))].flatMap((path) => {
    const question = questions.get(path);
    const own = split.filter((mapped) => mapped.question === path);
    return question === undefined
      ? []
      : [
          splitReader(
            question,
            own.map((each) => ({ ...each, at: at(each.column) })),
          ),
        ];
  });
  return [...plain, ...joined];
}

function wholeReader(question: FormColumn, { column, values }: MappedColumn, at: number): ColumnReader {
  const { kind, categories } = question;
  const codes = categories.map(({ code }) => code);
  const byLabel = new Map(
    categories.flatMap(({ code, labels }) => Object.values(labels).map((text) => [fold(text), code])),
  );
  const toCode = (text: string) => (values === "labels" ? (byLabel.get(fold(text)) ?? text) : text);
  return {
    question,
    column,
    read: (cells, place) => {
      const cell = cells[at] ?? "";
      if (cell === "") return { text: "" };
      if (kind === "one" && codes.length > 0) return known([toCode(cell)], codes, place);
      if (kind === "many" && codes.length > 0) return known(partsOf(cell, values, byLabel).map(toCode), codes, place);
      const isNumber = kind === "integer" || kind === "decimal";
      if (isNumber && !Number.isFinite(Number(cell))) return { text: cell, issue: wrongNumberIssue(cell, place) };
      return { text: kind === "integer" ? wholeNumber(cell) : cell };
    },
  };
}

/** Statistics programs write 5 as 5.0. */
function wholeNumber(cell: string): string {
  return /^-?\d+\.0+$/.test(cell) ? cell.slice(0, cell.indexOf(".")) : cell;
}

/** Codes are parted by blanks; labels hold blanks themselves, and are parted by whichever sign makes all of them labels. */
function partsOf(
  cell: string,
  values: MappedColumn["values"],
  byLabel: ReadonlyMap<string, string>,
): readonly string[] {
  if (values !== "labels") return cell.split(/\s+/u);
  const ways = [[cell], ...[";", ",", "|", "/"].map((sign) => cell.split(sign)), greedy(cell, byLabel)];
  return ways.find((parts) => parts.length > 0 && parts.every((part) => byLabel.has(fold(part)))) ?? [cell];
}

/** Kobo parts labels by blanks too: the longest known label is taken each time. */
function greedy(cell: string, byLabel: ReadonlyMap<string, string>): readonly string[] {
  const words = cell.split(/\s+/u);
  const parts: string[] = [];
  for (let from = 0; from < words.length; ) {
    let to = words.length;
    while (to > from && !byLabel.has(fold(words.slice(from, to).join(" ")))) to--;
    if (to === from) return [];
    parts.push(words.slice(from, to).join(" "));
    from = to;
  }
  return parts;
}

function known(answers: readonly string[], codes: readonly string[], place: Place): ReadCell {
  const strange = answers.find((answer) => !codes.includes(answer));
  const text = answers.join(" ");
  return strange === undefined ? { text } : { text, issue: unknownAnswerIssue(strange, codes, place) };
}

const YES = /^(1|1\.0+|true|yes|sí|si|oui|x)$/iu;
const NO = /^(0|0\.0+|false|no|non|)$/iu;

interface ChoiceColumn extends MappedColumn {
  readonly at: number;
}

/** Where every column is empty the question was not answered; a cell may also repeat the code or label of its choice. */
function splitReader(question: FormColumn, columns: readonly ChoiceColumn[]): ColumnReader {
  return {
    question,
    column: columns[0]?.column ?? "",
    read: (cells, place) => {
      const given = columns.filter(({ at }) => (cells[at] ?? "") !== "");
      const chosen = given.filter(({ at }) => !NO.test(cells[at] ?? ""));
      const strange = chosen.find((column) => !isYes(cells[column.at] ?? "", column, question));
      const text = chosen.map(({ choice }) => choice ?? "").join(" ");
      if (strange === undefined) return { text };
      return {
        text,
        issue: unknownAnswerIssue(cells[strange.at] ?? "", ["0", "1"], { ...place, column: strange.column }),
      };
    },
  };
}

function isYes(cell: string, { choice }: MappedColumn, { categories }: FormColumn): boolean {
  if (YES.test(cell) || cell === choice) return true;
  const category = categories.find(({ code }) => code === choice);
  return Object.values(category?.labels ?? {}).some((text) => fold(text) === fold(cell));
}
