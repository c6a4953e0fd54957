// Quantiles of variables, keyed as R's svyquantile prints them.
import { domainDegf } from "../domain-degf.ts";
import type { Work } from "../estimator.ts";
import { knownRows } from "../measures.ts";
import { checkNumbers } from "../numeric-columns.ts";
import { estimateQuantiles, QUANTILE_INTERVALS, type QuantileEstimate } from "../quantile/estimate-quantiles.ts";
import { QUANTILE_RULES } from "../quantile/rules.ts";
import type { Answered, AnswerMaker } from "./answer.ts";
import { LEVEL } from "./named-estimates.ts";
import { chosenIn, domainIn, namesIn, numbersIn } from "./read-words.ts";

export const answerQuantile: AnswerMaker = {
  words: ["vars", "p", "interval", "qrule", "where", "na_rm"],
  *answer(question): Work<Answered> {
    const design = yield* question.open();
    const names = namesIn(question, "vars");
    yield* checkNumbers(question.sampled.table, names);
    const domain = domainIn(question);
    const where = yield* knownRows(design, names, domain);
    const df = domain.where === undefined ? design.degf : yield* domainDegf(design, domain.where);
    const rule = chosenIn(question, "qrule", QUANTILE_RULES);
    const interval = chosenIn(question, "interval", QUANTILE_INTERVALS);
    const quantiles: Record<string, unknown> = {};
    for (const column of names) {
      const input = { column, p: numbersIn(question, "p"), rule, interval, where, level: LEVEL, df };
      const found = yield* estimateQuantiles(design, input);
      quantiles[column] = found.map((one) => ({ ...asRow(one), ...(rule === "hf4" ? namedByRow(one, found[0]) : {}) }));
    }
    return { quantiles, degf: design.degf };
  },
};

function asRow({ p, value, lower, upper, standardError }: QuantileEstimate): Answered {
  const known = (number: number): number | null => (Number.isFinite(number) ? number : null);
  return { p, quantile: value, "ci.2.5": known(lower), "ci.97.5": known(upper), se: known(standardError) };
}

/** The fourth rule alone leaves in R's heading the row that the first quantile was read from. */
function namedByRow({ value }: QuantileEstimate, first: QuantileEstimate | undefined): Answered {
  return first?.row === undefined ? {} : { [`quantile.${first.row}`]: value };
}
