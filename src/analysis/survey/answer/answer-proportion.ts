// The share of people for whom a condition holds, with an interval by one of six methods.
import { all, type Expression, isMissing, not, number, when } from "../../sql/expression.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import { readCondition } from "../condition.ts";
import type { SurveyDesign } from "../design.ts";
import { domainDegf } from "../domain-degf.ts";
import { estimate } from "../estimate.ts";
import { estimateTotals } from "../estimate-totals.ts";
import type { Work } from "../estimator.ts";
import { expit, type Interval, logitInterval, symmetricInterval } from "../interval.ts";
import type { Domain } from "../measures.ts";
import { logitsOf, meansOf, type NamedMeasure } from "../moments.ts";
import { likelihoodInterval } from "../proportion/likelihood-interval.ts";
import { readLikelihoodSums } from "../proportion/likelihood-sums.ts";
import { PROPORTION_METHODS, type ProportionMethod, proportionInterval } from "../proportion/proportion-interval.ts";
import { countSampleRows } from "../sampled-rows.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { AnswerMaker } from "./answer.ts";
import { LEVEL } from "./named-estimates.ts";
import { chosenIn, domainIn } from "./read-words.ts";
import { askedIn } from "./side-by-side.ts";

export const answerProportion: AnswerMaker = {
  words: ["condition", "method", "where", "na_rm"],
  *answer(question) {
    const { words } = question;
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
    // A condition may be known where one of its columns is not: `age > 40 & income < 100` is false for somebody of 30.
    const where = all(domain.where ?? all(), not(isMissing(is)));
    const share = { name: words.condition, is: when(all(where, is), number(1), number(0)) };
    const estimator = meansOf([share]);
    const found = yield* domain.naRm === true
      ? estimateTotals(question.sampled, { estimator, known: [], domain: { where, naRm: true }, by: [] })
      : estimateTotals(question.sampled, { estimator, known: columns, domain, by: [] });
    const [{ values } = { values: [] }] = found.domains;
    const { design, vcov } = found;
    const df = domain.where === undefined ? design.degf : yield* domainDegf(design, domain.where);
    const [value = Number.NaN, variance] = [values[0], Math.max(0, vcov[0]?.[0] ?? 0)];
    const asked = { value, variance, df, method, domain, where, share };
    const { lower, upper } = yield* intervalOf(design, asked);
    return {
      estimate: value,
      ci95: [lower, upper],
      var: variance,
      se: Math.sqrt(variance),
      degf: design.degf,
      asked: askedIn(found),
    };
  },
};

interface Asked {
  readonly value: number;
  readonly variance: number;
  readonly df: number;
  readonly method: ProportionMethod;
  readonly domain: Domain;
  readonly where: Expression;
  readonly share: NamedMeasure;
}

/** On the logit scale, where replicates spread otherwise than the share itself does. */
function* logitOfShare(design: SurveyDesign, { share, where, df, ...found }: Asked): Work<Interval> {
  if (design.replicates === undefined)
    return logitInterval({ value: found.value, standardError: Math.sqrt(found.variance), df }, LEVEL);
  const { values, vcov } = yield* estimate(design, fromTotals(logitsOf([share])), where);
  const logit = { value: values[0] ?? 0, standardError: Math.sqrt(vcov[0]?.[0] ?? 0), df };
  const { lower, upper } = symmetricInterval(logit, LEVEL);
  return { lower: expit(lower), upper: expit(upper) };
}

function* intervalOf(design: SurveyDesign, asked: Asked): Work<Interval> {
  const { method, domain } = asked;
  if (method === "logit") return yield* logitOfShare(design, asked);
  if (method === "likelihood") {
    const sums = yield* readLikelihoodSums(design, asked);
    return likelihoodInterval({ ...asked, ...sums }, LEVEL);
  }
  const rows = yield* countSampleRows(design, domain.where);
  return proportionInterval({ ...asked, rows }, method, LEVEL);
}
