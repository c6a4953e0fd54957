// Sums that can be carried out in two places: as an expression by the engine, or here on numbers.
import { applied, compare, type Expression, minus, number, over, plus, times, when } from "../../sql/expression.ts";

export interface Arithmetic<T> {
  readonly number: (value: number) => T;
  readonly plus: (a: T, b: T) => T;
  readonly minus: (a: T, b: T) => T;
  readonly times: (a: T, b: T) => T;
  readonly over: (a: T, b: T) => T;
  readonly exp: (a: T) => T;
  /** `then` where the value lies below, or above, the limit. */
  readonly below: (value: T, limit: number, then: T, otherwise: T) => T;
  readonly above: (value: T, limit: number, then: T, otherwise: T) => T;
}

export const IN_ENGINE: Arithmetic<Expression> = {
  number,
  plus,
  minus,
  times,
  over,
  exp: (a) => applied("exp", a),
  below: (value, limit, then, otherwise) => when(compare(value, "<", number(limit)), then, otherwise),
  above: (value, limit, then, otherwise) => when(compare(value, ">", number(limit)), then, otherwise),
};

export const ON_NUMBERS: Arithmetic<number> = {
  number: (value) => value,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  exp: Math.exp,
  below: (value, limit, then, otherwise) => (value < limit ? then : otherwise),
  above: (value, limit, then, otherwise) => (value > limit ? then : otherwise),
};
