// A variable of a formula: a column, a category such as `factor(x)`, a value such as `log(x)` or `I(…)`, powers, a scaled number.
import { column } from "../../sql/expression.ts";
import { categoryOf } from "./formula-category.ts";
import { type Argument, callLabel, numberOf, type Piece, textOf } from "./formula-piece.ts";
import { expectToken, type FormulaReader, type ModelVariable, notUnderstood, take } from "./formula-reader.ts";
import { readArguments, readName, readSum, readValue } from "./formula-value.ts";

const CATEGORIES = ["factor", "as.factor", "relevel", "cut"];

/** Throws `analysis/formula-is-not-understood`. */
export function readVariable(reader: FormulaReader): ModelVariable {
  const name = reader.tokens[reader.at] ?? "";
  if (reader.tokens[reader.at + 1] !== "(" && reader.tokens[reader.at + 1] !== "%in%")
    return { ...asColumn(readName(reader)), asFactor: false };
  if (CATEGORIES.includes(name) || name === "poly" || name === "scale" || name === "I")
    return readSpecial(reader, name);
  const before = reader.at;
  const piece = readAtom(reader);
  if (piece !== undefined) return valueVariable(piece);
  reader.at = before;
  throw notUnderstood(reader);
}

/** A call, or a column that is looked for in a list; signs between terms are left to the formula. */
function readAtom(reader: FormulaReader): Piece | undefined {
  const end = endOfAtom(reader);
  const inner: FormulaReader = { ...reader, tokens: reader.tokens.slice(0, end), seen: [], offsets: [] };
  const piece = readValue(inner);
  if (inner.at !== end) throw notUnderstood({ ...reader, at: inner.at });
  reader.at = end;
  return piece;
}

/** Past the closing bracket of a call, and of the list of `%in%` behind it. */
function endOfAtom({ tokens, at }: FormulaReader): number {
  const start = tokens[at + 1] === "(" ? pastBracket(tokens, at + 1) : at + 1;
  if (tokens[start] !== "%in%") return start;
  return tokens[start + 2] === "(" ? pastBracket(tokens, start + 2) : start + 2;
}

function pastBracket(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (tokens[at] === "(") depth += 1;
    if (tokens[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

/** Conditions are the categories FALSE and TRUE. */
function valueVariable(piece: Piece): ModelVariable {
  const { label, is, isTruth } = piece;
  return { label, is: isTruth === true ? textOf(piece) : is, asFactor: false };
}

function asColumn({ label, is }: Piece): Pick<ModelVariable, "label" | "is"> {
  return { label, is };
}

function readSpecial(reader: FormulaReader, name: string): ModelVariable {
  const start = reader.at;
  reader.at += 1;
  const args = readArguments(reader);
  const found = special(name, args);
  if (found !== undefined) return found;
  reader.at = Math.min(start + 2, reader.tokens.length - 1);
  throw notUnderstood(reader);
}

function special(name: string, args: readonly Argument[]): ModelVariable | undefined {
  const [first] = args;
  if (first === undefined) return undefined;
  if (name === "poly") return powersOf(args);
  if (name === "scale") return scaled(args);
  if (name !== "I") return categoryOf(name, args);
  if (args.length > 1 || first.name !== undefined) return undefined;
  return { ...valueVariable(first.piece), label: `I(${first.piece.label})` };
}

/** `poly(x, 2)` or `poly(x, 2, raw = TRUE)`. */
function powersOf([of, ...others]: readonly Argument[]): ModelVariable | undefined {
  const given = new Map(others.map(({ name, piece }, at) => [name ?? ["degree"][at] ?? "", piece.literal]));
  const [degree, raw = false] = [given.get("degree"), given.get("raw")];
  if (of === undefined || typeof degree !== "number" || typeof raw !== "boolean") return undefined;
  if (!Number.isInteger(degree) || degree < 1 || degree > 9 || given.size !== others.length) return undefined;
  if ([...given.keys()].some((name) => name !== "degree" && name !== "raw")) return undefined;
  const label = `poly(${of.piece.label}, ${degree}${raw ? ", raw = TRUE" : ""})`;
  return { label, is: numberOf(of.piece), asFactor: false, powers: { degree, raw } };
}

/** `scale(x)`: less its mean, over its standard deviation, unless told otherwise. */
function scaled(args: readonly Argument[]): ModelVariable | undefined {
  const [of, ...others] = args;
  const given = new Map(others.map(({ name, piece }, at) => [name ?? ["center", "scale"][at] ?? "", piece.literal]));
  const [centre = true, spread = true] = [given.get("center"), given.get("scale")];
  if (of === undefined || typeof centre !== "boolean" || typeof spread !== "boolean") return undefined;
  if ([...given.keys()].some((name) => name !== "center" && name !== "scale")) return undefined;
  return { label: callLabel("scale", args), is: numberOf(of.piece), asFactor: false, scaled: { centre, spread } };
}

/** `offset(…)`: a number that is added to the linear predictor with the coefficient one. */
export function readOffset(reader: FormulaReader): ModelVariable {
  expectToken(reader, "(");
  const piece = readSum(reader);
  if (!take(reader, ")")) throw notUnderstood(reader);
  return { label: `offset(${piece.label})`, is: numberOf(piece), asFactor: false };
}

/** A column, as a variable of a model. */
export function columnVariable(name: string): ModelVariable {
  return { label: name, is: column(name), asFactor: false };
}
