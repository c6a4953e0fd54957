// Replicate weights that stand in columns of the table, and how many degrees of freedom they leave.
// Source: R survey 4, svrepdesign and degf (the rank of the weights less one).
import { dot, type Matrix } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import { applied, asNumber, column, type Expression, minus, number, over, sum, times } from "../../sql/expression.ts";
import { type Select, selected } from "../../sql/select.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { Replicates, SurveyDesign } from "../design.ts";
import type { ReplicateSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";

export function givenReplicates(design: SurveyDesign, spec: ReplicateSpec): Replicates {
  const columns = (spec.columns ?? []).map((name) => asNumber(column(name)));
  const weights = spec.combined === false ? columns.map((one) => times(design.weight, one)) : columns;
  return {
    weights,
    scale: scaleOf(design, spec, weights.length),
    rscales: spec.rscales ?? weights.map(() => 1),
    mse: spec.mse ?? false,
    given: true,
  };
}

/** Balanced halves have a scale of their own, whatever else is given, as in R. */
function scaleOf(design: SurveyDesign, spec: ReplicateSpec, count: number): number {
  const isBalanced = spec.type === "BRR" || spec.type === "Fay";
  if (!isBalanced && spec.scale !== undefined) return spec.scale;
  return !isBalanced && spec.rscales !== undefined ? 1 : usualScale(design, spec, count);
}

function usualScale({ table }: SurveyDesign, { type, rho = 0 }: ReplicateSpec, count: number): number {
  if (type === "BRR") return 1 / count;
  if (type === "Fay") return 1 / (count * (1 - rho) ** 2);
  if (type === "JK1") return (count - 1) / count;
  if (type === "bootstrap" || type === "subbootstrap" || type === "mrbbootstrap") return 1 / (count - 1);
  throw choiceIsUnknown({ where: table, key: "replicate.scale", value: null, known: ["0.05"] });
}

/** Groups of rows per replicate: enough that lengths and angles of the weights stay about what they are. */
const GROUPS = 4;

/**
 * Rank of the weights less one; of the rows of a domain, if one is named. Rows are added up in a few groups, each with a
 * factor of its own between −½ and ½, which leaves the rank as it is, so that large tables are read once.
 * Source: Halko, Martinsson & Tropp 2011, SIAM Review 53(2), §4.1.
 */
export function* replicateDegf(
  { from }: SurveyDesign,
  weights: readonly Expression[],
  where?: Expression,
): Work<number> {
  const groups = number(weights.length * GROUPS);
  const place = column("place");
  const numbered: Select = {
    columns: [
      ...weights.map((weight, at) => selected(`w${at}`, weight)),
      selected("place", { node: "row-number" as const }),
    ],
    from,
    ...(where === undefined ? {} : { where }),
  };
  const factor = minus(fractionOf(times(times(place, place), number(GOLDEN))), number(0.5));
  const rows: readonly Row[] = yield {
    columns: weights.map((_, at) => selected(`w${at}`, sum(times(factor, column(`w${at}`))))),
    from: numbered,
    groupBy: [minus(place, times(groups, applied("floor", over(place, groups))))],
  };
  const sums = weights.map((_, at) => rows.map((row) => Number(row[`w${at}`] ?? 0)));
  return rankOf(sums.map((a) => sums.map((b) => dot(a, b)))) - 1;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function fractionOf(of: Expression): Expression {
  return minus(of, applied("floor", of));
}

/** Columns of which more than 1e-5 of their length is left beside the columns before them. */
function rankOf(gram: Matrix): number {
  const rest = gram.map((row) => [...row]);
  const length = gram.map((row, i) => row[i] ?? 0);
  let rank = 0;
  for (let k = 0; k < rest.length; k += 1) {
    const pivot = rest[k]?.[k] ?? 0;
    if (!(pivot > 1e-10 * (length[k] ?? 0))) continue;
    rank += 1;
    for (let i = k + 1; i < rest.length; i += 1) {
      const factor = (rest[i]?.[k] ?? 0) / pivot;
      const row = rest[i] ?? [];
      for (let j = k + 1; j < row.length; j += 1) row[j] = (row[j] ?? 0) - factor * (rest[k]?.[j] ?? 0);
    }
  }
  return rank;
}
