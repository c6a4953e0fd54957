// Replicate weights made from a design: jackknives, balanced halves, and bootstraps drawn from a seed.
// Sources: Wolter 2007; Rao & Wu 1988 and Canty & Davison 1999 for bootstraps; scales as in R survey 4, as.svrepdesign.

import { stratumHasOneCluster } from "../../problems.ts";
import { type Random, seededRandom } from "../../sampling/random.ts";
import type { Replicates, SurveyDesign } from "../design.ts";
import type { ReplicateSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";
import { replicatesDoNotFit } from "../problems.ts";
import { balancedSigns } from "./balanced-signs.ts";
import { readUnits, type SampledStratum, unitKey } from "./sampled-units.ts";
import { unitReplicates } from "./unit-replicates.ts";

/** What one replicate does to the units of the sample: all other factors are one. */
type Write = (factors: Float64Array) => void;

interface Made {
  /** Anew each time it is asked for: draws begin at their seed. */
  readonly writers: () => Iterable<Write>;
  readonly scale: number;
  readonly rscales: readonly number[];
}

export function* makeReplicates(design: SurveyDesign, spec: ReplicateSpec): Work<Replicates> {
  const strata = yield* readUnits(design);
  const { writers, scale, rscales } = made(design, strata, spec);
  const key = unitKey(design);
  const keys = strata.flatMap(({ units }) => units.map((unit) => unit.key));
  const factors = function* (): Iterable<Float64Array> {
    const own = new Float64Array(keys.length);
    for (const write of writers()) {
      write(own.fill(1));
      yield own;
    }
  };
  return unitReplicates(
    { key, keys, factors, weight: design.weight },
    { scale: spec.scale ?? scale, rscales: spec.rscales ?? rscales, mse: spec.mse ?? false },
  );
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
  const writers: Write[] = [];
  const rscales: number[] = [];
  const places = placesOf(strata);
  for (const [h, { name, units, rest }] of strata.entries()) {
    const n = units.length;
    const { from = 0, to = 0 } = places[h] ?? {};
    if (n === 1 && rest > 0) {
      if (lonely === "fail") throw stratumHasOneCluster(table, name);
      if (lonely === "adjust") {
        // A stratum of one unit is left out as a whole.
        writers.push((own) => own.fill(strata.length / (strata.length - 1)).fill(0, from, to));
        rscales.push((strata.length - 1) / strata.length);
      }
      continue;
    }
    for (let left = from; left < to; left += 1) {
      writers.push((own) => own.fill(n / (n - 1), from, to).fill(0, left, left + 1));
      rscales.push((rest * (n - 1)) / n);
    }
  }
  const all = strata.reduce((total, { units }) => total + units.length, 0);
  return { writers: () => writers, rscales, scale: lonely === "average" ? all / writers.length : 1 };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the units of each stratum stand among all. */
function placesOf(strata: readonly SampledStratum[]): readonly Range[] {
  let from = 0;
  return strata.map(({ units }) => {
    from += units.length;
    return { from: from - units.length, to: from };
  });
}

function halves({ table }: SurveyDesign, strata: readonly SampledStratum[], { type, rho = 0 }: ReplicateSpec): Made {
  if (strata.some(({ units }) => units.length !== 2) || !(rho >= 0 && rho < 1)) throw replicatesDoNotFit(table, type);
  const writers = balancedSigns(strata.length).map(
    (row): Write =>
      (own) =>
        strata.forEach((_, h) => {
          const sign = (row[h] ?? 1) * (1 - rho);
          own[2 * h] = 1 + sign;
          own[2 * h + 1] = 1 - sign;
        }),
  );
  return { writers: () => writers, rscales: writers.map(() => 1), scale: 1 / (writers.length * (1 - rho) ** 2) };
}

/** Units drawn with replacement in each stratum: as many as there are, or one fewer (`subbootstrap`). */
function bootstrap(strata: readonly SampledStratum[], { type, replicates = 50, seed = 1 }: ReplicateSpec): Made {
  const fewer = type === "subbootstrap" ? 1 : 0;
  const places = placesOf(strata);
  const writers = function* (): Iterable<Write> {
    const random = seededRandom(seed);
    for (let done = 0; done < replicates; done += 1)
      yield (own) => {
        for (const place of places) drawInto(own, place, { random, fewer });
      };
  };
  const typical = strata.length / strata.reduce((total, { units }) => total + 1 / units.length, 0);
  const scale = 1 / (replicates - 1);
  return {
    writers,
    rscales: Array.from({ length: replicates }, () => 1),
    scale: type === "bootstrap" ? (scale * typical) / (typical - 1) : scale,
  };
}

function drawInto(own: Float64Array, { from, to }: Range, { random, fewer }: { random: Random; fewer: number }): void {
  const count = to - from;
  const size = count - fewer;
  const share = fewer === 0 ? 1 : count / size;
  own.fill(0, from, to);
  for (let drawn = 0; drawn < size; drawn += 1) {
    const at = from + random.below(count);
    own[at] = (own[at] ?? 0) + share;
  }
}
