// Ratios of totals, and contrasts of means.
import { dot, times } from "../../matrix/matrix.ts";
import { asNumber, column } from "../../sql/expression.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { DesignEstimate } from "../design.ts";
import { estimateTotals } from "../estimate-totals.ts";
import { symmetricInterval } from "../interval.ts";
import { readMeasures } from "../measures.ts";
import { meansOf, ratiosOf } from "../moments.ts";
import { checkNumbers } from "../numeric-columns.ts";
import type { Answered, AnswerMaker, Question } from "./answer.ts";
import { LEVEL, namedEstimates } from "./named-estimates.ts";
import { domainIn, nameIn, namesIn, termsIn } from "./read-words.ts";
import { askedIn, sideBySide } from "./side-by-side.ts";

export const answerRatio: AnswerMaker = {
  words: ["num", "den", "where", "by", "na_rm", "options"],
  *answer(question) {
    const by = termsIn(question, "by");
    const known = [nameIn(question, "num"), nameIn(question, "den")];
    yield* checkNumbers(question.sampled.table, known);
    const [numerator, denominator] = [asNumber(column(known[0] ?? "")), asNumber(column(known[1] ?? ""))];
    const estimator = ratiosOf([{ name: known.join("/"), numerator, denominator }]);
    const domain = domainIn(question);
    const found = yield* estimateTotals(question.sampled, { estimator, known, domain, by });
    const estimates = sideBySide(found, { by, isPart: domain.where !== undefined });
    const asked = askedIn(found);
    if (by.length === 0) return { ...single(estimates), asked };
    return { ...namedEstimates({ ...estimates, intervalDf: found.design.degf }), asked };
  },
};

function single({ values, vcov, degf, intervalDf = degf }: DesignEstimate): Answered {
  const [value = Number.NaN, se] = [values[0], Math.sqrt(vcov[0]?.[0] ?? 0)];
  const { lower, upper } = symmetricInterval({ value, standardError: se, df: intervalDf }, LEVEL);
  return { ratio: value, se, ci95: [lower, upper], degf };
}

export const answerContrast: AnswerMaker = {
  words: ["vars", "contrast", "where", "na_rm"],
  *answer(question) {
    const known = namesIn(question, "vars");
    const estimator = meansOf(yield* readMeasures(question.sampled.table, known));
    const found = yield* estimateTotals(question.sampled, { estimator, known, domain: domainIn(question), by: [] });
    const { names, values, vcov, degf } = sideBySide(found, { by: [], isPart: false });
    const factors = contrastIn(question, names);
    const value = dot(factors, values);
    const se = Math.sqrt(Math.max(0, dot(factors, times(vcov, factors))));
    const { lower, upper } = symmetricInterval({ value, standardError: se, df: degf }, LEVEL);
    return { estimate: value, se, ci95: [lower, upper], degf, asked: askedIn(found) };
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
