// The columns of a model matrix: numbers, categories against their first level, products of both, named as in R.
// Source: Chambers & Hastie 1992, Statistical Models in S, §2.4 (which categories lose their first level).
import { asNumber, type Expression, number, times, when } from "../../sql/expression.ts";
import { type DescribedVariable, isLevel } from "./describe-variables.ts";
import { type Formula, type Term, termKey } from "./formula.ts";
import { variableHasOneLevel } from "./problems.ts";

export interface ModelColumn {
  readonly name: string;
  /** Place of its term in the formula; −1 for the intercept. */
  readonly term: number;
  readonly is: Expression;
}

type Piece = Pick<ModelColumn, "name" | "is">;

/** Throws `analysis/variable-has-one-level`. */
export function modelColumns(formula: Formula, variables: readonly DescribedVariable[]): readonly ModelColumn[] {
  const kept: Kept = { keys: new Set(formula.terms.map(termKey)), whole: wholeCategory(formula, variables) };
  const columns = formula.terms.flatMap((term, at) =>
    termPieces(term, variables, kept).map((piece) => ({ ...piece, term: at })),
  );
  return formula.intercept ? [{ name: "(Intercept)", term: -1, is: number(1) }, ...columns] : columns;
}

interface Kept {
  readonly keys: ReadonlySet<string>;
  /** Where one category keeps all its levels, as nothing else holds the mean. */
  readonly whole: { readonly term: string; readonly label: string } | undefined;
}

/** Without an intercept: the first category of the first term that has one. */
function wholeCategory({ terms, intercept }: Formula, variables: readonly DescribedVariable[]): Kept["whole"] {
  if (intercept) return undefined;
  const isCategory = (label: string): boolean =>
    variables.some((one) => one.label === label && one.levels !== undefined);
  for (const term of terms) {
    const category = term.find(({ label }) => isCategory(label));
    if (category !== undefined) return { term: termKey(term), label: category.label };
  }
  return undefined;
}

function termPieces(term: Term, variables: readonly DescribedVariable[], kept: Kept): readonly Piece[] {
  return term.reduce<readonly Piece[]>((pieces, { label }) => {
    const variable = variables.find((one) => one.label === label);
    if (variable === undefined) return pieces;
    const own = variablePieces(variable, losesFirst(term, label, kept));
    return pieces.length === 0 ? own : own.flatMap((second) => pieces.map((first) => multiplied(first, second)));
  }, []);
}

/** A category loses its first level where the rest of its term stands in the model by itself. */
function losesFirst(term: Term, label: string, { keys, whole }: Kept): boolean {
  if (whole?.term === termKey(term) && whole.label === label) return false;
  const rest = term.filter((other) => other.label !== label);
  return rest.length === 0 || keys.has(termKey(rest));
}

function variablePieces(variable: DescribedVariable, withoutFirst: boolean): readonly Piece[] {
  const { label, levels, is, pieces } = variable;
  if (pieces !== undefined)
    return pieces.map((piece, at) => ({ name: pieces.length === 1 ? label : `${label}${at + 1}`, is: piece }));
  if (withoutFirst && levels?.length === 1) throw variableHasOneLevel(label, String(levels[0]));
  if (levels === undefined) return [{ name: label, is: asNumber(is) }];
  return levels
    .slice(withoutFirst ? 1 : 0)
    .map((level) => ({ name: `${label}${level}`, is: when(isLevel(is, level), number(1), number(0)) }));
}

function multiplied(first: Piece, second: Piece): Piece {
  return { name: `${first.name}:${second.name}`, is: times(first.is, second.is) };
}
