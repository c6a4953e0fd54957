// The rational agent access model: people share themselves out among places until nobody gains by going elsewhere.
// Source: Saxon and Snow 2020, "A Rational Agent Model for the Spatial Accessibility of Primary Health Care";
// the settlement in whole persons and shrinking steps is that of pysal/access, so that the figures can be compared.
import type { Amounts, Way } from "./catchment.ts";

export interface RationalAgents {
  readonly ways: readonly Way[];
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
  readonly origins: readonly string[];
  readonly demand: readonly number[];
  /** Demand that each place serves at a cost of one. */
  readonly capacity: readonly number[];
  /** Cost of origin × place in units of tau; Infinity = out of reach. */
  readonly travel: readonly (readonly number[])[];
  /** People of each origin at each place. */
  readonly assigned: readonly number[][];
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/**
 * Mean cost of an origin's people: travel by tau, and load of the place by the mean load. Lower is better; one mean
 * load without any travel is 1. Origins without people, or from which no place with supply is reached, are absent.
 */
export function rationalAgentCost(demand: Amounts, supply: Amounts, agents: RationalAgents): Amounts {
  const market = openMarket(demand, supply, agents);
  const { moves = 150 } = agents;
  let costs = costOfPlaces(market);
  for (let round = 0; round < moves; round += 1) {
    costs = costOfPlaces(market);
    const planned = market.origins.map((_, at) => planMove(market, costs, at));
    carryOut(market, limitMoves(market, planned, { round, agents }));
  }
  return new Map(market.origins.map((id, at) => [id, meanCost(market, costs, at)]));
}

/** Everybody begins at the nearest place. */
function openMarket(demand: Amounts, supply: Amounts, { ways, tau, load }: RationalAgents): Market {
  const [people, offered] = [positive(demand), positive(supply)];
  const usable = ways.filter(({ origin, destination }) => people.has(origin) && offered.has(destination));
  const origins = [...people.keys()].filter((id) => usable.some(({ origin }) => origin === id));
  const places = [...offered.keys()].filter((id) => usable.some(({ destination }) => destination === id));
  const costs = new Map(usable.map(({ origin, destination, cost }) => [`${origin}\t${destination}`, cost]));
  const oneLoad = load ?? total(people) / total(offered);
  const travel = origins.map((origin) => places.map((place) => (costs.get(`${origin}\t${place}`) ?? Infinity) / tau));
  const wanted = origins.map((id) => people.get(id) ?? 0);
  const assigned = travel.map((row, at) => {
    const nearest = placeOf(row, Math.min);
    return row.map((_, place) => (place === nearest ? (wanted[at] ?? 0) : 0));
  });
  const capacity = places.map((id) => (offered.get(id) ?? 0) * oneLoad);
  return { origins, demand: wanted, capacity, travel, assigned };
}

/** Travel and load of every place, seen from every origin. */
function costOfPlaces({ travel, capacity, assigned }: Market): readonly (readonly number[])[] {
  const loads = capacity.map((room, place) => sum(assigned.map((row) => row[place] ?? 0)) / room);
  return travel.map((row) => row.map((cost, place) => cost + (loads[place] ?? 0)));
}

/** From the dearest place in use to the cheapest one, as many as make both cost the same. */
function planMove(market: Market, costs: readonly (readonly number[])[], at: number): Move {
  const row = costs[at] ?? [];
  const present = market.assigned[at] ?? [];
  const from = placeOf(
    row.map((cost, place) => (present[place] === 0 ? -Infinity : cost)),
    Math.max,
  );
  const to = placeOf(row, Math.min);
  const [roomFrom, roomTo] = [market.capacity[from] ?? 0, market.capacity[to] ?? 0];
  const gain = (row[from] ?? 0) - (row[to] ?? 0);
  const even = ((roomFrom * roomTo) / (roomFrom + roomTo)) * gain;
  return { from, to, people: from === to ? 0 : Math.min(even, present[from] ?? 0) };
}

interface Round {
  readonly round: number;
  readonly agents: RationalAgents;
}

/** Whole persons, no more than the step of this round allows, and no rush on one place in the first rounds. */
function limitMoves(market: Market, moves: readonly Move[], { round, agents }: Round): readonly Move[] {
  const { firstStep = 0.2, halfLife = 50, leastStep = 0.005, gentleRounds = 20 } = agents;
  const step = Math.max(firstStep * 0.5 ** (round / halfLife), leastStep);
  const stepped = moves.map((move, at) => {
    return { ...move, people: Math.trunc(Math.min(move.people, step * (market.demand[at] ?? 0))) };
  });
  if (round >= gentleRounds) return stepped;
  const coming = market.capacity.map((_, place) => sum(stepped.map(({ to, people }) => (to === place ? people : 0))));
  const rush = coming.map((people, place) => Math.max(people / (market.capacity[place] ?? 1), 1));
  return stepped.map((move) => ({ ...move, people: roundHalfToEven(move.people / (rush[move.to] ?? 1)) }));
}

function carryOut({ assigned }: Market, moves: readonly Move[]): void {
  moves.forEach(({ from, to, people }, at) => {
    const row = assigned[at] ?? [];
    row[to] = (row[to] ?? 0) + people;
    row[from] = (row[from] ?? 0) - people;
  });
}

function meanCost({ assigned, demand }: Market, costs: readonly (readonly number[])[], at: number): number {
  const people = assigned[at] ?? [];
  const spent = people.map((count, place) => (count === 0 ? 0 : count * (costs[at]?.[place] ?? 0)));
  return sum(spent) / (demand[at] ?? 1);
}

function placeOf(row: readonly number[], pick: (...values: number[]) => number): number {
  return row.indexOf(pick(...row));
}

function positive(amounts: Amounts): Amounts {
  return new Map([...amounts].filter(([, amount]) => amount > 0));
}

function total(amounts: Amounts): number {
  return sum([...amounts.values()]);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
