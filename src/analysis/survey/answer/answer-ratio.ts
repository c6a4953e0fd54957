// Ratios of totals, and contrasts of means.
import { dot, times } from "../../matrix/matrix.ts";
import { asNumber, column, number, when } from "../../sql/expression.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { DesignEstimate, SurveyDesign } from "../design.ts";
import { domainDegf } from "../domain-degf.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { symmetricInterval } from "../interval.ts";
import { type Domain, knownRows, prepareVariables } from "../measures.ts";
import { meansOf, ratiosOf } from "../moments.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { Answered, AnswerMaker, Question } from "./answer.ts";
import { domainsBy } from "./answer-means.ts";
import { LEVEL, namedEstimates } from "./named-estimates.ts";
import { domainIn, nameIn, namesIn, termsIn } from "./read-words.ts";

export const answerRatio: AnswerMaker = {
  words: ["num", "den", "where", "by", "na_rm", "options"],
  *answer(question) {
    const by = termsIn(question, "by");
    const parts = { numerator: nameIn(question, "num"), denominator: nameIn(question, "den") };
    const domain = domainIn(question);
    if (by.length === 0) return single(yield* withOwnDegf(question, yield* ratioIn(question.design, parts, domain)));
    const found: DesignEstimate[] = [];
    const domains = yield* domainsBy(question.design, by, domain.where);
    for (const { is } of domains) found.push(yield* ratioIn(question.design, parts, { ...domain, where: is }));
    return namedEstimates({
      names: domains.map(({ name }) => name),
      values: found.map(({ values }) => values[0] ?? Number.NaN),
      vcov: found.map(({ vcov }, i) => found.map((_, j) => (i === j ? (vcov[0]?.[0] ?? 0) : 0))),
      degf: question.design.degf,
    });
  },
};

/** Intervals of a domain take its own degrees of freedom. */
function* withOwnDegf(question: Question, found: DesignEstimate): Work<DesignEstimate> {
  const { where } = domainIn(question);
  return where === undefined ? found : { ...found, intervalDf: yield* domainDegf(question.design, where) };
}

interface RatioColumns {
  readonly numerator: string;
  readonly denominator: string;
}

function* ratioIn(
  design: SurveyDesign,
  { numerator, denominator }: RatioColumns,
  domain: Domain,
): Work<DesignEstimate> {
  const where = yield* knownRows(design, [numerator, denominator], domain);
  const of = (name: string) => when(where, asNumber(column(name)), number(0));
  const ratio = { name: `${numerator}/${denominator}`, numerator: of(numerator), denominator: of(denominator) };
  return yield* estimate(design, fromTotals(ratiosOf([ratio])), where);
}

function single({ values, vcov, degf, intervalDf = degf }: DesignEstimate): Answered {
  const [value = Number.NaN, se] = [values[0], Math.sqrt(vcov[0]?.[0] ?? 0)];
  const { lower, upper } = symmetricInterval({ value, standardError: se, df: intervalDf }, LEVEL);
  return { ratio: value, se, ci95: [lower, upper], degf };
}

export const answerContrast: AnswerMaker = {
  words: ["vars", "contrast", "where", "na_rm"],
  *answer(question) {
    const { measures, where } = yield* prepareVariables(question.design, namesIn(question, "vars"), domainIn(question));
    const { names, values, vcov, degf } = yield* estimate(question.design, fromTotals(meansOf(measures)), where);
    const factors = contrastIn(question, names);
    const value = dot(factors, values);
    const se = Math.sqrt(Math.max(0, dot(factors, times(vcov, factors))));
    const { lower, upper } = symmetricInterval({ value, standardError: se, df: degf }, LEVEL);
    return { estimate: value, se, ci95: [lower, upper], degf };
  },
};

function contrastIn({ words, where }: Question, names: readonly string[]): readonly number[] {
  const given = Object.entries(typeof words.contrast === "object" && words.contrast !== null ? words.contrast : {});
  for (const [name, factor] of given) {
    if (!names.includes(name)) throw choiceIsUnknown({ where, key: "contrast", value: name, known: names });
    if (typeof factor !== "number")
      throw choiceIsUnknown({ where, key: `contrast.${name}`, value: factor, known: ["1", "-1"] });
  }
  const factors = new Map(given);
  return names.map((name) => Number(factors.get(name) ?? 0));
}
