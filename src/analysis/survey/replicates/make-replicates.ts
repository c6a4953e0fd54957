// Replicate weights made from a design: jackknives, balanced halves, and bootstraps drawn from a seed.
// Sources: Wolter 2007; Rao & Wu 1988 and Canty & Davison 1999 for bootstraps; scales as in R survey 4, as.svrepdesign.

import { stratumHasOneCluster } from "../../problems.ts";
import { type Random, seededRandom } from "../../sampling/random.ts";
import { compare, type Expression, number, text, times } from "../../sql/expression.ts";
import type { Replicates, SurveyDesign } from "../design.ts";
import type { ReplicateSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { replicatesDoNotFit } from "../problems.ts";
import { balancedSigns } from "./balanced-signs.ts";
import { readUnits, type SampledStratum, unitKey } from "./sampled-units.ts";

/** Factors of the weights, by the key of the unit; units that are not named keep their weight. */
type Factors = ReadonlyMap<string, number>;

interface Made {
  readonly factors: readonly Factors[];
  readonly scale: number;
  readonly rscales: readonly number[];
}

export function* makeReplicates(design: SurveyDesign, spec: ReplicateSpec): Work<Replicates> {
  const strata = yield* readUnits(design);
  const { factors, scale, rscales } = made(design, strata, spec);
  const key = unitKey(design);
  return {
    weights: factors.map((own) => times(design.weight, factorOf(key, own))),
    scale: spec.scale ?? scale,
    rscales: spec.rscales ?? rscales,
    mse: spec.mse ?? false,
    units: { key, factors },
  };
}

function made(design: SurveyDesign, strata: readonly SampledStratum[], spec: ReplicateSpec): Made {
  const isStratified = strata.length > 1;
  switch (spec.type) {
    case "JK1":
      if (isStratified) throw replicatesDoNotFit(design.table, spec.type);
      return jackknife(design, strata);
    case "JKn":
      return jackknife(design, strata);
    case "BRR":
    case "Fay":
      return halves(design, strata, spec);
    case "bootstrap":
    case "subbootstrap":
      return bootstrap(strata, spec);
    default:
      throw replicatesDoNotFit(design.table, spec.type);
  }
}

/** Each unit left out in turn. */
function jackknife({ table, lonely }: SurveyDesign, strata: readonly SampledStratum[]): Made {
  const factors: Factors[] = [];
  const rscales: number[] = [];
  for (const { name, units, rest } of strata) {
    const n = units.length;
    if (n === 1 && rest > 0) {
      if (lonely === "fail") throw stratumHasOneCluster(table, name);
      if (lonely === "adjust") addLonely({ factors, rscales }, strata, name);
      continue;
    }
    for (const left of units) {
      factors.push(new Map(units.map(({ key }) => [key, key === left.key ? 0 : n / (n - 1)])));
      rscales.push((rest * (n - 1)) / n);
    }
  }
  const all = strata.reduce((total, { units }) => total + units.length, 0);
  return { factors, rscales, scale: lonely === "average" ? all / factors.length : 1 };
}

interface Growing {
  readonly factors: Factors[];
  readonly rscales: number[];
}

/** A stratum of one unit is left out as a whole. */
function addLonely({ factors, rscales }: Growing, strata: readonly SampledStratum[], name: string): void {
  const count = strata.length;
  const all = strata.flatMap(({ units }) => units);
  factors.push(new Map(all.map(({ key, stratum }) => [key, stratum === name ? 0 : count / (count - 1)])));
  rscales.push((count - 1) / count);
}

function halves({ table }: SurveyDesign, strata: readonly SampledStratum[], { type, rho = 0 }: ReplicateSpec): Made {
  if (strata.some(({ units }) => units.length !== 2) || !(rho >= 0 && rho < 1)) throw replicatesDoNotFit(table, type);
  const signs = balancedSigns(strata.length);
  const factors = signs.map(
    (row) =>
      new Map(
        strata.flatMap(({ units }, h) =>
          units.map(({ key }, at) => [key, 1 + (at === 0 ? 1 : -1) * (row[h] ?? 1) * (1 - rho)] as const),
        ),
      ),
  );
  return { factors, rscales: factors.map(() => 1), scale: 1 / (factors.length * (1 - rho) ** 2) };
}

/** Units drawn with replacement in each stratum: as many as there are, or one fewer (`subbootstrap`). */
function bootstrap(strata: readonly SampledStratum[], { type, replicates = 50, seed = 1 }: ReplicateSpec): Made {
  const random = seededRandom(seed);
  const fewer = type === "subbootstrap" ? 1 : 0;
  const factors = Array.from({ length: replicates }, () => {
    const own = new Map<string, number>();
    for (const { units } of strata)
      drawInto(
        own,
        units.map(({ key }) => key),
        { random, fewer },
      );
    return own;
  });
  const typical = strata.length / strata.reduce((total, { units }) => total + 1 / units.length, 0);
  const scale = 1 / (replicates - 1);
  return {
    factors,
    rscales: factors.map(() => 1),
    scale: type === "bootstrap" ? (scale * typical) / (typical - 1) : scale,
  };
}

function drawInto(
  own: Map<string, number>,
  keys: readonly string[],
  { random, fewer }: { random: Random; fewer: number },
): void {
  const size = keys.length - fewer;
  const share = fewer === 0 ? 1 : keys.length / size;
  for (const key of keys) own.set(key, 0);
  for (let at = 0; at < size; at += 1) {
    const key = keys[random.below(keys.length)] ?? "";
    own.set(key, (own.get(key) ?? 0) + share);
  }
}

/** Units with the same factor share a branch. */
function factorOf(key: Expression, factors: Factors): Expression {
  const groups = new Map<number, string[]>();
  for (const [unit, factor] of factors) groups.set(factor, [...(groups.get(factor) ?? []), unit]);
  const branches = [...groups].map(([factor, units]) => ({ when: isAmong(key, units), gives: number(factor) }));
  return branches.length === 0 ? number(1) : { node: "case", branches, otherwise: number(1) };
}

/** Many units are looked up in one list. */
function isAmong(key: Expression, units: readonly string[]): Expression {
  const [only = ""] = units;
  return units.length === 1 ? compare(key, "=", text(only)) : { node: "is-one-of", of: key, texts: units };
}
