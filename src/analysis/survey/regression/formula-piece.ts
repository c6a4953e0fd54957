// A part of a formula that has a value in each row, with the name that R gives it: numbers, words, conditions.
import { all, any, asNumber, asText, type Expression, MISSING, not, number, text } from "../../sql/expression.ts";

export interface Piece {
  /** As R writes it. */
  readonly label: string;
  readonly is: Expression;
  /** A condition: true, false or missing. */
  readonly isTruth?: boolean;
  /** A number or word that was written out. */
  readonly literal?: number | string | boolean;
  /** The parts of `c(…)`. */
  readonly list?: readonly Piece[];
}

/** An argument of a function, with its name where one is given. */
export interface Argument {
  readonly name?: string;
  readonly piece: Piece;
}

/** Truth counts one. */
export function numberOf({ is, isTruth }: Piece): Expression {
  return isTruth === true ? chosen(is, number(1), number(0)) : asNumber(is);
}

/** Words; of conditions `TRUE` and `FALSE`. */
export function textOf({ is, isTruth }: Piece): Expression {
  return isTruth === true ? chosen(is, text("TRUE"), text("FALSE")) : asText(is);
}

/** Missing where the condition is. */
export function chosen(condition: Expression, yes: Expression, no: Expression): Expression {
  const branches = [
    { when: condition, gives: yes },
    { when: not(condition), gives: no },
  ];
  return { node: "case", branches, otherwise: MISSING };
}

/** What R writes for a call with these arguments. */
export function callLabel(name: string, args: readonly Argument[]): string {
  return `${name}(${args.map(({ name: own, piece }) => (own === undefined ? piece.label : `${own} = ${piece.label}`)).join(", ")})`;
}

/** Whether a condition holds, or what a column of truth values says, however these are written. Other words are missing. */
export function truthOf({ is, isTruth }: Piece): Expression {
  if (isTruth === true) return is;
  const among = (texts: readonly string[]): Expression => ({ node: "is-one-of", of: asText(is), texts });
  const branches = [
    { when: among(["TRUE", "true", "T", "1"]), gives: all() },
    { when: among(["FALSE", "false", "F", "0"]), gives: any() },
  ];
  return { node: "case", branches, otherwise: MISSING };
}
