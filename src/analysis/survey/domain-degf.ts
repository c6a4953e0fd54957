// Degrees of freedom of a domain: clusters less strata among the rows in it that weigh, or under replicates the rank of
// their weights in it, less one. Source: R survey 4, degf of a subset.
import { columnRank } from "../matrix/column-rank.ts";
import { seededRandom } from "../sampling/random.ts";
import type { Row } from "../sql/compile-query.ts";
import { all, COUNT_ROWS, column, compare, type Expression, number, sum, text, times } from "../sql/expression.ts";
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
 * By the factors of the units that have somebody in the domain, each as long as the weights of its people are together. More units
 * than twice the replicates are added up with signs drawn at random, which leaves lengths and angles about what they are.
 */
function* degfOfUnits(
  { from, weight: final }: SurveyDesign,
  { key, keys, factors, weight, count: replicates }: ReplicatedUnits & { readonly count: number },
  where: Expression,
): Work<number> {
  const rows: readonly Row[] = yield {
    columns: [selected("unit", key), selected("squares", sum(times(weight, weight)))],
    from,
    where: all(where, compare(final, "<>", number(0))),
    groupBy: [key],
  };
  const lengths = new Map(rows.map(({ unit, squares }) => [String(unit ?? ""), Math.sqrt(Number(squares))]));
  const random = seededRandom(1);
  const own = keys.map((unit) => (random.next() < 0.5 ? -1 : 1) * (lengths.get(unit) ?? 0));
  const count = Math.min(lengths.size, 2 * replicates);
  return columnRank(Array.from(factors(), (factor) => groupSums(own, factor, count))) - 1;
}

function groupSums(own: readonly number[], factor: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(count);
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
