// Two tables and a table of costs on disk → what people of each place can reach.
import { distanceWays, type Points } from "#analysis/access/distance-ways";
import { type AccessInput, type AccessPlan, type MeasuredAccess, measureAccess } from "#analysis/access/measure-access";
import { readCostTable } from "#analysis/access/read-cost-table";
import { type PlanWords, readAccessPlan } from "#analysis/access/read-plan";
import { namePlaces, type Places } from "#analysis/access/ways";
import { choose, numberWithin } from "#analysis/unknown-choice";
import type { Effects } from "./effect/effects.ts";
import { columnIsMissing, readFileOf } from "./file-problems.ts";
import { type DataTable, readDataTable } from "./read-data-table.ts";
import { askRoads, COSTINGS } from "./roads/ask-roads.ts";
import { openRoadMap } from "./roads/open-road-map.ts";
import { openRoadServer, type RoadsDoor } from "./roads/roads-door.ts";

export interface AccessQuestion {
  readonly demand: string;
  readonly supply: string;
  /** Table of travel costs in minutes; without it they follow from distance. */
  readonly cost?: string;
  readonly plan: PlanWords;
  /** Column of people in need. __Default value:__ `pop`, or women and men together */
  readonly need?: string;
  readonly women?: string;
  readonly men?: string;
  /** Column of places, staff or persons a month. __Default value:__ `capacity`, or 1 for each place */
  readonly capacity?: string;
  /** Column of opening hours a week: capacity counts in full at 40. */
  readonly hours?: string;
  /** Column of demand by which places are ranked, for the concentration index. */
  readonly rank?: string;
  /** Address of a Valhalla server: times by road instead of distance. */
  readonly valhalla?: string;
  /** Map of OpenStreetMap (PBF): times by road, without a server. */
  readonly roads?: string;
  /** How people travel by road. __Default value:__ auto */
  readonly costing?: string;
  readonly speedKilometresPerHour: number;
  readonly detourFactor: number;
}

export interface AnsweredAccess extends MeasuredAccess {
  readonly ids: readonly string[];
  readonly pairs: number;
  readonly costs: "table" | "distance" | "roads";
  /** Rows of the cost table that name places of neither table. */
  readonly strangers: number;
}

/** Hours a week at which a place counts with its whole capacity. */
const FULL_WEEK_HOURS = 40;

/**
 * Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`, `workbench/column-is-missing`,
 * `analysis/column-is-missing`, `analysis/number-is-out-of-range`, `workbench/web-is-out-of-reach`, `workbench/valhalla-refuses`,
 * `workbench/road-package-is-missing`, `workbench/road-map-cannot-be-read`.
 */
export async function answerAccess(effects: Effects, question: AccessQuestion): Promise<AnsweredAccess> {
  const [demand, supply] = [
    await readDataTable(effects, question.demand),
    await readDataTable(effects, question.supply),
  ];
  const origins = placesOf(demand);
  const plan = readAccessPlan(question.plan);
  const travel = await waysOf(effects, question, { demand, supply, origins, plan });
  const input: AccessInput = {
    need: needOf(demand, question),
    supply: supplyOf(supply, question),
    ways: travel.ways,
    ...(question.rank === undefined ? {} : { rank: numbersOf(demand, question.rank) }),
  };
  const { ways, ...rest } = travel;
  return { ...measureAccess(input, plan), ids: origins.ids, pairs: ways.cost.length, ...rest };
}

interface Tables {
  readonly demand: DataTable;
  readonly supply: DataTable;
  readonly origins: Places;
  readonly plan: AccessPlan;
}

async function waysOf(effects: Effects, question: AccessQuestion, { demand, supply, origins, plan }: Tables) {
  const { cost, speedKilometresPerHour, detourFactor } = question;
  if (cost !== undefined) {
    const bytes = await readFileOf(effects, cost);
    const reading = readCostTable({ bytes, file: cost, origins, destinations: placesOf(supply) });
    return { ...reading, costs: "table" as const };
  }
  const maxMinutes = plan.maxCost ?? 120;
  const door = await roadsOf(effects, question);
  if (door !== undefined) {
    const costing = choose({ where: "--costing", key: "costing", value: question.costing ?? "auto" }, COSTINGS);
    const asked = { costing, maxMinutes, from: pointsOf(demand), to: pointsOf(supply) };
    return { ways: await askRoads(door, asked), strangers: 0, costs: "roads" as const };
  }
  const travel = { speedKilometresPerHour, detourFactor, maxMinutes };
  return { ways: distanceWays(pointsOf(demand), pointsOf(supply), travel), strangers: 0, costs: "distance" as const };
}

function roadsOf(effects: Effects, { roads, valhalla }: AccessQuestion): Promise<RoadsDoor> | RoadsDoor | undefined {
  if (roads !== undefined) return openRoadMap(roads);
  return valhalla === undefined ? undefined : openRoadServer(effects, valhalla);
}

function needOf(table: DataTable, { need, women, men }: AccessQuestion): AccessInput["need"] {
  const groups = {
    ...(women === undefined ? {} : { women: numbersOf(table, women) }),
    ...(men === undefined ? {} : { men: numbersOf(table, men) }),
  };
  if (need === undefined && groups.women !== undefined && groups.men !== undefined) {
    const { women: of, men: and } = groups;
    return { all: of.map((count, at) => count + (and[at] ?? 0)), ...groups };
  }
  return { all: numbersOf(table, need ?? "pop"), ...groups };
}

function supplyOf(table: DataTable, { capacity, hours }: AccessQuestion): Float64Array {
  const named = capacity ?? (table.names.includes("capacity") ? "capacity" : undefined);
  const places = named === undefined ? new Float64Array(table.rows).fill(1) : numbersOf(table, named);
  if (hours === undefined) return places;
  const open = numbersOf(table, hours);
  return places.map((amount, at) => (amount * (open[at] ?? 0)) / FULL_WEEK_HOURS);
}

function placesOf(table: DataTable): Places {
  return namePlaces(columnOf(table, "id"));
}

function pointsOf(table: DataTable): Points {
  const find = (known: readonly string[]) => known.find((name) => table.names.includes(name)) ?? known[0] ?? "";
  return {
    longitude: numbersOf(table, find(["lon", "longitude", "x"]), [-180, 180], Number.NaN),
    latitude: numbersOf(table, find(["lat", "latitude", "y"]), [-90, 90], Number.NaN),
  };
}

/** Empty cells are `none`. */
function numbersOf(
  table: DataTable,
  column: string,
  range: readonly [number, number] = [0, Infinity],
  none = 0,
): Float64Array {
  return Float64Array.from(columnOf(table, column), (cell, row) => {
    if (cell === "") return none;
    return numberWithin({ where: table.file, key: `${column} (${row + 2})`, value: Number(cell) }, range);
  });
}

function columnOf(table: DataTable, column: string): readonly string[] {
  const cells = table.cells[column];
  if (cells === undefined) throw columnIsMissing(column, table.names);
  return cells;
}
