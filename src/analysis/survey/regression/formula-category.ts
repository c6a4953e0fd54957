// Categories of a formula: `factor(x, levels = …)`, `relevel(x, ref = …)`, `cut(x, c(…))`.
import { all, compare, type Expression, isMissing, MISSING, not, number, text } from "../../sql/expression.ts";
import { type Argument, callLabel, numberOf, type Piece, textOf } from "./formula-piece.ts";
import type { ModelVariable } from "./formula-reader.ts";

/** Undefined where the arguments are not understood. */
export function categoryOf(name: string, args: readonly Argument[]): ModelVariable | undefined {
  const [first, ...others] = args;
  if (first === undefined || first.name !== undefined) return undefined;
  const label = callLabel(name, args);
  if (name === "relevel") return releveled(label, first.piece, others);
  if (name === "cut") return cutInto(label, first.piece, others);
  if (others.length === 0) return { label, is: plain(first.piece), asFactor: true };
  return name === "factor" ? withLevels(label, first.piece, others) : undefined;
}

function plain(piece: Piece): Expression {
  return piece.isTruth === true ? textOf(piece) : piece.is;
}

function releveled(label: string, of: Piece, [ref, ...others]: readonly Argument[]): ModelVariable | undefined {
  const reference = ref?.piece.literal;
  if (ref === undefined || others.length > 0 || (ref.name ?? "ref") !== "ref") return undefined;
  if (typeof reference !== "string" && typeof reference !== "number") return undefined;
  return { label, is: plain(of), asFactor: true, reference: String(reference) };
}

/** Codes that are not among the levels are missing. */
function withLevels(label: string, of: Piece, others: readonly Argument[]): ModelVariable | undefined {
  const given = new Map(others.map(({ name, piece }, at) => [name ?? ["levels", "labels"][at] ?? "", listOf(piece)]));
  const levels = given.get("levels");
  const labels = given.get("labels") ?? levels;
  if ([...given.keys()].some((name) => name !== "levels" && name !== "labels")) return undefined;
  if (levels === undefined || labels?.length !== levels.length) return undefined;
  const code = textOf(of);
  const branches = levels.map((level, at) => ({
    when: compare(code, "=", text(level)),
    gives: text(labels[at] ?? ""),
  }));
  return { label, is: { node: "case", branches, otherwise: MISSING }, asFactor: true, order: labels };
}

function listOf(piece: Piece): readonly string[] | undefined {
  const parts = (piece.list ?? [piece]).map(({ literal }) => literal);
  return parts.every((part) => part !== undefined) ? parts.map(String) : undefined;
}

/** Bands between breaks, closed on the right unless `right = FALSE`; named as in R, by `labels` or their ends. */
function cutInto(label: string, of: Piece, others: readonly Argument[]): ModelVariable | undefined {
  const given = new Map(others.map(({ name, piece }, at) => [name ?? (at === 0 ? "breaks" : ""), piece]));
  if ([...given.keys()].some((name) => !["breaks", "labels", "right", "include.lowest"].includes(name)))
    return undefined;
  const breaks = given.get("breaks")?.list?.map(({ literal }) => literal);
  if (breaks === undefined || breaks.length < 2 || !breaks.every((one) => typeof one === "number")) return undefined;
  const ends = breaks.toSorted((a, b) => a - b);
  const isRight = given.get("right")?.literal !== false;
  const lowest = given.get("include.lowest")?.literal === true;
  const own = given.get("labels");
  const names = own === undefined ? bandNames(ends, { isRight, lowest }) : listOf(own);
  if (names?.length !== ends.length - 1) return undefined;
  const x = numberOf(of);
  const branches = names.map((name, at) => {
    const [from, to] = [number(ends[at] ?? 0), number(ends[at + 1] ?? 0)];
    const closesLeft = !isRight || (lowest && at === 0);
    const closesRight = isRight || (lowest && at === names.length - 1);
    const inside = all(compare(x, closesLeft ? ">=" : ">", from), compare(x, closesRight ? "<=" : "<", to));
    return { when: all(not(isMissing(x)), inside), gives: text(name) };
  });
  return { label, is: { node: "case", branches, otherwise: MISSING }, asFactor: true, order: names };
}

interface Closing {
  readonly isRight: boolean;
  readonly lowest: boolean;
}

/** `(0,30]`: ends to three digits, or as many as tell them apart. */
function bandNames(ends: readonly number[], { isRight, lowest }: Closing): readonly string[] {
  let texts = ends.map(String);
  for (let digits = 3; digits <= 12; digits += 1) {
    texts = ends.map((end) => String(Number(end.toPrecision(digits))));
    if (new Set(texts).size === ends.length) break;
  }
  return texts.slice(1).map((to, at) => {
    const left = isRight && !(lowest && at === 0) ? "(" : "[";
    const right = !isRight && !(lowest && at === texts.length - 2) ? ")" : "]";
    return `${left}${texts[at]},${to}${right}`;
  });
}
