// Values in a formula, `I(…)`, `log(…)`, `x %in% c(…)`: sums, comparisons and conditions, read by R's order of operators.
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
  minus,
  not,
  number,
  over,
  plus,
  text,
  times,
  when,
} from "../../sql/expression.ts";
import { calledPiece } from "./formula-functions.ts";
import { type Argument, callLabel, numberOf, type Piece, textOf, truthOf } from "./formula-piece.ts";
import { expectToken, type FormulaReader, notUnderstood, take, takeOneOf } from "./formula-reader.ts";

const NAME = /^(?:`[^`]+`|[\p{L}.][\p{L}\p{N}._]*)$/u;
const WORD = /^['"](.*)['"]$/su;
const TRUTHS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, T: true, F: false };
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "==": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/** Conditions joined by `|`, down to a single value. Throws `analysis/formula-is-not-understood`. */
export function readValue(reader: FormulaReader): Piece {
  let piece = readConjunction(reader);
  while (takeTwice(reader, "|")) piece = joined(piece, "|", readConjunction(reader));
  return piece;
}

function readConjunction(reader: FormulaReader): Piece {
  let piece = readNegation(reader);
  while (takeTwice(reader, "&")) piece = joined(piece, "&", readNegation(reader));
  return piece;
}

/** `&` and `&&` are one here. */
function takeTwice(reader: FormulaReader, sign: string): boolean {
  if (!take(reader, sign)) return false;
  take(reader, sign);
  return true;
}

function joined(left: Piece, sign: "&" | "|", right: Piece): Piece {
  const is = (sign === "&" ? all : any)(truthOf(left), truthOf(right));
  return { label: `${left.label} ${sign} ${right.label}`, is, isTruth: true };
}

function readNegation(reader: FormulaReader): Piece {
  if (!take(reader, "!")) return readComparison(reader);
  const { label, ...inner } = readNegation(reader);
  return { label: `!${label}`, is: not(truthOf({ label, ...inner })), isTruth: true };
}

function readComparison(reader: FormulaReader): Piece {
  const left = readSum(reader);
  const sign = takeOneOf(reader, Object.keys(COMPARISONS));
  if (sign === undefined) return left;
  const right = readSum(reader);
  const is = compared(left, COMPARISONS[sign] ?? "=", right);
  return { label: `${left.label} ${sign} ${right.label}`, is, isTruth: true };
}

/** With a word as words, with a truth value as truth; two columns are equal as texts, and one is larger as a number. */
function compared(left: Piece, by: Comparison, right: Piece): Expression {
  const isEquality = by === "=" || by === "<>";
  if (typeof right.literal === "boolean" && isEquality) {
    const holds = truthOf(left);
    return (by === "=") === right.literal ? holds : not(holds);
  }
  const areWords = typeof left.literal === "string" || typeof right.literal === "string";
  const areColumns = left.is.node === "column" && right.is.node === "column";
  const of = areWords || (areColumns && isEquality) ? textOf : numberOf;
  return compare(of(left), by, of(right));
}

export function readSum(reader: FormulaReader): Piece {
  let piece = readProduct(reader);
  for (let sign = takeOneOf(reader, ["+", "-"]); sign !== undefined; sign = takeOneOf(reader, ["+", "-"])) {
    const next = readProduct(reader);
    const is = (sign === "+" ? plus : minus)(numberOf(piece), numberOf(next));
    piece = { label: `${piece.label} ${sign} ${next.label}`, is };
  }
  return piece;
}

function readProduct(reader: FormulaReader): Piece {
  let piece = readMembership(reader);
  for (let sign = takeOneOf(reader, ["*", "/"]); sign !== undefined; sign = takeOneOf(reader, ["*", "/"])) {
    const next = readMembership(reader);
    const [a, b] = [numberOf(piece), numberOf(next)];
    piece =
      sign === "*"
        ? { label: `${piece.label} * ${next.label}`, is: times(a, b) }
        : { label: `${piece.label}/${next.label}`, is: over(a, when(compare(b, "<>", number(0)), b)) };
  }
  return piece;
}

/** `x %in% c(…)`: never missing, as in R. */
function readMembership(reader: FormulaReader): Piece {
  const left = readPower(reader);
  if (!take(reader, "%in%")) return left;
  const right = readPower(reader);
  const parts = right.list ?? [right];
  const is = any(...parts.map((part) => all(not(isMissing(left.is)), compared(left, "=", part))));
  return { label: `${left.label} %in% ${right.label}`, is, isTruth: true };
}

/** Whole powers from 2 to 9. */
function readPower(reader: FormulaReader): Piece {
  const piece = readPart(reader);
  if (!take(reader, "^")) return piece;
  const power = Number(reader.tokens[reader.at]);
  if (!Number.isInteger(power) || power < 2 || power > 9) throw notUnderstood(reader);
  reader.at += 1;
  const base = numberOf(piece);
  return { label: `${piece.label}^${power}`, is: Array.from({ length: power }, () => base).reduce(times) };
}

function readPart(reader: FormulaReader): Piece {
  const literal = readLiteral(reader);
  if (literal !== undefined) return literal;
  if (take(reader, "-")) {
    const inner = readPart(reader);
    const negative = typeof inner.literal === "number" ? { literal: -inner.literal } : {};
    return { label: `-${inner.label}`, is: minus(number(0), numberOf(inner)), ...negative };
  }
  if (take(reader, "(")) {
    const { literal: _, ...inner } = readValue(reader);
    expectToken(reader, ")");
    return { ...inner, label: `(${inner.label})` };
  }
  return reader.tokens[reader.at + 1] === "(" ? readCall(reader) : readName(reader);
}

function readLiteral(reader: FormulaReader): Piece | undefined {
  const token = reader.tokens[reader.at] ?? "";
  const word = WORD.exec(token)?.[1];
  const truth = Object.hasOwn(TRUTHS, token) ? TRUTHS[token] : undefined;
  const isNumber = /^\.?\d/u.test(token);
  if (word === undefined && truth === undefined && !isNumber) return undefined;
  reader.at += 1;
  if (word !== undefined) return { label: JSON.stringify(word), is: text(word), literal: word };
  if (truth !== undefined) return { label: token, is: truth ? all() : any(), isTruth: true, literal: truth };
  return { label: token, is: number(Number(token)), literal: Number(token) };
}

export function readName(reader: FormulaReader): Piece {
  const token = reader.tokens[reader.at] ?? "";
  if (!NAME.test(token)) throw notUnderstood(reader);
  reader.at += 1;
  const name = token.replaceAll("`", "");
  return { label: name, is: column(name) };
}

function readCall(reader: FormulaReader): Piece {
  const start = reader.at;
  const name = reader.tokens[reader.at] ?? "";
  reader.at += 1;
  const args = readArguments(reader);
  const [first] = args;
  if (name === "c")
    return { label: callLabel(name, args), is: asNumber(number(0)), list: args.map(({ piece }) => piece) };
  if (name === "is.na" && first !== undefined && args.length === 1)
    return { label: callLabel(name, args), is: isMissing(first.piece.is), isTruth: true };
  if (name === "as.character" && first !== undefined && args.length === 1)
    return { label: callLabel(name, args), is: asText(textOf(first.piece)) };
  const called = calledPiece(name, args);
  if (called !== undefined) return called;
  reader.at = start;
  throw notUnderstood(reader);
}

/** `(a, b = 2)`, from its bracket to its bracket. */
export function readArguments(reader: FormulaReader): readonly Argument[] {
  expectToken(reader, "(");
  const args: Argument[] = [];
  do {
    const name = reader.tokens[reader.at + 1] === "=" ? reader.tokens[reader.at] : undefined;
    if (name !== undefined) reader.at += 2;
    args.push({ ...(name === undefined ? {} : { name }), piece: readValue(reader) });
  } while (take(reader, ","));
  expectToken(reader, ")");
  return args;
}
