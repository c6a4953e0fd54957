// Reference cases of spatial access: the declared method and weight, once for each kind of supply in the supply file.
import { type Cells, readCells, toNumber } from "../composite/table.ts";
import { choiceIsUnknown, columnIsMissing, numberWithin, POSITIVE, requireText } from "../unknown-choice.ts";
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

interface Places {
  readonly demand: Amounts;
  readonly ways: readonly Way[];
}

type Measure = (places: Places, supply: Amounts) => Readonly<Record<string, number | null>>;

/**
 * `readTable` gives the text of a data file. Keys of a result: `r_` and the supply column; below it one number per origin.
 * Throws `analysis/choice-is-unknown`, `analysis/column-is-missing`, `analysis/number-is-out-of-range`,
 * `analysis/text-is-missing`.
 */
export function verifySpatialCases(cases: readonly SpatialCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf(one: SpatialCase, readTable: (path: string) => string) {
  const measure = measureOf(one);
  const read = (key: "demand" | "supply" | "cost"): Table => {
    const file = requireText({ where: one.id, key: `data.${key}`, value: one.data?.[key] });
    return { file, cells: readCells(readTable(file)) };
  };
  const demand = amountsOf(read("demand"), "pop");
  const places = { demand, ways: readWays(read("cost")) };
  const supply = read("supply");
  const kinds = Object.keys(supply.cells).filter((name) => !["id", "x", "y"].includes(name));
  return Object.fromEntries(kinds.map((kind) => [`r_${kind}`, measure(places, amountsOf(supply, kind))]));
}

function measureOf({ id, spec = {} }: SpatialCase): Measure {
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
function rationalAgents(id: string, { tau = 60, max_cycles = 151 }: NonNullable<SpatialCase["spec"]>): Measure {
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

interface Table {
  readonly file: string;
  readonly cells: Cells;
}

function amountsOf(table: Table, column: string): Amounts {
  const amounts = numbersOf(table, column);
  return new Map(columnOf(table, "id").map((id, at) => [id, amounts[at] ?? 0]));
}

function readWays(table: Table): readonly Way[] {
  const [destinations, costs] = [columnOf(table, "dest"), numbersOf(table, "cost")];
  return columnOf(table, "origin").map((origin, at) => {
    return { origin, destination: destinations[at] ?? "", cost: costs[at] ?? Infinity };
  });
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
