// The columns of a model matrix: numbers, categories against their first level, products of both, named as in R.
// Source: Chambers & Hastie 1992, Statistical Models in S, §2.4 (which categories lose their first level).
import { type Expression, number, times, when } from "../../sql/expression.ts";
import { type DescribedVariable, isLevel, numberIn } from "./describe-variables.ts";
import { type Formula, type Term, termKey } from "./formula.ts";

export interface ModelColumn {
  readonly name: string;
  /** Place of its term in the formula; −1 for the intercept. */
  readonly term: number;
  readonly is: Expression;
}

type Piece = Pick<ModelColumn, "name" | "is">;

export function modelColumns(formula: Formula, variables: readonly DescribedVariable[]): readonly ModelColumn[] {
  const keys = new Set(formula.terms.map(termKey));
  if (formula.intercept) keys.add("");
  const columns = formula.terms.flatMap((term, at) =>
    termPieces(term, variables, keys).map((piece) => ({ ...piece, term: at })),
  );
  return formula.intercept ? [{ name: "(Intercept)", term: -1, is: number(1) }, ...columns] : columns;
}

function termPieces(term: Term, variables: readonly DescribedVariable[], keys: ReadonlySet<string>): readonly Piece[] {
  return term.reduce<readonly Piece[]>((pieces, { label }) => {
    const variable = variables.find((one) => one.label === label);
    if (variable === undefined) return pieces;
    const margin = termKey(term.filter((other) => other.label !== label));
    const own = variablePieces(variable, keys.has(margin));
    return pieces.length === 0 ? own : own.flatMap((second) => pieces.map((first) => multiplied(first, second)));
  }, []);
}

/** A category has one column per level; without its first where the rest of the term stands in the model by itself. */
function variablePieces(variable: DescribedVariable, withoutFirst: boolean): readonly Piece[] {
  const { label, levels } = variable;
  if (levels === undefined) return [{ name: label, is: numberIn(variable) }];
  return levels
    .slice(withoutFirst ? 1 : 0)
    .map((level) => ({ name: `${label}${level}`, is: when(isLevel(variable, level), number(1), number(0)) }));
}

function multiplied(first: Piece, second: Piece): Piece {
  return { name: `${first.name}:${second.name}`, is: times(first.is, second.is) };
}
