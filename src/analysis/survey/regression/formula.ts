// Model formulas as R writes them: `y ~ a + b * c - 1`. Source: Wilkinson & Rogers 1973, Applied Statistics 22(3);
// R's ?formula. A column with a name of other signs stands between backquotes.
import {
  expectToken,
  type ModelVariable,
  notUnderstood,
  type FormulaReader as Reader,
  readerOf,
  take,
  takeOneOf,
} from "./formula-reader.ts";
import { readOffset, readVariable } from "./formula-variable.ts";

export type { ModelVariable } from "./formula-reader.ts";

/** Variables that are multiplied; a main effect is a term of one. */
export type Term = readonly ModelVariable[];

export interface Formula {
  /** Absent in `~ a + b`. */
  readonly response?: ModelVariable;
  /** Main effects first, then interactions by their order; as written within an order. */
  readonly terms: readonly Term[];
  readonly intercept: boolean;
  readonly offsets: readonly ModelVariable[];
}

/** Throws `analysis/formula-is-not-understood`. */
export function readFormula(text: string): Formula {
  const reader = readerOf(text);
  const response = reader.tokens[0] === "~" ? undefined : readVariable(reader);
  expectToken(reader, "~");
  const terms = readSum(reader);
  if (reader.at < reader.tokens.length) throw notUnderstood(reader);
  const intercept = terms.some((term) => term.length === 0);
  const ordered = terms.filter((term) => term.length > 0).sort((a, b) => a.length - b.length);
  return {
    ...(response === undefined ? {} : { response }),
    terms: inOneOrder(ordered, reader.seen),
    intercept,
    offsets: reader.offsets,
  };
}

/** The name of a term that does not depend on the order of its variables. */
export function termKey(term: Term): string {
  return term
    .map(({ label }) => label)
    .sort()
    .join(":");
}

/** All variables of the formula, each once. */
export function variablesOf({ response, terms, offsets }: Formula): readonly ModelVariable[] {
  const all = [...(response === undefined ? [] : [response]), ...terms.flat(), ...offsets];
  return all.filter(({ label }, at) => all.findIndex((other) => other.label === label) === at);
}

/** Within an interaction variables stand as they first appear in the formula. */
function inOneOrder(terms: readonly Term[], seen: readonly string[]): readonly Term[] {
  return terms.map((term) => [...term].sort((a, b) => seen.indexOf(a.label) - seen.indexOf(b.label)));
}

/** An intercept is there unless it is taken away. */
function readSum(reader: Reader): readonly Term[] {
  let terms: readonly Term[] = [[]];
  let sign = reader.tokens[reader.at] ?? "";
  if (sign === "-" || sign === "+") reader.at += 1;
  else sign = "+";
  while (sign === "-" || sign === "+") {
    const none = take(reader, "0");
    const more = none ? [[]] : readProduct(reader);
    terms = (sign === "+") === none ? without(terms, more) : joined(terms, more);
    sign = reader.tokens[reader.at] ?? "";
    if (sign === "-" || sign === "+") reader.at += 1;
  }
  return terms;
}

/** a * b = a + b + a:b, and a / b = a + a:b, b within a. */
function readProduct(reader: Reader): readonly Term[] {
  let terms = readInteraction(reader);
  for (let sign = takeOneOf(reader, ["*", "/"]); sign !== undefined; sign = takeOneOf(reader, ["*", "/"])) {
    const other = readInteraction(reader);
    terms =
      sign === "*"
        ? joined(joined(terms, other), crossed(terms, other))
        : joined(terms, crossed([terms.reduce(merged, [])], other));
  }
  return terms;
}

function readInteraction(reader: Reader): readonly Term[] {
  let terms = readPower(reader);
  while (take(reader, ":")) terms = crossed(terms, readPower(reader));
  return terms;
}

/** (a + b)^2: all interactions up to that order. */
function readPower(reader: Reader): readonly Term[] {
  const terms = readAtom(reader);
  if (!take(reader, "^")) return terms;
  const power = Number(reader.tokens[reader.at]);
  if (!Number.isInteger(power) || power < 1) throw notUnderstood(reader);
  reader.at += 1;
  let all = terms;
  for (let order = 2; order <= power; order += 1) all = joined(all, crossed(all, terms));
  return all;
}

function readAtom(reader: Reader): readonly Term[] {
  if (take(reader, "1")) return [[]];
  if (reader.tokens[reader.at] === "offset" && reader.tokens[reader.at + 1] === "(") {
    reader.at += 1;
    reader.offsets.push(readOffset(reader));
    return [];
  }
  if (!take(reader, "(")) {
    const variable = readVariable(reader);
    reader.seen.push(variable.label);
    return [[variable]];
  }
  const terms = readSum(reader).filter((term) => term.length > 0);
  expectToken(reader, ")");
  return terms;
}

function joined(terms: readonly Term[], more: readonly Term[]): readonly Term[] {
  return [...terms, ...without(more, terms)];
}

function without(terms: readonly Term[], less: readonly Term[]): readonly Term[] {
  const gone = new Set(less.map(termKey));
  return terms.filter((term) => !gone.has(termKey(term)));
}

function crossed(terms: readonly Term[], others: readonly Term[]): readonly Term[] {
  const products = terms.flatMap((term) => others.map((other) => merged(term, other)));
  return products.reduce<readonly Term[]>((all, term) => joined(all, [term]), []);
}

function merged(term: Term, other: Term): Term {
  const labels = new Set(term.map(({ label }) => label));
  return [...term, ...other.filter(({ label }) => !labels.has(label))];
}
