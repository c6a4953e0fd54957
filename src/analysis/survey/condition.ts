// Conditions as R writes them, `stype == 'E' & (enroll > 500 | is.na(meals))`, read into an expression of a query.
import {
  all,
  any,
  asNumber,
  asText,
  type Comparison,
  column,
  compare,
  type Expression,
  isMissing,
  not,
  number,
  text,
} from "../sql/expression.ts";
import { conditionIsNotUnderstood } from "./problems.ts";

interface Reader {
  readonly text: string;
  readonly tokens: readonly string[];
  at: number;
}

export interface ReadCondition {
  readonly is: Expression;
  /** Columns it speaks of, each once. */
  readonly columns: readonly string[];
}

const TOKEN =
  /'[^']*'|"[^"]*"|`[^`]+`|%in%|[<>=!]=|[<>&|!(),-]|\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[\p{L}.][\p{L}\p{N}._]*|\S/gu;
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "==": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ["TRUE", true],
  ["T", true],
  ["FALSE", false],
  ["F", false],
]);
/** What may follow a column that is itself a condition. */
const AFTER_TRUTH: readonly string[] = ["&", "|", ")"];

/** Throws `analysis/condition-is-not-understood`. */
export function readCondition(condition: string): ReadCondition {
  const tokens = (condition.match(TOKEN) ?? []).filter(
    (token, at, of) => token !== of[at - 1] || !"&|".includes(token),
  );
  const reader: Reader = { text: condition, tokens, at: 0 };
  const columns = new Set<string>();
  const is = readAny(reader, columns);
  if (reader.at < reader.tokens.length) throw notUnderstood(reader);
  return { is, columns: [...columns] };
}

function readAny(reader: Reader, columns: Set<string>): Expression {
  const parts = [readAll(reader, columns)];
  while (accept(reader, "|")) parts.push(readAll(reader, columns));
  return parts.length === 1 ? (parts[0] ?? any()) : any(...parts);
}

function readAll(reader: Reader, columns: Set<string>): Expression {
  const parts = [readOne(reader, columns)];
  while (accept(reader, "&")) parts.push(readOne(reader, columns));
  return parts.length === 1 ? (parts[0] ?? all()) : all(...parts);
}

function readOne(reader: Reader, columns: Set<string>): Expression {
  if (accept(reader, "!")) return not(readOne(reader, columns));
  if (accept(reader, "(")) {
    const inner = readAny(reader, columns);
    expect(reader, ")");
    return inner;
  }
  if (reader.tokens[reader.at] === "is.na" && reader.tokens[reader.at + 1] === "(") {
    reader.at += 2;
    const inner = column(readName(reader, columns));
    expect(reader, ")");
    return isMissing(inner);
  }
  return readComparison(reader, columns);
}

function readComparison(reader: Reader, columns: Set<string>): Expression {
  const name = readName(reader, columns);
  if (accept(reader, "%in%")) {
    expect(reader, "c");
    expect(reader, "(");
    const parts = [equalTo(name, "=", readValue(reader))];
    while (accept(reader, ",")) parts.push(equalTo(name, "=", readValue(reader)));
    expect(reader, ")");
    return any(...parts);
  }
  const next = reader.tokens[reader.at];
  if (next === undefined || AFTER_TRUTH.includes(next)) return isTruth(name, true);
  const by = COMPARISONS[next];
  if (by === undefined) throw notUnderstood(reader);
  reader.at += 1;
  const truth = TRUTHS.get(reader.tokens[reader.at] ?? "");
  if (truth !== undefined && (by === "=" || by === "<>")) {
    reader.at += 1;
    return isTruth(name, by === "=" ? truth : !truth);
  }
  if (/^[\p{L}`]/u.test(reader.tokens[reader.at] ?? "")) return compareColumns(name, by, readName(reader, columns));
  return equalTo(name, by, readValue(reader));
}

/** Of a column of truth values, however these are written: `TRUE`, `true`, `T` or one. Others are missing, not false. */
function isTruth(name: string, value: boolean): Expression {
  const of = asText(column(name));
  const holds: Expression = { node: "is-one-of", of, texts: ["TRUE", "true", "T", "1"] };
  const fails: Expression = { node: "is-one-of", of, texts: ["FALSE", "false", "F", "0"] };
  return value ? holds : fails;
}

/** Two columns are equal as texts; one is larger as a number. */
function compareColumns(name: string, by: Comparison, other: string): Expression {
  const of = by === "=" || by === "<>" ? asText : asNumber;
  return compare(of(column(name)), by, of(column(other)));
}

/** Text is compared with what stands in the column, numbers with its number. */
function equalTo(name: string, by: Comparison, value: string | number): Expression {
  return typeof value === "number"
    ? compare(asNumber(column(name)), by, number(value))
    : compare(asText(column(name)), by, text(value));
}

function readName(reader: Reader, columns: Set<string>): string {
  const token = reader.tokens[reader.at] ?? "";
  if (!/^[\p{L}.`]/u.test(token)) throw notUnderstood(reader);
  reader.at += 1;
  const name = token.replaceAll("`", "");
  columns.add(name);
  return name;
}

function readValue(reader: Reader): string | number {
  const negative = accept(reader, "-");
  const token = reader.tokens[reader.at] ?? "";
  if (/^['"]/.test(token) && !negative) {
    reader.at += 1;
    return token.slice(1, -1);
  }
  if (!/^\d/.test(token)) throw notUnderstood(reader);
  reader.at += 1;
  return negative ? -Number(token) : Number(token);
}

function accept(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function expect(reader: Reader, token: string): void {
  if (!accept(reader, token)) throw notUnderstood(reader);
}

function notUnderstood({ text: condition, tokens, at }: Reader) {
  return conditionIsNotUnderstood(condition, tokens[at] ?? "");
}
