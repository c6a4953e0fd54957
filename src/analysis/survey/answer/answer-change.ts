// The change of means between two waves, or two groups, with the covariance that clusters asked twice give them.
// Source: Särndal, Swensson & Wretman 1992, §5.6 and §9.9; in R: svycontrast of svyby(…, covmat = TRUE).
import { dot, times as product } from "../../matrix/matrix.ts";
import { all, asText, column, compare, type Expression, number, text, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { choiceIsUnknown } from "../../unknown-choice.ts";
import type { SurveyDesign } from "../design.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { prepareVariables } from "../measures.ts";
import { type NamedMeasure, ratiosOf } from "../moments.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { AnswerMaker, Question } from "./answer.ts";
import { namedEstimates } from "./named-estimates.ts";
import { domainIn, nameIn, namesIn } from "./read-words.ts";

/** `wave` is a column, `from` and `to` two of its codes. Of each variable: before, after, and the change. */
export const answerChange: AnswerMaker = {
  words: ["vars", "wave", "from", "to", "where", "na_rm"],
  *answer(question) {
    const design = yield* question.open();
    const wave = column(nameIn(question, "wave"));
    const codes = ["from", "to"].map((key) => codeIn(question, key));
    yield* checkWaves(design, codes, question);
    const waves = codes.map((code) => compare(asText(wave), "=", text(code)));
    const domain = domainIn(question);
    const either: Expression = { node: "any", of: waves };
    const inside = domain.where === undefined ? either : all(domain.where, either);
    const { measures, where } = yield* prepareVariables(design, namesIn(question, "vars"), {
      ...domain,
      where: inside,
    });
    const parts = measures.flatMap((measure) => waves.map((is, at) => meanIn(measure, { is, code: codes[at] ?? "" })));
    const means = yield* estimate(design, fromTotals(ratiosOf(parts)), where);
    const rows = measures.flatMap(({ name }, at) => rowsOf(name, at, parts));
    return namedEstimates({
      names: rows.map((row) => row.name),
      values: rows.map(({ factors }) => dot(factors, means.values)),
      vcov: rows.map(({ factors: a }) => rows.map(({ factors: b }) => dot(a, product(means.vcov, b)))),
      degf: means.degf,
    });
  },
};

function codeIn({ words, where }: Question, key: string): string {
  const code = words[key];
  if (typeof code === "string" || typeof code === "number") return String(code);
  throw choiceIsUnknown({ where, key, value: code, known: ["a code of the wave"] });
}

interface Wave {
  readonly is: Expression;
  readonly code: string;
}

/** A mean as a ratio, so that both waves stand in one estimate. */
function meanIn({ name, is }: NamedMeasure, wave: Wave) {
  return {
    name: `${name} ${wave.code}`,
    numerator: when(wave.is, is, number(0)),
    denominator: when(wave.is, number(1), number(0)),
  };
}

/** A code that nobody bears has no mean. Throws `analysis/choice-is-unknown`. */
function* checkWaves({ from }: SurveyDesign, codes: readonly string[], question: Question): Work<void> {
  const key = asText(column(nameIn(question, "wave")));
  const rows = yield { columns: [selected("code", key)], from, groupBy: [key] };
  const known = rows.map(({ code }) => String(code ?? "")).sort();
  const wrong = codes.findIndex((code) => !known.includes(code));
  if (wrong === -1) return;
  throw choiceIsUnknown({ where: question.where, key: wrong === 0 ? "from" : "to", value: codes[wrong], known });
}

function rowsOf(name: string, at: number, parts: readonly { readonly name: string }[]) {
  const factors = (before: number, after: number) =>
    parts.map((_, i) => (i === 2 * at ? before : i === 2 * at + 1 ? after : 0));
  return [
    { name: parts[2 * at]?.name ?? name, factors: factors(1, 0) },
    { name: parts[2 * at + 1]?.name ?? name, factors: factors(0, 1) },
    { name: `${name} Δ`, factors: factors(-1, 1) },
  ];
}
