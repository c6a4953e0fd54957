// A variable of a formula: a column, `factor(column)`, a function such as `log(x)`, or `I(…)` around sums and comparisons.
import {
  applied,
  asNumber,
  asText,
  type Comparison,
  column,
  compare,
  type Expression,
  minus,
  type NumberFunction,
  not,
  number,
  over,
  plus,
  text,
  times,
  when,
} from "../../sql/expression.ts";
import {
  expectToken,
  type FormulaReader,
  type ModelVariable,
  notUnderstood,
  take,
  takeOneOf,
} from "./formula-reader.ts";

interface Piece {
  readonly label: string;
  readonly is: Expression;
}

const NAME = /^(?:`[^`]+`|[\p{L}.][\p{L}\p{N}._]*)$/u;
const FUNCTIONS: Readonly<Record<string, NumberFunction>> = { log: "ln", exp: "exp", sqrt: "sqrt", abs: "abs" };
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  "==": "=",
  "!=": "<>",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
};

/** Throws `analysis/formula-is-not-understood`. */
export function readVariable(reader: FormulaReader): ModelVariable {
  if (reader.tokens[reader.at + 1] !== "(") return { ...readName(reader), asFactor: false };
  if (take(reader, "factor")) {
    expectToken(reader, "(");
    const { label, is } = readName(reader);
    expectToken(reader, ")");
    return { label: `factor(${label})`, is, asFactor: true };
  }
  if (take(reader, "relevel")) return readReleveled(reader);
  if (take(reader, "poly")) return readPowers(reader);
  if (!take(reader, "I")) return { ...readCall(reader), asFactor: false };
  expectToken(reader, "(");
  const { label, is } = readComparison(reader);
  expectToken(reader, ")");
  return { label: `I(${label})`, is, asFactor: false };
}

/** `relevel(column, ref = "code")`. */
function readReleveled(reader: FormulaReader): ModelVariable {
  expectToken(reader, "(");
  const { label, is } = readName(reader);
  expectToken(reader, ",");
  if (take(reader, "ref")) expectToken(reader, "=");
  const reference = /^['"](.*)['"]$/su.exec(reader.tokens[reader.at] ?? "")?.[1];
  if (reference === undefined) throw notUnderstood(reader);
  reader.at += 1;
  expectToken(reader, ")");
  return { label: `relevel(${label}, ref = "${reference}")`, is, asFactor: true, reference };
}

/** `poly(x, 2)` or `poly(x, 2, raw = TRUE)`. */
function readPowers(reader: FormulaReader): ModelVariable {
  expectToken(reader, "(");
  const { label, is } = readSum(reader);
  expectToken(reader, ",");
  if (take(reader, "degree")) expectToken(reader, "=");
  const degree = Number(reader.tokens[reader.at]);
  if (!Number.isInteger(degree) || degree < 1 || degree > 9) throw notUnderstood(reader);
  reader.at += 1;
  const raw = take(reader, ",");
  if (raw) for (const word of ["raw", "=", "TRUE"]) expectToken(reader, word);
  expectToken(reader, ")");
  const name = `poly(${label}, ${degree}${raw ? ", raw = TRUE" : ""})`;
  return { label: name, is, asFactor: false, powers: { degree, raw } };
}

/** `offset(…)`: a number that is added to the linear predictor with the coefficient one. */
export function readOffset(reader: FormulaReader): ModelVariable {
  expectToken(reader, "(");
  const { label, is } = readSum(reader);
  expectToken(reader, ")");
  return { label: `offset(${label})`, is: asNumber(is), asFactor: false };
}

/** A column, as a variable of a model. */
export function columnVariable(name: string): ModelVariable {
  return { label: name, is: column(name), asFactor: false };
}

function readName(reader: FormulaReader): Piece {
  const token = reader.tokens[reader.at] ?? "";
  if (!NAME.test(token)) throw notUnderstood(reader);
  reader.at += 1;
  const name = token.replaceAll("`", "");
  return { label: name, is: column(name) };
}

/** A function of a number; where it has no value the answer is missing. */
function readCall(reader: FormulaReader): Piece {
  const name = takeOneOf(reader, Object.keys(FUNCTIONS));
  if (name === undefined) throw notUnderstood(reader);
  expectToken(reader, "(");
  const { label, is } = readSum(reader);
  expectToken(reader, ")");
  const called = applied(FUNCTIONS[name] ?? "abs", is);
  const limit = name === "log" ? ">" : ">=";
  const value = name === "log" || name === "sqrt" ? when(compare(is, limit, number(0)), called) : called;
  return { label: `${name}(${label})`, is: value };
}

/** Compared values are the categories FALSE and TRUE. */
function readComparison(reader: FormulaReader): Piece {
  const left = readSum(reader);
  const by = takeOneOf(reader, Object.keys(COMPARISONS));
  if (by === undefined) return left;
  const word = /^['"](.*)['"]$/su.exec(reader.tokens[reader.at] ?? "")?.[1];
  if (word !== undefined) reader.at += 1;
  const right = word === undefined ? readSum(reader) : { label: `"${word}"`, is: text(word) };
  const holds = compare(word === undefined ? left.is : asText(left.is), COMPARISONS[by] ?? "=", right.is);
  const branches = [
    { when: holds, gives: text("TRUE") },
    { when: not(holds), gives: text("FALSE") },
  ];
  return {
    label: `${left.label} ${by} ${right.label}`,
    is: { node: "case", branches, otherwise: { node: "missing" } },
  };
}

function readSum(reader: FormulaReader): Piece {
  let piece = readProduct(reader);
  for (let sign = takeOneOf(reader, ["+", "-"]); sign !== undefined; sign = takeOneOf(reader, ["+", "-"])) {
    const next = readProduct(reader);
    const is = (sign === "+" ? plus : minus)(asNumber(piece.is), asNumber(next.is));
    piece = { label: `${piece.label} ${sign} ${next.label}`, is };
  }
  return piece;
}

function readProduct(reader: FormulaReader): Piece {
  let piece = readPower(reader);
  for (let sign = takeOneOf(reader, ["*", "/"]); sign !== undefined; sign = takeOneOf(reader, ["*", "/"])) {
    const next = readPower(reader);
    const [a, b] = [asNumber(piece.is), asNumber(next.is)];
    piece =
      sign === "*"
        ? { label: `${piece.label} * ${next.label}`, is: times(a, b) }
        : { label: `${piece.label}/${next.label}`, is: over(a, when(compare(b, "<>", number(0)), b)) };
  }
  return piece;
}

/** Whole powers from 2 to 9. */
function readPower(reader: FormulaReader): Piece {
  const { label, is } = readPart(reader);
  if (!take(reader, "^")) return { label, is };
  const power = Number(reader.tokens[reader.at]);
  if (!Number.isInteger(power) || power < 2 || power > 9) throw notUnderstood(reader);
  reader.at += 1;
  const base = asNumber(is);
  return { label: `${label}^${power}`, is: Array.from({ length: power }, () => base).reduce(times) };
}

function readPart(reader: FormulaReader): Piece {
  const token = reader.tokens[reader.at] ?? "";
  if (/^\.?\d/u.test(token)) {
    reader.at += 1;
    return { label: token, is: number(Number(token)) };
  }
  if (take(reader, "-")) {
    const { label, is } = readPart(reader);
    return { label: `-${label}`, is: minus(number(0), asNumber(is)) };
  }
  if (take(reader, "(")) {
    const { label, is } = readSum(reader);
    expectToken(reader, ")");
    return { label: `(${label})`, is };
  }
  return reader.tokens[reader.at + 1] === "(" ? readCall(reader) : readName(reader);
}
