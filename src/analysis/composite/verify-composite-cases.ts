// Reference cases of composite indices: the declared R call is read and carried out by our own steps.
import { Problem } from "#base/problem";
import { type IndexWork, normaliseAll, type Options, runStep } from "./index-steps.ts";
import { indicatorStatistics } from "./indicator-statistics.ts";
import { rankDescending } from "./rank-values.ts";
import { type RArgument, type RNode, readRCall, toPlain } from "./read-r-call.ts";
import {
  type Cells,
  type IndicatorTable,
  type PlanLine,
  readCells,
  readPlan,
  takeUnits,
  toIndicatorTable,
} from "./table.ts";

export interface CompositeCase {
  readonly id: string;
  /** Paths of the indicator data and of the plan. */
  readonly data: readonly string[];
  readonly r_call: string;
  readonly spec: Options;
}

export interface CompositeResults {
  readonly cases: readonly CompositeResult[];
}

export interface CompositeResult {
  readonly id: string;
  readonly result: Readonly<Record<string, unknown>>;
  /** Why there is no result; the other cases are answered all the same. */
  readonly problem?: Problem;
}

/** `readTable` gives the text of a data file. A word that none of our steps knows is named in the case's `problem`. */
export function verifyCompositeCases(
  cases: readonly CompositeCase[],
  readTable: (path: string) => string,
): CompositeResults {
  return { cases: cases.map((one) => answer(one, readTable)) };
}

function answer(one: CompositeCase, readTable: (path: string) => string): CompositeResult {
  try {
    return { id: one.id, result: resultOf(one, readTable) };
  } catch (problem) {
    if (problem instanceof Problem) return { id: one.id, result: {}, problem };
    throw problem;
  }
}

function resultOf(one: CompositeCase, readTable: (path: string) => string) {
  const cells = readCells(readTable(one.data[0] ?? ""));
  const plan = readPlan(readTable(one.data[1] ?? ""));
  const start = startWork(cells, plan);
  const names = new Map<string, IndexWork>([["c0", start]]);
  const work = evaluate(readRCall(one.r_call), { start, names });
  const table = work?.sets[work.last];
  if (work === undefined || table === undefined) return {};
  if (String(one.spec.steps) === "ranks") return { ...rankTable(table, plan) };
  if (String(one.spec.step).includes("statistics")) return { ...indicatorStatistics(table, 3) };
  return { uCode: table.units, ...table.columns };
}

/** The units in alphabetical order, as COINr keeps them; `sizes` holds the columns of the file outside the plan. */
function startWork(cells: Cells, plan: readonly PlanLine[]): IndexWork {
  const codes = plan.filter((line) => line.level === 1 && line.type === "Indicator").map((line) => line.code);
  const filed = toIndicatorTable(cells, codes);
  const order = filed.units.map((_, at) => at);
  order.sort((a, b) => ((filed.units[a] ?? "") < (filed.units[b] ?? "") ? -1 : 1));
  const sizes = toIndicatorTable(cells, Object.keys(cells));
  return { plan, cells, sizes, sets: { Raw: takeUnits(filed, order), AsFiled: filed }, last: "Raw" };
}

interface Scope {
  readonly start: IndexWork;
  readonly names: Map<string, IndexWork>;
}

function evaluate(node: RNode, scope: Scope): IndexWork | undefined {
  if (node.kind === "name") return scope.names.get(node.name);
  if (node.kind === "block") return node.steps.map((step) => evaluate(step, scope)).at(-1);
  if (node.kind === "assign") {
    const work = evaluate(node.value, scope);
    if (work !== undefined) scope.names.set(node.name, work);
    return work;
  }
  return node.kind === "call" ? call(node.name, node.args, scope) : undefined;
}

function call(name: string, args: readonly RArgument[], scope: Scope): IndexWork | undefined {
  const options = Object.fromEntries(args.flatMap((one) => (one.name ? [[one.name, toPlain(one.value)]] : [])));
  if (name === "new_coin") return scope.start;
  if (name === "qNormalise") return quickNormalise(scope.start, options);
  const first = args.find((one) => one.name === undefined || one.name === "x" || one.name === "coin");
  const work = first === undefined ? undefined : evaluate(first.value, scope);
  if (work === undefined) return undefined;
  return name === "get_stats" ? work : runStep(work, name, options);
}

/** On the units in the order of the file. */
function quickNormalise({ sets, ...work }: IndexWork, { f_n, f_n_para }: Options): IndexWork {
  const filed = sets.AsFiled ?? { units: [], columns: {} };
  const normalised = normaliseAll(work.plan, filed, { f_n, f_n_para });
  return { ...work, sets: { ...sets, Normalised: normalised }, last: "Normalised" };
}

/** Ranks of all aggregates, highest level first, best unit first. */
function rankTable(table: IndicatorTable, plan: readonly PlanLine[]) {
  const aggregates = plan.filter((line) => line.level > 1).toSorted((a, b) => b.level - a.level);
  const top = rankDescending(table.columns[aggregates[0]?.code ?? ""] ?? []);
  const order = top.map((_, at) => at).sort((a, b) => (top[a] ?? Infinity) - (top[b] ?? Infinity));
  const sorted = takeUnits(table, order);
  const ranks = aggregates.map(({ code }) => [code, rankDescending(sorted.columns[code] ?? [])]);
  return { uCode: sorted.units, ...Object.fromEntries(ranks) };
}
