// Degrees of freedom of a domain: clusters less strata among the rows in it that weigh, or under replicates the rank of
// their weights in it, less one. Source: R survey 4, degf of a subset.
import { rowRank } from "../matrix/row-rank.ts";
import { seededRandom } from "../sampling/random.ts";
import type { Row } from "../sql/compile-query.ts";
import { all, COUNT_ROWS, column, compare, type Expression, number, text } from "../sql/expression.ts";
import { type Select, selected } from "../sql/select.ts";
import type { ReplicatedUnits, SurveyDesign } from "./design.ts";
import type { Work } from "./estimator.ts";
import { replicateDegf } from "./replicates/given-replicates.ts";

export function* domainDegf(design: SurveyDesign, where: Expression): Work<number> {
  const { replicates } = design;
  if (replicates?.units !== undefined)
    return yield* degfOfUnits(design, { ...replicates.units, count: replicates.rscales.length }, where);
  if (replicates !== undefined) return yield* replicateDegf(design, replicates.weights, where);
  return yield* linearDegf(design, where);
}

/**
 * By the factors of the units that have somebody in the domain: the rank of a few more sums of them than there are replicates,
 * each unit with a factor of its own.
 */
function* degfOfUnits(
  { from, weight }: SurveyDesign,
  { key, keys, factors, count: replicates }: ReplicatedUnits & { readonly count: number },
  where: Expression,
): Work<number> {
  const rows: readonly Row[] = yield {
    columns: [selected("unit", key), selected("rows", COUNT_ROWS)],
    from,
    where: all(where, compare(weight, "<>", number(0))),
    groupBy: [key],
  };
  const inside = new Set(rows.map(({ unit }) => String(unit ?? "")));
  const random = seededRandom(1);
  const own = keys.map((unit) => (inside.has(unit) ? random.next() - 0.5 : 0));
  const count = Math.min(inside.size, 2 * replicates);
  const sums = Array.from(factors(), (factor) => groupSums(own, factor, count));
  return rowRank(sums) - 1;
}

function groupSums(own: readonly number[], factor: Float64Array, count: number): readonly number[] {
  const sums = Array.from({ length: count }, () => 0);
  let place = 0;
  own.forEach((weight, unit) => {
    if (weight === 0) return;
    sums[place % count] = (sums[place % count] ?? 0) + weight * (factor[unit] ?? 1);
    place += 1;
  });
  return sums;
}

function* linearDegf({ from, weight, stages }: SurveyDesign, where: Expression): Work<number> {
  const [first] = stages;
  const stratum = first?.stratum ?? text("");
  const inside = all(where, compare(weight, "<>", number(0)));
  const units: Select = {
    columns: [selected("stratum", stratum), selected("rows", COUNT_ROWS)],
    from,
    where: inside,
    groupBy: first?.cluster === undefined ? [stratum] : [stratum, first.cluster],
  };
  const rows: readonly Row[] =
    first?.cluster === undefined
      ? yield units
      : yield {
          columns: [selected("stratum", column("stratum")), selected("rows", COUNT_ROWS)],
          from: units,
          groupBy: [column("stratum")],
        };
  return rows.reduce((total, { rows: own }) => total + Number(own ?? 0), 0) - rows.length;
}
