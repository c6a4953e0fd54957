// Conditions as R writes them, `stype == 'E' & (enroll > 500 | is.na(meals))`, read into an expression of a query. They are the
// conditions of formulas, standing alone.
import type { Expression } from "../sql/expression.ts";
import { conditionIsNotUnderstood } from "./problems.ts";
import { truthOf } from "./regression/formula-piece.ts";
import { type FormulaReader, formulaColumns, notUnderstood, readerOf } from "./regression/formula-reader.ts";
import { readValue } from "./regression/formula-value.ts";
import { isFormulaNotUnderstood } from "./regression/problems.ts";

export interface ReadCondition {
  readonly is: Expression;
  /** Columns it speaks of, each once. */
  readonly columns: readonly string[];
}

/** True, false, or missing where R would not know. Throws `analysis/condition-is-not-understood`. */
export function readCondition(condition: string): ReadCondition {
  const reader = readerOf(condition);
  try {
    return { is: readWhole(reader), columns: formulaColumns(condition) };
  } catch (cause) {
    if (isFormulaNotUnderstood(cause)) throw conditionIsNotUnderstood(condition, reader.tokens[reader.at] ?? "", cause);
    throw cause;
  }
}

function readWhole(reader: FormulaReader): Expression {
  const piece = readValue(reader);
  const isCondition = piece.isTruth === true || piece.is.node === "column";
  if (reader.at < reader.tokens.length || !isCondition) throw notUnderstood(reader);
  return truthOf(piece);
}
