// Replicate weights that stand in columns of the table, and how many degrees of freedom they leave.
// Source: R survey 4, svrepdesign and degf (the rank of the weights less one).
import { fromLowerTriangle, type Matrix } from "../../matrix/matrix.ts";
import type { Row } from "../../sql/compile-query.ts";
import { asNumber, column, type Expression, sum, times } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { Replicates, SurveyDesign } from "../design.ts";
import type { ReplicateSpec } from "../design-spec.ts";
import type { Work } from "../estimator.ts";

export function givenReplicates(design: SurveyDesign, spec: ReplicateSpec): Replicates {
  const columns = (spec.columns ?? []).map((name) => asNumber(column(name)));
  const weights = spec.combined === false ? columns.map((one) => times(design.weight, one)) : columns;
  return {
    weights,
    scale: spec.scale ?? (spec.rscales === undefined ? usualScale(design, spec, weights.length) : 1),
    rscales: spec.rscales ?? weights.map(() => 1),
    mse: spec.mse ?? false,
    given: true,
  };
}

function usualScale({ table }: SurveyDesign, { type, rho = 0 }: ReplicateSpec, count: number): number {
  if (type === "BRR") return 1 / count;
  if (type === "Fay") return 1 / (count * (1 - rho) ** 2);
  if (type === "JK1") return (count - 1) / count;
  if (type === "bootstrap" || type === "subbootstrap" || type === "mrbbootstrap") return 1 / (count - 1);
  throw choiceIsUnknown({ where: table, key: "replicate.scale", value: null, known: ["0.05"] });
}

/** Sums of one query: planning a query takes time with the square of them. */
const TOGETHER = 100;

/** Rank of the weights less one, from their products; of the rows of a domain, if one is named. */
export function* replicateDegf(
  { from }: SurveyDesign,
  weights: readonly Expression[],
  where?: Expression,
): Work<number> {
  const products = weights.flatMap((a, i) => weights.slice(0, i + 1).map((b) => times(a, b)));
  const sums: number[] = [];
  for (let done = 0; done < products.length; done += TOGETHER) {
    const some = products.slice(done, done + TOGETHER);
    const [found = {}]: readonly Row[] = yield {
      columns: some.map((one, at) => selected(`p${at}`, sum(one))),
      from,
      ...(where === undefined ? {} : { where }),
    };
    sums.push(...some.map((_, at) => Number(found[`p${at}`] ?? 0)));
  }
  return rankOf(fromLowerTriangle(sums, weights.length)) - 1;
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
