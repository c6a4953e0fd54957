// Reference cases of spatial access: the declared method and weight, once for each kind of supply in the supply file.
import { readCells } from "../composite/table.ts";
import {
  type Amounts,
  type Catchment,
  reachableSupply,
  threeStepAccess,
  twoStepAccess,
  type Way,
} from "./catchment.ts";
import { type CostWeight, weightOfCost } from "./cost-weight.ts";

export interface SpatialCase {
  readonly id: string;
  readonly data: { readonly demand: string; readonly supply: string; readonly cost: string };
  readonly spec: {
    readonly method: string;
    readonly max_cost?: number;
    readonly weight?: CostWeight;
  };
}

interface Places {
  readonly demand: Amounts;
  readonly ways: readonly Way[];
}

/** `readTable` gives the text of a data file. Keys of a result: `r_` and the supply column; below it one number per origin, or none for a method that we do not have. */
export function verifySpatialCases(cases: readonly SpatialCase[], readTable: (path: string) => string) {
  return { cases: cases.map((one) => ({ id: one.id, result: resultOf(one, readTable) })) };
}

function resultOf({ data, spec }: SpatialCase, readTable: (path: string) => string) {
  const demand = amountsOf(readTable(data.demand), "pop");
  const places = { demand, ways: readWays(readTable(data.cost)) };
  const text = readTable(data.supply);
  const kinds = Object.keys(readCells(text)).filter((name) => !["id", "x", "y"].includes(name));
  const results = kinds.flatMap((kind) => {
    const found = measure(places, amountsOf(text, kind), spec);
    return found === undefined ? [] : [[`r_${kind}`, forEveryOrigin(demand, found)]];
  });
  return Object.fromEntries(results);
}

/** Origins that reach nothing have 0. */
function forEveryOrigin(demand: Amounts, found: Amounts): Readonly<Record<string, number>> {
  return Object.fromEntries([...demand.keys()].map((id) => [id, found.get(id) ?? 0]));
}

function measure({ demand, ways }: Places, supply: Amounts, spec: SpatialCase["spec"]): Amounts | undefined {
  const weight = spec.weight === undefined ? () => 1 : weightOfCost(spec.weight);
  const catchment: Catchment = { ways, weight, ...(spec.max_cost === undefined ? {} : { maxCost: spec.max_cost }) };
  if (spec.method === "3SFCA") return threeStepAccess(demand, supply, catchment);
  if (spec.method.startsWith("weighted catchment")) return reachableSupply(supply, catchment);
  return /^E?2SFCA$/.test(spec.method) ? twoStepAccess(demand, supply, catchment) : undefined;
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
