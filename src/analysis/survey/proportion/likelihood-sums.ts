// The sums of weights that the likelihood interval of a proportion rests on. Source: R survey 4, svyglm (weights divided by
// their mean) and svyvar of its Pearson residuals.
import type { Row } from "../../sql/compile-query.ts";
import { all, compare, count, type Expression, number, sum, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import type { Work } from "../estimator.ts";
import type { Domain } from "../measures.ts";
import type { LikelihoodSums } from "./likelihood-interval.ts";

export interface AskedShare {
  readonly domain: Domain;
  /** Rows of the domain with an answer. */
  readonly where: Expression;
}

export function* readLikelihoodSums(
  { from, weight }: SurveyDesign,
  { domain, where }: AskedShare,
): Work<LikelihoodSums> {
  const weighs = all(where, compare(weight, ">", number(0)));
  const [found = {}]: readonly Row[] = yield {
    columns: [
      selected("all", count(weight)),
      selected("allWeight", sum(weight)),
      selected("rows", count(when(weighs, number(1)))),
      selected("weight", sum(when(weighs, weight, number(0)))),
    ],
    from,
    ...(domain.where === undefined ? {} : { where: domain.where }),
  };
  const of = (name: string): number => Number(found[name] ?? 0);
  const rows = of("rows");
  const weightOfAnswers = (of("weight") * of("all")) / of("allWeight");
  return { rows, weight: weightOfAnswers, dispersion: weightOfAnswers / (rows - 1) };
}
