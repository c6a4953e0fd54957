// The rational agent access model: people share themselves out among places until nobody gains by going elsewhere.
// Source: Saxon and Snow 2020, "A Rational Agent Model for the Spatial Accessibility of Primary Health Care";
// the settlement in whole persons and shrinking steps is that of pysal/access, so that the figures can be compared.
import { type NearestWays, nearestWays } from "./nearest-ways.ts";
import type { Ways } from "./ways.ts";

export interface RationalAgents {
  readonly ways: Ways;
  /** The travel cost that weighs as much as one mean load of demand per supply, in the unit of the ways. */
  readonly tau: number;
  /** Demand per supply that counts as one load. __Default value:__ all demand by all supply */
  readonly load?: number;
  /** Rounds of moving. __Default value:__ 150 */
  readonly moves?: number;
  /** Share of an origin that may move in the first round. __Default value:__ 0.2 */
  readonly firstStep?: number;
  /** Rounds after which that share has halved. __Default value:__ 50 */
  readonly halfLife?: number;
  /** The share never falls below. __Default value:__ 0.005 */
  readonly leastStep?: number;
  /** First rounds in which no place takes in more than its supply at once. __Default value:__ 20 */
  readonly gentleRounds?: number;
}

interface Market {
  readonly demand: Float64Array;
  /** Demand that each place serves at a cost of one. */
  readonly room: Float64Array;
  readonly ways: NearestWays;
  /** Cost of each way in units of tau. */
  readonly travel: Float64Array;
  /** Ways in use, and the people on each: entries of an origin stand from where its ways begin, as many as `inUse` says, in no order. */
  readonly used: Uint32Array;
  readonly crowd: Float64Array;
  readonly inUse: Uint32Array;
  /** People at each place. */
  readonly present: Float64Array;
  /** Load of each place, as every origin feels it. */
  readonly loads: Float64Array;
}

/** One planned move an origin: from an entry of the ways in use to a way, with how many people. */
interface Moves {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly people: Float64Array;
}

/**
 * Mean cost of an origin's people: travel by tau, and load of the place by the mean load. Lower is better; one mean
 * load without any travel is 1. NaN for origins without people, or from which no place with supply is reached.
 */
export function rationalAgentCost(demand: Float64Array, supply: Float64Array, agents: RationalAgents): Float64Array {
  const market = openMarket(demand, supply, agents);
  const { moves = 150 } = agents;
  const planned: Moves = {
    from: new Int32Array(demand.length),
    to: new Int32Array(demand.length),
    people: new Float64Array(demand.length),
  };
  feelLoads(market);
  for (let round = 0; round < moves; round += 1) {
    feelLoads(market);
    const leastLoad = leastOf(market.loads);
    for (let origin = 0; origin < demand.length; origin += 1) planMove(market, { origin, leastLoad }, planned);
    limitMoves(market, planned, { round, agents });
    carryOut(market, planned);
  }
  return meanCosts(market);
}

/** Everybody begins at the nearest place. */
function openMarket(demand: Float64Array, supply: Float64Array, { ways, tau, load }: RationalAgents): Market {
  const nearest = nearestWays(ways, demand, supply);
  const oneLoad = load ?? total(demand) / total(supply);
  const market: Market = {
    demand,
    room: supply.map((amount) => amount * oneLoad),
    ways: nearest,
    travel: nearest.cost.map((cost) => cost / tau),
    used: new Uint32Array(nearest.cost.length),
    crowd: new Float64Array(nearest.cost.length),
    inUse: new Uint32Array(demand.length),
    present: new Float64Array(supply.length),
    loads: new Float64Array(supply.length),
  };
  for (let origin = 0; origin < demand.length; origin += 1) settle(market, origin);
  return market;
}

function settle({ ways, used, crowd, present, inUse, demand }: Market, origin: number): void {
  const [first = 0, end = 0] = [ways.start[origin], ways.start[origin + 1]];
  if (first === end) return;
  const place = ways.destination[first] ?? 0;
  used[first] = first;
  crowd[first] = demand[origin] ?? 0;
  inUse[origin] = 1;
  present[place] = (present[place] ?? 0) + (demand[origin] ?? 0);
}

function feelLoads({ loads, present, room }: Market): void {
  for (let place = 0; place < loads.length; place += 1) loads[place] = (present[place] ?? 0) / (room[place] ?? 1);
}

function leastOf(loads: Float64Array): number {
  let least = Infinity;
  for (let place = 0; place < loads.length; place += 1) if ((loads[place] ?? 0) < least) least = loads[place] ?? 0;
  return least;
}

interface Planning {
  readonly origin: number;
  readonly leastLoad: number;
}

/** From the dearest place in use to the cheapest one, as many as make both cost the same. */
function planMove(market: Market, { origin, leastLoad }: Planning, planned: Moves): void {
  const { ways, travel, loads, used, crowd, room } = market;
  const entry = dearestInUse(market, origin);
  const to = cheapestOf(market, { origin, leastLoad });
  const from = used[entry] ?? 0;
  planned.from[origin] = entry;
  planned.to[origin] = to;
  planned.people[origin] = 0;
  if (entry < 0 || from === to) return;
  const [placeFrom, placeTo] = [ways.destination[from] ?? 0, ways.destination[to] ?? 0];
  const gain = (travel[from] ?? 0) + (loads[placeFrom] ?? 0) - ((travel[to] ?? 0) + (loads[placeTo] ?? 0));
  const [roomFrom, roomTo] = [room[placeFrom] ?? 0, room[placeTo] ?? 0];
  planned.people[origin] = Math.min(((roomFrom * roomTo) / (roomFrom + roomTo)) * gain, crowd[entry] ?? 0);
}

/** No load is below the least, so a way that costs more than the cheapest place even with that one ends the search. Ties: the place listed first. */
function cheapestOf({ ways, travel, loads }: Market, { origin, leastLoad }: Planning): number {
  const { destination, start } = ways;
  const end = start[origin + 1] ?? 0;
  let to = -1;
  let cheapest = Infinity;
  for (let at = start[origin] ?? 0; at < end && (travel[at] ?? 0) + leastLoad <= cheapest; at += 1) {
    const cost = (travel[at] ?? 0) + (loads[destination[at] ?? 0] ?? 0);
    if (cost < cheapest || (cost === cheapest && (destination[at] ?? 0) < (destination[to] ?? 0))) {
      to = at;
      cheapest = cost;
    }
  }
  return to;
}

/** An entry of the ways in use. Ties: the place listed first. */
function dearestInUse({ ways, travel, loads, used, crowd, inUse }: Market, origin: number): number {
  const { destination, start } = ways;
  const first = start[origin] ?? 0;
  let from = -1;
  let dearest = -Infinity;
  for (let entry = first; entry < first + (inUse[origin] ?? 0); entry += 1) {
    const at = used[entry] ?? 0;
    const cost = (travel[at] ?? 0) + (loads[destination[at] ?? 0] ?? 0);
    const isDearer =
      cost > dearest || (cost === dearest && (destination[at] ?? 0) < (destination[used[from] ?? 0] ?? 0));
    if (isDearer && crowd[entry] !== 0) {
      from = entry;
      dearest = cost;
    }
  }
  return from;
}

interface Round {
  readonly round: number;
  readonly agents: RationalAgents;
}

/** Whole persons, no more than the step of this round allows, and no rush on one place in the first rounds. */
function limitMoves(market: Market, planned: Moves, { round, agents }: Round): void {
  const { firstStep = 0.2, halfLife = 50, leastStep = 0.005, gentleRounds = 20 } = agents;
  const step = Math.max(firstStep * 0.5 ** (round / halfLife), leastStep);
  const { people } = planned;
  for (let origin = 0; origin < people.length; origin += 1)
    people[origin] = Math.trunc(Math.min(people[origin] ?? 0, step * (market.demand[origin] ?? 0)));
  if (round < gentleRounds) calmRush(market, planned);
}

function calmRush({ ways, room }: Market, { to, people }: Moves): void {
  const coming = new Float64Array(room.length);
  const placeOf = (origin: number) => ways.destination[to[origin] ?? 0] ?? 0;
  people.forEach((count, origin) => {
    if (count !== 0) coming[placeOf(origin)] = (coming[placeOf(origin)] ?? 0) + count;
  });
  people.forEach((count, origin) => {
    const rush = Math.max((coming[placeOf(origin)] ?? 0) / (room[placeOf(origin)] ?? 1), 1);
    if (count !== 0) people[origin] = roundHalfToEven(count / rush);
  });
}

function carryOut(market: Market, { from, to, people }: Moves): void {
  const { used, crowd, present, ways } = market;
  for (let origin = 0; origin < people.length; origin += 1) {
    const count = people[origin] ?? 0;
    if (count === 0) continue;
    const leaving = from[origin] ?? 0;
    const coming = entryFor(market, origin, to[origin] ?? 0);
    const left = ways.destination[used[leaving] ?? 0] ?? 0;
    const entered = ways.destination[used[coming] ?? 0] ?? 0;
    crowd[coming] = (crowd[coming] ?? 0) + count;
    crowd[leaving] = (crowd[leaving] ?? 0) - count;
    present[entered] = (present[entered] ?? 0) + count;
    present[left] = (present[left] ?? 0) - count;
  }
}

/** A way that is not in use takes the entry of one that everybody left, or a new one. */
function entryFor({ ways, used, crowd, inUse }: Market, origin: number, way: number): number {
  const first = ways.start[origin] ?? 0;
  const end = first + (inUse[origin] ?? 0);
  let entry = end;
  for (let each = first; each < end; each += 1) {
    if (used[each] === way) return each;
    if (entry === end && crowd[each] === 0) entry = each;
  }
  used[entry] = way;
  if (entry === end) inUse[origin] = (inUse[origin] ?? 0) + 1;
  return entry;
}

/** The loads are those before the last move, the people those after it: so the figures of pysal/access have it. */
function meanCosts({ demand, ways, travel, loads, used, crowd, inUse }: Market): Float64Array {
  return demand.map((people, origin) => {
    const first = ways.start[origin] ?? 0;
    const end = first + (inUse[origin] ?? 0);
    if (first === end) return Number.NaN;
    let spent = 0;
    for (let entry = first; entry < end; entry += 1) {
      const at = used[entry] ?? 0;
      spent += (crowd[entry] ?? 0) * ((travel[at] ?? 0) + (loads[ways.destination[at] ?? 0] ?? 0));
    }
    return spent / people;
  });
}

function total(amounts: Float64Array): number {
  return amounts.reduce((all, amount) => (amount > 0 ? all + amount : all), 0);
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
