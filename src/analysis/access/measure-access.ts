// What people of each place can reach, by one method, and how it is spread over women and men.
import { type Catchment, threeStepAccess, twoStepAccess } from "./catchment.ts";
import { type CostWeight, weightOfCost } from "./cost-weight.ts";
import { concentrationIndex, type Lorenz, lorenzOf } from "./inequality.ts";
import { nearestCost, shareWithin } from "./nearest-cost.ts";
import { rationalAgentCost } from "./rational-agents.ts";
import type { Ways } from "./ways.ts";

export const ACCESS_METHODS = ["2sfca", "e2sfca", "3sfca", "raam"] as const;

export type AccessMethod = (typeof ACCESS_METHODS)[number];

export const SEX_GROUPS = ["all", "women", "men"] as const;

export type SexGroup = (typeof SEX_GROUPS)[number];

export interface AccessPlan {
  readonly method: AccessMethod;
  /** Minutes; ways at or above it do not count. __Default value:__ all */
  readonly maxCost?: number;
  /** For e2sfca and 3sfca. */
  readonly weight?: CostWeight;
  /** RAAM: minutes that weigh as much as one mean load. __Default value:__ 60 */
  readonly tau?: number;
}

export interface AccessInput {
  /** People in need by place, in all and, where known, women and men. */
  readonly need: Readonly<Partial<Record<SexGroup, Float64Array>>> & { readonly all: Float64Array };
  /** Capacity by place of supply. */
  readonly supply: Float64Array;
  readonly ways: Ways;
  /** Places of demand by rank, for the concentration index. */
  readonly rank?: Float64Array;
}

export interface AccessOfGroup {
  readonly people: number;
  /** Mean over people, those without access counted as 0 (RAAM: left out). */
  readonly mean: number;
  /** Share of one that reaches nothing. */
  readonly withoutShareOfOne: number;
  readonly within30ShareOfOne: number;
  readonly within60ShareOfOne: number;
}

export interface MeasuredAccess {
  /** By place: supply per head; for RAAM a cost, lower is better, NaN where nothing is reached. */
  readonly access: Float64Array;
  readonly nearestMinutes: Float64Array;
  readonly groups: Readonly<Partial<Record<SexGroup, AccessOfGroup>>>;
  readonly lorenz: Lorenz;
  readonly concentration?: number;
}

export function measureAccess(input: AccessInput, plan: AccessPlan): MeasuredAccess {
  const { need, supply, ways, rank } = input;
  const access = accessOf(input, plan);
  const nearestMinutes = nearestCost(need.all.length, supply, ways);
  const spread = { people: need.all, access };
  const groups = SEX_GROUPS.flatMap((group) => {
    const people = need[group];
    return people === undefined ? [] : [[group, describeGroup(people, access, nearestMinutes)] as const];
  });
  return {
    access,
    nearestMinutes,
    groups: Object.fromEntries(groups),
    lorenz: lorenzOf(spread),
    ...(rank === undefined ? {} : { concentration: concentrationIndex(spread, rank) }),
  };
}

function accessOf(
  { need, supply, ways }: AccessInput,
  { method, maxCost, weight, tau = 60 }: AccessPlan,
): Float64Array {
  const limit = maxCost === undefined ? {} : { maxCost };
  const decay = weight === undefined || method === "2sfca" ? {} : { weight: weightOfCost(weight) };
  const catchment: Catchment = { ways, ...limit, ...decay };
  switch (method) {
    case "2sfca":
    case "e2sfca":
      return twoStepAccess(need.all, supply, catchment);
    case "3sfca":
      return threeStepAccess(need.all, supply, catchment);
    case "raam":
      return rationalAgentCost(need.all, supply, { ways, tau });
  }
}

function describeGroup(people: Float64Array, access: Float64Array, nearest: Float64Array): AccessOfGroup {
  let [all, counted, sum, without] = [0, 0, 0, 0];
  people.forEach((count, at) => {
    const here = access[at] ?? 0;
    all += count;
    if (Number.isNaN(here) || here === 0) without += count;
    if (!Number.isNaN(here)) [counted, sum] = [counted + count, sum + count * here];
  });
  return {
    people: all,
    mean: sum / counted,
    withoutShareOfOne: without / all,
    within30ShareOfOne: shareWithin(people, nearest, 30),
    within60ShareOfOne: shareWithin(people, nearest, 60),
  };
}
