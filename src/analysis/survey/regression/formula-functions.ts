// Functions of a formula that give a number in each row; where one has no value the answer is missing.
import {
  applied,
  compare,
  type Expression,
  isMissing,
  minus,
  type NumberFunction,
  number,
  over,
  plus,
  when,
} from "../../sql/expression.ts";
import { type Argument, callLabel, chosen, numberOf, type Piece, truthOf } from "./formula-piece.ts";

type OfOne = (x: Expression) => Expression;

const OF_ONE: Readonly<Record<string, OfOne>> = {
  exp: call("exp"),
  abs: call("abs"),
  floor: call("floor"),
  sqrt: (x) => when(compare(x, ">=", number(0)), call("sqrt")(x)),
  log2: (x) => over(logarithm(x), number(Math.LN2)),
  log10: (x) => over(logarithm(x), number(Math.LN10)),
  log1p: (x) => logarithm(plus(number(1), x)),
  expm1: (x) => minus(call("exp")(x), number(1)),
  "as.numeric": (x) => x,
  "as.integer": (x) =>
    when(compare(x, ">=", number(0)), call("floor")(x), minus(number(0), call("floor")(minus(number(0), x)))),
};

/** Undefined for a function, or arguments, that are not known. */
export function calledPiece(name: string, args: readonly Argument[]): Piece | undefined {
  const is = numberCalled(name, args);
  return is === undefined ? undefined : { label: callLabel(name, args), is };
}

function numberCalled(name: string, args: readonly Argument[]): Expression | undefined {
  const pieces = args.map(({ piece }) => piece);
  const [first] = pieces;
  if (first === undefined || pieces.some(({ list }) => list !== undefined)) return undefined;
  if (name === "log") return pieces.length > 2 ? undefined : logarithmTo(first, pieces[1]);
  if (name === "ifelse") return decided(pieces);
  const values = () => pieces.map(numberOf);
  if (name === "pmin") return outermost(values(), "<");
  if (name === "pmax") return outermost(values(), ">");
  const own = OF_ONE[name];
  if (own === undefined || pieces.length > 1) return undefined;
  return own(name.startsWith("as.") && first.isTruth !== true ? truthOrNumber(first) : numberOf(first));
}

function decided([condition, yes, no, ...others]: readonly Piece[]): Expression | undefined {
  if (condition === undefined || yes === undefined || no === undefined || others.length > 0) return undefined;
  return chosen(truthOf(condition), numberOf(yes), numberOf(no));
}

/** Natural, or to a base. */
function logarithmTo(of: Piece, base: Piece | undefined): Expression {
  const whole = logarithm(numberOf(of));
  return base === undefined ? whole : over(whole, logarithm(numberOf(base)));
}

function logarithm(x: Expression): Expression {
  return when(compare(x, ">", number(0)), applied("ln", x));
}

function call(name: NumberFunction): OfOne {
  return (x) => applied(name, x);
}

/** The words TRUE and FALSE of a column count one and zero. */
function truthOrNumber(piece: Piece): Expression {
  const word = (texts: readonly string[]): Expression => ({
    node: "is-one-of",
    of: { node: "as-text", of: piece.is },
    texts,
  });
  const branches = [
    { when: word(["TRUE", "true"]), gives: number(1) },
    { when: word(["FALSE", "false"]), gives: number(0) },
  ];
  return { node: "case", branches, otherwise: numberOf(piece) };
}

/** Row by row; missing where one of them is. */
function outermost(values: readonly Expression[], by: "<" | ">"): Expression {
  return values.reduce((best, value) =>
    when(isMissing(value), value, when(isMissing(best), best, when(compare(best, by, value), best, value))),
  );
}
