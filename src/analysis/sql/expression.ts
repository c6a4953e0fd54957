// Expressions of a query tree: values that say what is computed, not how an engine spells it.
// Three-valued logic as in SQL: what is compared with a missing value is missing.

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type Arithmetic = "+" | "-" | "*" | "/";
export type NumberFunction = "ln" | "exp" | "sqrt" | "abs" | "floor";

export type Expression =
  | { readonly node: "column"; readonly name: string }
  | { readonly node: "number"; readonly value: number }
  | { readonly node: "text"; readonly value: string }
  | { readonly node: "missing" }
  | { readonly node: "compare"; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly node: "arithmetic"; readonly by: Arithmetic; readonly left: Expression; readonly right: Expression }
  | { readonly node: "all" | "any"; readonly of: readonly Expression[] }
  | { readonly node: "not" | "is-missing" | "as-number" | "as-text"; readonly of: Expression }
  | { readonly node: "is-one-of"; readonly of: Expression; readonly texts: readonly string[] }
  | { readonly node: "holds-code"; readonly of: Expression; readonly codes: readonly string[] }
  | { readonly node: "case"; readonly branches: readonly Branch[]; readonly otherwise: Expression }
  | { readonly node: "function"; readonly name: NumberFunction; readonly of: Expression }
  | { readonly node: "least" | "greatest"; readonly of: Expression }
  | { readonly node: "count" | "sum"; readonly of: Expression }
  | { readonly node: "sum-of-units"; readonly of: Expression; readonly units: number }
  | { readonly node: "join-text"; readonly of: readonly Expression[] }
  | { readonly node: "count-rows" }
  | { readonly node: "row-number" }
  | {
      readonly node: "over";
      readonly of: Expression;
      readonly by: readonly Expression[];
      readonly order?: readonly Expression[];
    }
  | { readonly node: "lookup"; readonly key: Expression; readonly in: Select };

export interface Branch {
  readonly when: Expression;
  readonly gives: Expression;
}

export interface SelectedColumn {
  readonly as: string;
  readonly is: Expression;
}

/** One query as a tree: which columns, from which rows, in which groups. */
export interface Select {
  readonly columns: readonly SelectedColumn[];
  /** A table by name, or the rows of another query. */
  readonly from: string | Select;
  readonly where?: Expression;
  /** Grouped by, and the rows put in this order. Empty list = one group of everything. */
  readonly groupBy?: readonly Expression[];
  readonly orderBy?: readonly Expression[];
  /** Not more rows than these: the first ones of a file. */
  readonly limit?: number;
}

export function column(name: string): Expression {
  return { node: "column", name };
}

export function number(value: number): Expression {
  return { node: "number", value };
}

export function text(value: string): Expression {
  return { node: "text", value };
}

export const MISSING: Expression = { node: "missing" };

export function compare(left: Expression, by: Comparison, right: Expression): Expression {
  return { node: "compare", by, left, right };
}

export function plus(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", by: "+", left, right };
}

export function minus(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", by: "-", left, right };
}

export function times(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", by: "*", left, right };
}

export function over(left: Expression, right: Expression): Expression {
  return { node: "arithmetic", by: "/", left, right };
}

/** True when every condition holds; of no condition: true. */
export function all(...of: readonly Expression[]): Expression {
  return { node: "all", of };
}

/** True when one condition holds; of no condition: false. */
export function any(...of: readonly Expression[]): Expression {
  return { node: "any", of };
}

export function not(of: Expression): Expression {
  return { node: "not", of };
}

export function isMissing(of: Expression): Expression {
  return { node: "is-missing", of };
}

/** The value as a double; text that is no number is missing. */
export function asNumber(of: Expression): Expression {
  return { node: "as-number", of };
}

/** The value as text; whole doubles lose their `.0`, so that codes compare as they were written. */
export function asText(of: Expression): Expression {
  return of.node === "as-text" || of.node === "join-text" ? of : { node: "as-text", of };
}

/** Whether one of `codes` stands in the answer, a code or several parted by blanks. */
export function holdsCode(of: Expression, codes: readonly string[]): Expression {
  return { node: "holds-code", of, codes };
}

/** `gives` where the condition holds, `otherwise` (default: missing) elsewhere. */
export function when(condition: Expression, gives: Expression, otherwise: Expression = MISSING): Expression {
  return { node: "case", branches: [{ when: condition, gives }], otherwise };
}

export function applied(name: NumberFunction, of: Expression): Expression {
  return { node: "function", name, of };
}

/** Sum of a number over the rows where it is known, the same to the last bit in every run. */
export function sum(of: Expression): Expression {
  return { node: "sum", of };
}

/**
 * The same of numbers that are given in units of 1/`units`, as ones: engines that add integers in one pass round each to a
 * whole unit. One beyond 2^62 units may be an error of the engine.
 */
export function sumOfUnits(of: Expression, units: number): Expression {
  return { node: "sum-of-units", of, units };
}

/** The same for numbers whose size is at most `bound`. What is lost of each number is below `bound` · 2^-57. */
export function sumBelow(of: Expression, bound: number): Expression {
  const units = wholeUnits(bound);
  return units === undefined ? sum(of) : sumOfUnits(times(of, number(units)), units);
}

/**
 * How many units make one, so that none of the numbers up to `bound` passes 61 bits of them. Powers of sixteen: few serve
 * many columns. Undefined for bounds that are no size.
 */
export function wholeUnits(bound: number): number | undefined {
  const units = 16 ** Math.min(250, Math.floor((61 - Math.ceil(Math.log2(bound))) / 4));
  return bound > 0 && Number.isFinite(bound) && units > 0 ? units : undefined;
}

/** Several values as one text that no other values give: a key of several columns. */
export function joinText(...of: readonly Expression[]): Expression {
  return { node: "join-text", of };
}

/** Rows in which the expression is known. */
export function count(of: Expression): Expression {
  return { node: "count", of };
}

export const COUNT_ROWS: Expression = { node: "count-rows" };

export function least(of: Expression): Expression {
  return { node: "least", of };
}

export function greatest(of: Expression): Expression {
  return { node: "greatest", of };
}

/** An aggregate of the rows that agree in `by`, given to each of them. */
export function within(of: Expression, ...by: readonly Expression[]): Expression {
  return { node: "over", of, by };
}

export interface Course {
  /** Each group of rows that agree in these runs for itself. Default: all rows together. */
  readonly by?: readonly Expression[];
  /** The order, which must leave no ties where the result is to be repeatable. */
  readonly order: readonly Expression[];
}

/** An aggregate of the rows from the first in this order up to each row itself. */
export function running(of: Expression, { by = [], order }: Course): Expression {
  return { node: "over", of, by, order };
}

/** Names of the two columns that a query gives to `lookup`; no column of a table may be called so. */
export const LOOKUP_KEY = "lookup key";
export const LOOKUP_VALUE = "lookup value";

/** The value that the query holds under this key: it has one row per key, in columns LOOKUP_KEY and LOOKUP_VALUE. */
export function lookup(key: Expression, within: Select): Expression {
  return { node: "lookup", key, in: within };
}
