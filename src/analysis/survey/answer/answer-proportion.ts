// The share of people for whom a condition holds, with an interval by one of six methods.
import type { Row } from "../../sql/compile-query.ts";
import { all, COUNT_ROWS, number, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import { readCondition } from "../condition.ts";
import { estimate } from "../estimate.ts";
import { knownRows } from "../measures.ts";
import { meansOf } from "../moments.ts";
import { PROPORTION_METHODS, proportionInterval } from "../proportion-interval.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { AnswerMaker } from "./answer.ts";
import { LEVEL } from "./named-estimates.ts";
import { chosenIn, domainIn } from "./read-words.ts";

export const answerProportion: AnswerMaker = {
  words: ["condition", "method", "where", "na_rm"],
  *answer(question) {
    const { design, words } = question;
    const method = chosenIn(question, "method", PROPORTION_METHODS);
    if (typeof words.condition !== "string")
      throw choiceIsUnknown({
        where: question.where,
        key: "condition",
        value: words.condition,
        known: ["column == 'code'"],
      });
    const { is, columns } = readCondition(words.condition);
    const domain = domainIn(question);
    const where = yield* knownRows(design, columns, domain);
    const share = { name: words.condition, is: when(all(where, is), number(1), number(0)) };
    const { values, vcov, degf } = yield* estimate(design, fromTotals(meansOf([share])), where);
    const [found = {}]: readonly Row[] = yield {
      columns: [selected("rows", COUNT_ROWS)],
      from: design.from,
      ...(domain.where === undefined ? {} : { where: domain.where }),
    };
    const [value = Number.NaN, variance = 0] = [values[0], vcov[0]?.[0]];
    const rows = Number(found.rows ?? 0);
    const { lower, upper } = proportionInterval({ value, variance, df: degf, rows }, method, LEVEL);
    return { estimate: value, ci95: [lower, upper], var: variance, se: Math.sqrt(variance), degf };
  },
};
