// Reference cases of spatial access: the declared method and weight, once for each kind of supply in the supply file.
import { readCells } from "../composite/table.ts";
import { choiceIsUnknown, numberWithin, POSITIVE } from "../unknown-choice.ts";
import {
  type Amounts,
  type Catchment,
  reachableSupply,
  threeStepAccess,
  twoStepAccess,
  type Way,
} from "./catchment.ts";
import { weightOfCost } from "./cost-weight.ts";
import { rationalAgentCost } from "./rational-agents.ts";
import { readCostWeight } from "./read-cost-weight.ts";

export interface SpatialCase {
  readonly id: string;
  readonly data: { readonly demand: string; readonly supply: string; readonly cost: string };
  /** As written; checked when it is carried out. */
  readonly spec: {
    readonly method: unknown;
    readonly max_cost?: unknown;
    readonly weight?: unknown;
    readonly tau?: unknown;
    /** RAAM: assignments of people to places, the first one included. */
    readonly max_cycles?: unknown;
  };
}

interface Places {
  readonly demand: Amounts;
  readonly ways: readonly Way[];
}

type Measure = (places: Places, supply: Amounts) => Readonly<Record<string, number | null>>;

/**
 * `readTable` gives the text of a data file. Keys of a result: `r_` and the supply column; below it one number per origin.
 * Throws `analysis/choice-is-unknown`, `analysis/number-is-out-of-range`.
 */
export function verifySpatialCases(cases: readonly SpatialCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf(one: SpatialCase, readTable: (path: string) => string) {
  const measure = measureOf(one);
  const demand = amountsOf(readTable(one.data.demand), "pop");
  const places = { demand, ways: readWays(readTable(one.data.cost)) };
  const text = readTable(one.data.supply);
  const kinds = Object.keys(readCells(text)).filter((name) => !["id", "x", "y"].includes(name));
  return Object.fromEntries(kinds.map((kind) => [`r_${kind}`, measure(places, amountsOf(text, kind))]));
}

function measureOf({ id, spec }: SpatialCase): Measure {
  const method = typeof spec.method === "string" ? spec.method.replace(/ \(.*\)$/, "") : spec.method;
  if (method === "RAAM") return rationalAgents(id, spec);
  const access = ACCESS.get(String(method));
  if (access === undefined)
    throw choiceIsUnknown({ where: id, key: "method", value: method, known: [...ACCESS.keys(), "RAAM"] });
  const weight = spec.weight === undefined ? () => 1 : weightOfCost(readCostWeight(id, spec.weight));
  const limit = spec.max_cost === undefined ? {} : { maxCost: positive(id, "max_cost", spec.max_cost) };
  return ({ demand, ways }, supply) => forEveryOrigin(demand, access(demand, supply, { ways, weight, ...limit }), 0);
}

const ACCESS: ReadonlyMap<string, (demand: Amounts, supply: Amounts, catchment: Catchment) => Amounts> = new Map([
  ["2SFCA", twoStepAccess],
  ["E2SFCA", twoStepAccess],
  ["3SFCA", threeStepAccess],
  ["weighted catchment", (_, supply, catchment) => reachableSupply(supply, catchment)],
]);

/** The figures of pysal/access that declare 151 cycles are those of 150 moves after the first assignment. */
function rationalAgents(id: string, { tau = 60, max_cycles = 151 }: SpatialCase["spec"]): Measure {
  const agents = { tau: positive(id, "tau", tau), moves: positive(id, "max_cycles", max_cycles) - 1 };
  return ({ demand, ways }, supply) =>
    forEveryOrigin(demand, rationalAgentCost(demand, supply, { ways, ...agents }), null);
}

function positive(where: string, key: string, value: unknown): number {
  return numberWithin({ where, key, value }, POSITIVE);
}

/** Origins that reach nothing have no access, and no cost. */
function forEveryOrigin(demand: Amounts, found: Amounts, none: 0 | null): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...demand.keys()].map((id) => [id, found.get(id) ?? none]));
}

function amountsOf(text: string, column: string): Amounts {
  const cells = readCells(text);
  return new Map((cells.id ?? []).map((id, at) => [id, Number(cells[column]?.[at] ?? 0)]));
}

function readWays(text: string): readonly Way[] {
  const cells = readCells(text);
  return (cells.origin ?? []).map((origin, at) => ({
    origin,
    destination: cells.dest?.[at] ?? "",
    cost: Number(cells.cost?.[at]),
  }));
}
