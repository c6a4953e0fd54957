// Variances and covariances of numbers in the population.
import type { Row } from "../../sql/compile-query.ts";
import { all, COUNT_ROWS, compare, type Expression, number } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { prepareVariables } from "../measures.ts";
import { variancesOf } from "../moments.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { AnswerMaker } from "./answer.ts";
import { namedEstimates } from "./named-estimates.ts";
import { domainIn, namesIn } from "./read-words.ts";

export const answerVar: AnswerMaker = {
  words: ["vars", "where", "na_rm", "deff"],
  *answer(question) {
    const design = yield* question.open();
    const domain = domainIn(question);
    const { measures, where } = yield* prepareVariables(design, namesIn(question, "vars"), domain);
    const rows = yield* countRows(design, design.replicates === undefined ? domain.where : where);
    return namedEstimates(yield* estimate(design, fromTotals(variancesOf(measures, rows)), where));
  },
};

/** Rows of the sample that weigh: R's n, which counts people without an answer too unless there are replicates. */
function* countRows({ from, weight }: SurveyDesign, where: Expression = all()): Work<number> {
  const weighs = all(where, compare(weight, "<>", number(0)));
  const [found = {}]: readonly Row[] = yield { columns: [selected("rows", COUNT_ROWS)], from, where: weighs };
  return Number(found.rows ?? 0);
}
