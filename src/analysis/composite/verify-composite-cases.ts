// Reference cases of composite indices: the declared R call is read and carried out by our own steps.
import { Problem } from "#base/problem";
import { indicatorStatistics, USUAL_FLAGGING } from "./indicator-statistics.ts";
import { normaliseAll } from "./normalise-step.ts";
import { number, type Options, record, text } from "./options.ts";
import { type Purse, runStepOfPurse, stack } from "./purse.ts";
import { rankDescending } from "./rank-values.ts";
import { type RArgument, type RNode, readRCall, toPlain } from "./read-r-call.ts";
import { startPurse } from "./start-work.ts";
import { type Cells, type IndicatorTable, type PlanLine, readCells, readPlan, takeUnits } from "./table.ts";

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
  const scope: Scope = { cells, plan, names: new Map(), asked: [] };
  const purse = evaluate(readRCall(one.r_call), scope);
  const table = stack([...(purse?.values() ?? [])].map((work) => work.sets[work.last]));
  if (purse === undefined || purse.size === 0) return {};
  if (String(one.spec.steps) === "ranks") return { ...rankTable(table, plan) };
  if (scope.asked.length > 0 || String(one.spec.step).includes("statistics"))
    return { ...statisticsOf(table, { ...one.spec, ...scope.asked.at(-1) }) };
  return { ...table.columns, ...timesOf(purse), uCode: table.units };
}

/** Only where there are several. */
function timesOf(purse: Purse) {
  if (purse.size < 2) return {};
  return { Time: [...purse].flatMap(([time, { sets, last }]) => (sets[last]?.units ?? []).map(() => Number(time))) };
}

function statisticsOf(table: IndicatorTable, options: Options) {
  const { t_avail, t_zero, t_unq, t_skew, t_kurt, nsignif } = options;
  const flagging = {
    available: number(t_avail) ?? USUAL_FLAGGING.available,
    nonZero: number(t_zero) ?? USUAL_FLAGGING.nonZero,
    unique: number(t_unq) ?? USUAL_FLAGGING.unique,
    skewness: number(t_skew) ?? USUAL_FLAGGING.skewness,
    kurtosis: number(t_kurt) ?? USUAL_FLAGGING.kurtosis,
  };
  return indicatorStatistics(table, nsignif === null ? null : (number(nsignif) ?? 3), flagging);
}

interface Scope {
  readonly cells: Cells;
  readonly plan: readonly PlanLine[];
  readonly names: Map<string, Purse>;
  /** Options of every table of statistics that was asked for. */
  readonly asked: Options[];
}

/** A name that was not assigned stands for the data: a table, a coin or a purse of it. */
function evaluate(node: RNode, scope: Scope): Purse | undefined {
  if (node.kind === "name") return scope.names.get(node.name) ?? startPurse(scope.cells, scope.plan);
  if (node.kind === "block") return node.steps.map((step) => evaluate(step, scope)).at(-1);
  if (node.kind === "assign") {
    const purse = evaluate(node.value, scope);
    if (purse !== undefined) scope.names.set(node.name, purse);
    return purse;
  }
  return node.kind === "call" ? call(node.name, node.args, scope) : undefined;
}

function call(name: string, args: readonly RArgument[], scope: Scope): Purse | undefined {
  const named = args.filter((one) => one.name !== undefined && one.name !== "x" && one.name !== "coin");
  const [first, second] = args.filter((one) => !named.includes(one));
  const options: Options = {
    ...(second === undefined ? {} : { dset: toPlain(second.value) }),
    ...Object.fromEntries(named.map((one) => [one.name, toPlain(one.value)])),
  };
  if (name === "new_coin") return startPurse(scope.cells, scope.plan, options.split_to);
  const purse = first === undefined ? undefined : evaluate(first.value, scope);
  if (purse === undefined) return undefined;
  if (name === "impute_panel") return runStepOfPurse(purse, "Impute", { dset: "Filed", ...options, f_i: name });
  if (name === "get_stats") return askForStatistics(purse, options, scope);
  if (name.startsWith("get_d")) return take(purse, text(options.dset));
  const isTable = first?.value.kind === "name" && !scope.names.has(first.value.name) && options.dset === undefined;
  return name === "qNormalise" && isTable ? normaliseTable(purse, options) : runStepOfPurse(purse, name, options);
}

function askForStatistics(purse: Purse, options: Options, scope: Scope): Purse {
  scope.asked.push(options);
  return take(purse, text(options.dset));
}

/** The named data set as the one made last. */
function take(purse: Purse, set: string | undefined): Purse {
  return new Map([...purse].map(([time, work]) => [time, { ...work, last: set ?? work.last }]));
}

/** On the units in the order of the file; parameters hold for all columns, as for any table. */
function normaliseTable(purse: Purse, options: Options): Purse {
  const normalised = [...purse].map(([time, work]) => {
    const table = work.sets.AsFiled ?? { units: [], columns: {} };
    const made = normaliseAll(work.plan, table, { all: record(options), hasTargets: false });
    return [time, { ...work, sets: { ...work.sets, Normalised: made }, last: "Normalised" }] as const;
  });
  return new Map(normalised);
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
