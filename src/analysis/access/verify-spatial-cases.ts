// Reference cases of spatial access: the declared method and weight, once for each kind of supply in the supply file.
import { type Cells, readCells, toNumber } from "../composite/table.ts";
import { choiceIsUnknown, columnIsMissing, numberWithin, POSITIVE, requireText } from "../unknown-choice.ts";
import { type Catchment, reachableSupply, threeStepAccess, twoStepAccess } from "./catchment.ts";
import { weightOfCost } from "./cost-weight.ts";
import { rationalAgentCost } from "./rational-agents.ts";
import { readCostWeight } from "./read-cost-weight.ts";
import { namePlaces, openWayList, type Places, type Ways } from "./ways.ts";

export interface SpatialCase {
  readonly id: string;
  readonly data?: { readonly demand: string; readonly supply: string; readonly cost: string };
  /** As written; checked when it is carried out. */
  readonly spec?: {
    readonly method?: unknown;
    readonly max_cost?: unknown;
    readonly weight?: unknown;
    readonly tau?: unknown;
    /** RAAM: assignments of people to places, the first one included. */
    readonly max_cycles?: unknown;
  };
}

interface Region {
  readonly origins: Places;
  readonly demand: Float64Array;
  readonly ways: Ways;
}

/** Numbers by origin; `undefined` = nothing is reached. */
type Measure = (region: Region, supply: Float64Array) => Float64Array;

/**
 * `readTable` gives the text of a data file. Keys of a result: `r_` and the supply column; below it one number per origin.
 * Throws `analysis/choice-is-unknown`, `analysis/column-is-missing`, `analysis/number-is-out-of-range`,
 * `analysis/text-is-missing`.
 */
export function verifySpatialCases(cases: readonly SpatialCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf(one: SpatialCase, readTable: (path: string) => string) {
  const { measure, none } = measureOf(one);
  const read = (key: "demand" | "supply" | "cost"): Table => {
    const file = requireText({ where: one.id, key: `data.${key}`, value: one.data?.[key] });
    return { file, cells: readCells(readTable(file)) };
  };
  const demand = read("demand");
  const supply = read("supply");
  const origins = namePlaces(columnOf(demand, "id"));
  const cost = read("cost");
  const destinations = namePlaces([...new Set([...columnOf(supply, "id"), ...columnOf(cost, "dest")])]);
  const region = {
    origins,
    demand: amountsOf(demand, "pop", origins),
    ways: readWays(cost, origins, destinations),
  };
  const kinds = Object.keys(supply.cells).filter((name) => !["id", "x", "y"].includes(name));
  const results = kinds.map((kind) => {
    const found = measure(region, amountsOf(supply, kind, destinations));
    return [`r_${kind}`, Object.fromEntries(origins.ids.map((id, at) => [id, numberOr(found[at], none)]))];
  });
  return Object.fromEntries(results);
}

/** Origins that reach nothing have no access, and no cost. */
function numberOr(value: number | undefined, none: 0 | null): number | null {
  return value === undefined || Number.isNaN(value) ? none : value;
}

interface Measuring {
  readonly measure: Measure;
  readonly none: 0 | null;
}

function measureOf({ id, spec = {} }: SpatialCase): Measuring {
  const method = typeof spec.method === "string" ? spec.method.replace(/ \(.*\)$/, "") : spec.method;
  if (method === "RAAM") return { measure: rationalAgents(id, spec), none: null };
  const access = ACCESS.get(String(method));
  if (access === undefined)
    throw choiceIsUnknown({ where: id, key: "method", value: method, known: [...ACCESS.keys(), "RAAM"] });
  const weight = spec.weight === undefined ? {} : { weight: weightOfCost(readCostWeight(id, spec.weight)) };
  const limit = spec.max_cost === undefined ? {} : { maxCost: positive(id, "max_cost", spec.max_cost) };
  return { measure: ({ demand, ways }, supply) => access(demand, supply, { ways, ...weight, ...limit }), none: 0 };
}

const ACCESS: ReadonlyMap<string, (demand: Float64Array, supply: Float64Array, catchment: Catchment) => Float64Array> =
  new Map([
    ["2SFCA", twoStepAccess],
    ["E2SFCA", twoStepAccess],
    ["3SFCA", threeStepAccess],
    ["weighted catchment", (demand, supply, catchment) => reachableSupply(demand.length, supply, catchment)],
  ]);

/** The figures of pysal/access that declare 151 cycles are those of 150 moves after the first assignment. */
function rationalAgents(id: string, { tau = 60, max_cycles = 151 }: NonNullable<SpatialCase["spec"]>): Measure {
  const agents = { tau: positive(id, "tau", tau), moves: positive(id, "max_cycles", max_cycles) - 1 };
  return ({ demand, ways }, supply) => rationalAgentCost(demand, supply, { ways, ...agents });
}

function positive(where: string, key: string, value: unknown): number {
  return numberWithin({ where, key, value }, POSITIVE);
}

interface Table {
  readonly file: string;
  readonly cells: Cells;
}

/** By number of the place; places that the table does not name have none. */
function amountsOf(table: Table, column: string, places: Places): Float64Array {
  const amounts = new Float64Array(places.ids.length);
  const ids = columnOf(table, "id");
  numbersOf(table, column).forEach((amount, at) => {
    amounts[places.numberOf.get(ids[at] ?? "") ?? 0] = amount;
  });
  return amounts;
}

/** Ways from places without demand are nobody's. */
function readWays(table: Table, origins: Places, destinations: Places): Ways {
  const [from, to, costs] = [columnOf(table, "origin"), columnOf(table, "dest"), numbersOf(table, "cost")];
  const list = openWayList(costs.length);
  costs.forEach((cost, at) => {
    const [origin, destination] = [origins.numberOf.get(from[at] ?? ""), destinations.numberOf.get(to[at] ?? "")];
    if (origin !== undefined && destination !== undefined) list.add(origin, destination, cost);
  });
  return list.close();
}

function numbersOf(table: Table, column: string): readonly number[] {
  const key = (at: number) => `${column} (${at + 2})`;
  return columnOf(table, column).map((cell, at) => {
    return numberWithin({ where: table.file, key: key(at), value: toNumber(cell) ?? cell }, [0, Infinity]);
  });
}

function columnOf({ file, cells }: Table, column: string): readonly string[] {
  const found = Object.hasOwn(cells, column) ? cells[column] : undefined;
  if (found === undefined) throw columnIsMissing(file, column, Object.keys(cells));
  return found;
}
