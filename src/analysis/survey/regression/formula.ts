// Model formulas as R writes them: `y ~ a + b * c - 1`. Source: Wilkinson & Rogers 1973, Applied Statistics 22(3);
// R's ?formula. A column with a name of other signs stands between backquotes.
import { formulaIsNotUnderstood } from "./problems.ts";

export interface ModelVariable {
  /** As it was written: the beginning of the names of its coefficients. */
  readonly label: string;
  readonly column: string;
  /** `factor(…)`: numbers are taken as categories. */
  readonly asFactor: boolean;
}

/** Variables that are multiplied; a main effect is a term of one. */
export type Term = readonly ModelVariable[];

export interface Formula {
  /** Absent in `~ a + b`. */
  readonly response?: ModelVariable;
  /** Main effects first, then interactions by their order; as written within an order. */
  readonly terms: readonly Term[];
  readonly intercept: boolean;
}

interface Reader {
  readonly text: string;
  readonly tokens: readonly string[];
  at: number;
}

const TOKEN = /`[^`]+`|[\p{L}.][\p{L}\p{N}._]*|\d+|\S/gu;
const NAME = /^(?:`[^`]+`|[\p{L}.][\p{L}\p{N}._]*)$/u;

/** Throws `analysis/formula-is-not-understood`. */
export function readFormula(text: string): Formula {
  const reader: Reader = { text, tokens: text.match(TOKEN) ?? [], at: 0 };
  const response = reader.tokens[0] === "~" ? undefined : readVariable(reader);
  expectToken(reader, "~");
  const terms = readSum(reader);
  if (reader.at < reader.tokens.length) throw notUnderstood(reader);
  const intercept = terms.some((term) => term.length === 0);
  const ordered = terms.filter((term) => term.length > 0).sort((a, b) => a.length - b.length);
  return { ...(response === undefined ? {} : { response }), terms: inOneOrder(ordered, terms), intercept };
}

/** The name of a term that does not depend on the order of its variables. */
export function termKey(term: Term): string {
  return term
    .map(({ label }) => label)
    .sort()
    .join(":");
}

/** All variables of the formula, each once. */
export function variablesOf({ response, terms }: Formula): readonly ModelVariable[] {
  const all = [...(response === undefined ? [] : [response]), ...terms.flat()];
  return all.filter(({ label }, at) => all.findIndex((other) => other.label === label) === at);
}

/** Within an interaction variables stand as they first appear in the formula. */
function inOneOrder(terms: readonly Term[], written: readonly Term[]): readonly Term[] {
  const order = written.flat().map(({ label }) => label);
  return terms.map((term) => [...term].sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label)));
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

/** a * b = a + b + a:b. */
function readProduct(reader: Reader): readonly Term[] {
  let terms = readInteraction(reader);
  while (take(reader, "*")) {
    const other = readInteraction(reader);
    terms = joined(joined(terms, other), crossed(terms, other));
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
  if (!take(reader, "(")) return [[readVariable(reader)]];
  const terms = readSum(reader).filter((term) => term.length > 0);
  expectToken(reader, ")");
  return terms;
}

function readVariable(reader: Reader): ModelVariable {
  const token = reader.tokens[reader.at] ?? "";
  if (!NAME.test(token)) throw notUnderstood(reader);
  if (reader.tokens[reader.at + 1] === "(") return readFactor(reader);
  reader.at += 1;
  return { label: token.replaceAll("`", ""), column: token.replaceAll("`", ""), asFactor: false };
}

function readFactor(reader: Reader): ModelVariable {
  const [word, , token = "", close] = reader.tokens.slice(reader.at, reader.at + 4);
  if (word !== "factor" || !NAME.test(token) || close !== ")") throw notUnderstood(reader);
  reader.at += 4;
  const column = token.replaceAll("`", "");
  return { label: `factor(${column})`, column, asFactor: true };
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

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at += 1;
  return true;
}

function expectToken(reader: Reader, token: string): void {
  if (!take(reader, token)) throw notUnderstood(reader);
}

function notUnderstood(reader: Reader): Error {
  return formulaIsNotUnderstood(reader.text, reader.tokens[reader.at] ?? "");
}
