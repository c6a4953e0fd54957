// The words of a formula, read one after the other.

import type { Expression } from "../../sql/expression.ts";
import { formulaIsNotUnderstood } from "./problems.ts";

export interface ModelVariable {
  /** As R writes it: the beginning of the names of its coefficients. */
  readonly label: string;
  readonly is: Expression;
  /** Numbers are taken as categories. */
  readonly asFactor: boolean;
  /** The category that others are compared with. Default: the first one. */
  readonly reference?: string;
  /** Categories in their order; those that nobody has are left out. Default: of numbers or letters. */
  readonly order?: readonly string[];
  /** Less its mean, over its standard deviation, among the rows that count. */
  readonly scaled?: { readonly centre: boolean; readonly spread: boolean };
  /** Powers up to this one stand for it. */
  readonly powers?: { readonly degree: number; readonly raw: boolean };
}

export interface FormulaReader {
  readonly text: string;
  readonly tokens: readonly string[];
  at: number;
  /** Labels of the variables read so far. */
  readonly seen: string[];
  /** What is added to the linear predictor as it is. */
  readonly offsets: ModelVariable[];
}

const TOKEN = /`[^`]+`|%in%|'[^']*'|"[^"]*"|[=!<>]=|[\p{L}.][\p{L}\p{N}._]*|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\S/giu;

export function readerOf(text: string): FormulaReader {
  return { text, tokens: text.match(TOKEN) ?? [], at: 0, seen: [], offsets: [] };
}

export function take(reader: FormulaReader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

/** One of these words, if it is the next. */
export function takeOneOf<T extends string>(reader: FormulaReader, words: readonly T[]): T | undefined {
  const found = words.find((word) => word === reader.tokens[reader.at]);
  if (found !== undefined) reader.at += 1;
  return found;
}

export function expectToken(reader: FormulaReader, token: string): void {
  if (!take(reader, token)) throw notUnderstood(reader);
}

export function notUnderstood({ text, tokens, at }: FormulaReader): Error {
  return formulaIsNotUnderstood(text, tokens[at] ?? "");
}

/** The columns that a formula speaks of, each once: names that call no function and are no text. */
export function formulaColumns(text: string): readonly string[] {
  const { tokens } = readerOf(text);
  const isArgument = (at: number): boolean => tokens[at + 1] === "=" || tokens[at + 1] === "(";
  const names = tokens.filter(
    (token, at) => /^[`\p{L}.]/u.test(token) && !/^(?:\.\d*|TRUE|FALSE|T|F)$/.test(token) && !isArgument(at),
  );
  return [...new Set(names.map((name) => name.replaceAll("`", "")))];
}
