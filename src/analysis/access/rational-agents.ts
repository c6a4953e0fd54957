// The rational agent access model: people share themselves out among places until nobody gains by going elsewhere.
// Source: Saxon and Snow 2020, "A Rational Agent Model for the Spatial Accessibility of Primary Health Care";
// the settlement in whole persons and shrinking steps is that of pysal/access, so that the figures can be compared.
import { type Crowds, entryOf, openCrowds } from "./crowds.ts";
import { type NearFirst, nearFirst } from "./near-first.ts";
import { nearestWays } from "./nearest-ways.ts";
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
  readonly ways: NearFirst;
  /** Cost of each way in units of tau. */
  readonly travel: Float64Array;
  readonly crowds: Crowds;
  /** People at each place. */
  readonly present: Float64Array;
  /** Load of each place, as every origin feels it. */
  readonly loads: Float64Array;
}

/** One planned move an origin: from an entry of its crowds, counted from its first, to a place by a way of that cost, with how many people. */
interface Moves {
  readonly from: Int32Array;
  readonly to: Uint32Array;
  readonly travel: Float64Array;
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
    to: new Uint32Array(demand.length),
    travel: new Float64Array(demand.length),
    people: new Float64Array(demand.length),
  };
  feelLoads(market);
  for (let round = 0; round < moves; round += 1) {
    feelLoads(market);
    const leastLoad = leastOf(market.loads);
    const step = stepOf(round, agents);
    planned.people.fill(0);
    for (let origin = 0; origin < demand.length; origin += 1)
      // Of others the step of this round is less than a person.
      if (step * (demand[origin] ?? 0) >= 1) planMove(market, { origin, leastLoad }, planned);
    limitMoves(market, planned, { round, step, agents });
    carryOut(market, planned);
  }
  return meanCosts(market);
}

/** Everybody begins at the nearest place. */
function openMarket(demand: Float64Array, supply: Float64Array, { ways, tau, load }: RationalAgents): Market {
  const nearest = nearFirst(nearestWays(ways, demand, supply));
  const oneLoad = load ?? total(demand) / total(supply);
  const market: Market = {
    demand,
    room: supply.map((amount) => amount * oneLoad),
    ways: nearest,
    travel: nearest.cost.map((cost) => cost / tau),
    crowds: openCrowds(demand.length),
    present: new Float64Array(supply.length),
    loads: new Float64Array(supply.length),
  };
  for (let origin = 0; origin < demand.length; origin += 1) settle(market, origin);
  return market;
}

function settle({ ways, travel, crowds, present, demand }: Market, origin: number): void {
  const way = ways.near[origin] ?? 0;
  if (way === ways.near[origin + 1]) return;
  const place = ways.destination[way] ?? 0;
  const people = demand[origin] ?? 0;
  const entry = entryOf(crowds, origin, { place, travel: travel[way] ?? 0 });
  crowds.people[(crowds.first[origin] ?? 0) + entry] = people;
  present[place] = (present[place] ?? 0) + people;
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
  const { ways, travel, loads, crowds, room } = market;
  const entry = dearestInUse(market, origin);
  if (entry < 0) return;
  const way = cheapestOf(market, { origin, leastLoad });
  const left = crowds.place[entry] ?? 0;
  const entered = ways.destination[way] ?? 0;
  if (left === entered) return;
  const gain = (crowds.travel[entry] ?? 0) + (loads[left] ?? 0) - ((travel[way] ?? 0) + (loads[entered] ?? 0));
  const roomLeft = room[left] ?? 0;
  const roomEntered = room[entered] ?? 0;
  planned.from[origin] = entry - (crowds.first[origin] ?? 0);
  planned.to[origin] = entered;
  planned.travel[origin] = travel[way] ?? 0;
  planned.people[origin] = Math.min(
    ((roomLeft * roomEntered) / (roomLeft + roomEntered)) * gain,
    crowds.people[entry] ?? 0,
  );
}

/** Far ways are looked at only where the dearest of the near ones may still be cheaper than the cheapest found. */
function cheapestOf(market: Market, { origin, leastLoad }: Planning): number {
  const { near, far } = market.ways;
  const end = near[origin + 1] ?? 0;
  const to = cheapestAmong(market, { from: near[origin] ?? 0, end, to: -1, leastLoad });
  if (far[origin] === far[origin + 1] || !mayBeCheaper(market, { way: end - 1, than: to, leastLoad })) return to;
  return cheapestAmong(market, { from: far[origin] ?? 0, end: far[origin + 1] ?? 0, to, leastLoad });
}

interface Search {
  readonly from: number;
  readonly end: number;
  /** The cheapest way so far, or −1. */
  readonly to: number;
  readonly leastLoad: number;
}

/** No load is below the least, so a way that costs more than the cheapest place even with that one ends the search. Ties: the place listed first. */
function cheapestAmong(market: Market, { from, end, to: before, leastLoad }: Search): number {
  const {
    ways: { destination },
    travel,
    loads,
  } = market;
  let to = before;
  let cheapest = costOf(market, before);
  for (let at = from; at < end && (travel[at] ?? 0) + leastLoad <= cheapest; at += 1) {
    const cost = (travel[at] ?? 0) + (loads[destination[at] ?? 0] ?? 0);
    if (cost < cheapest || (cost === cheapest && (destination[at] ?? 0) < (destination[to] ?? 0))) {
      to = at;
      cheapest = cost;
    }
  }
  return to;
}

interface Comparison {
  readonly way: number;
  readonly than: number;
  readonly leastLoad: number;
}

function mayBeCheaper(market: Market, { way, than, leastLoad }: Comparison): boolean {
  return (market.travel[way] ?? 0) + leastLoad <= costOf(market, than);
}

function costOf({ ways: { destination }, travel, loads }: Market, way: number): number {
  return way < 0 ? Infinity : (travel[way] ?? 0) + (loads[destination[way] ?? 0] ?? 0);
}

/** An entry of the crowds, or −1. Ties: the place listed first. */
function dearestInUse({ loads, crowds }: Market, origin: number): number {
  const { place, travel, people } = crowds;
  const first = crowds.first[origin] ?? 0;
  const end = first + (crowds.size[origin] ?? 0);
  let from = -1;
  let dearest = -Infinity;
  for (let entry = first; entry < end; entry += 1) {
    const here = place[entry] ?? 0;
    const cost = (travel[entry] ?? 0) + (loads[here] ?? 0);
    const isDearer = cost > dearest || (cost === dearest && here < (place[from] ?? 0));
    if (isDearer && people[entry] !== 0) {
      from = entry;
      dearest = cost;
    }
  }
  return from;
}

/** Share of an origin that may move in a round. */
function stepOf(round: number, { firstStep = 0.2, halfLife = 50, leastStep = 0.005 }: RationalAgents): number {
  return Math.max(firstStep * 0.5 ** (round / halfLife), leastStep);
}

interface Round {
  readonly round: number;
  readonly step: number;
  readonly agents: RationalAgents;
}

/** Whole persons, no more than the step of this round allows, and no rush on one place in the first rounds. */
function limitMoves(market: Market, planned: Moves, { round, step, agents: { gentleRounds = 20 } }: Round): void {
  const { people } = planned;
  for (let origin = 0; origin < people.length; origin += 1)
    people[origin] = Math.trunc(Math.min(people[origin] ?? 0, step * (market.demand[origin] ?? 0)));
  if (round < gentleRounds) calmRush(market, planned);
}

function calmRush({ room }: Market, { to, people }: Moves): void {
  const coming = new Float64Array(room.length);
  people.forEach((count, origin) => {
    const place = to[origin] ?? 0;
    if (count !== 0) coming[place] = (coming[place] ?? 0) + count;
  });
  people.forEach((count, origin) => {
    const place = to[origin] ?? 0;
    const rush = Math.max((coming[place] ?? 0) / (room[place] ?? 1), 1);
    if (count !== 0) people[origin] = roundHalfToEven(count / rush);
  });
}

function carryOut({ crowds, present }: Market, { from, to, travel, people }: Moves): void {
  for (let origin = 0; origin < people.length; origin += 1) {
    const count = people[origin] ?? 0;
    if (count === 0) continue;
    const entered = to[origin] ?? 0;
    const entry = entryOf(crowds, origin, { place: entered, travel: travel[origin] ?? 0 });
    const first = crowds.first[origin] ?? 0;
    const coming = first + entry;
    const leaving = first + (from[origin] ?? 0);
    const left = crowds.place[leaving] ?? 0;
    crowds.people[coming] = (crowds.people[coming] ?? 0) + count;
    crowds.people[leaving] = (crowds.people[leaving] ?? 0) - count;
    present[entered] = (present[entered] ?? 0) + count;
    present[left] = (present[left] ?? 0) - count;
  }
}

/** The loads are those before the last move, the people those after it: so the figures of pysal/access have it. */
function meanCosts({ demand, loads, crowds }: Market): Float64Array {
  const { place, travel, people } = crowds;
  return demand.map((all, origin) => {
    const first = crowds.first[origin] ?? 0;
    const end = first + (crowds.size[origin] ?? 0);
    if (first === end) return Number.NaN;
    let spent = 0;
    for (let entry = first; entry < end; entry += 1)
      spent += (people[entry] ?? 0) * ((travel[entry] ?? 0) + (loads[place[entry] ?? 0] ?? 0));
    return spent / all;
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
