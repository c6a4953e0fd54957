// Means and totals of numbers and categories, over all or by domains.

import type { Row } from "../../sql/compile-query.ts";
import { all, asText, column, compare, type Expression, isMissing, not, text } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { DesignEstimate, SurveyDesign } from "../design.ts";
import { designEffects } from "../design-effect.ts";
import { domainDegf } from "../domain-degf.ts";
import { estimate } from "../estimate.ts";
import type { Work } from "../estimator.ts";
import { type Domain, prepareVariables } from "../measures.ts";
import { meansOf, totalsOf } from "../moments.ts";
import { fromTotals } from "../totals-estimator.ts";
import type { Answered, AnswerMaker, Question } from "./answer.ts";
import { type Deff, deffIn, leavesOut } from "./by-options.ts";
import { keyed, namedEstimates } from "./named-estimates.ts";
import { domainIn, namesIn, termsIn } from "./read-words.ts";

const WORDS = ["vars", "where", "by", "na_rm", "deff", "options"] as const;

export const answerMean: AnswerMaker = { words: WORDS, answer: (question) => answer(question, "mean") };
export const answerTotal: AnswerMaker = { words: WORDS, answer: (question) => answer(question, "total") };

type Kind = "mean" | "total";

interface Estimated extends DesignEstimate {
  readonly deff?: readonly number[];
}

function* answer(question: Question, kind: Kind): Work<Answered> {
  const by = termsIn(question, "by");
  const deff = deffIn(question);
  const ask = { kind, deff, vars: namesIn(question, "vars") };
  const domain = { ...domainIn(question), naRm: leavesOut(question) };
  if (by.length === 0) {
    const found = yield* estimateOne(question.design, ask, domain);
    const intervalDf = domain.where === undefined ? found.degf : yield* domainDegf(question.design, domain.where);
    return withDeff({ ...found, intervalDf });
  }
  const parts: { readonly name: string; readonly found: Estimated }[] = [];
  for (const { name, is } of yield* domainsBy(question.design, by, domain.where)) {
    parts.push({ name, found: yield* estimateOne(question.design, ask, { ...domain, where: is }) });
  }
  return withDeff(joined(parts));
}

interface Ask {
  readonly kind: Kind;
  readonly deff: Deff;
  readonly vars: readonly string[];
}

function* estimateOne(design: SurveyDesign, { kind, deff, vars }: Ask, domain: Domain): Work<Estimated> {
  const { measures, where } = yield* prepareVariables(design, vars, domain);
  const found = yield* estimate(design, fromTotals(kind === "mean" ? meansOf(measures) : totalsOf(measures)), where);
  if (deff === "no") return found;
  const input = { of: kind, replace: deff === "replace", measures, where };
  return { ...found, deff: yield* designEffects(design, found, input) };
}

function withDeff(found: Estimated): Answered {
  const answered = namedEstimates(found);
  return found.deff === undefined ? answered : { ...answered, deff: keyed(found.names, found.deff) };
}

/** Domains one after the other: names of several variables follow those of the domain after a colon. */
function joined(parts: readonly { readonly name: string; readonly found: Estimated }[]): Estimated {
  const rows = parts.flatMap(({ name, found }) =>
    found.names.map((own, i) => ({
      name: found.names.length === 1 ? name : `${name}:${own}`,
      value: found.values[i] ?? Number.NaN,
      variance: found.vcov[i]?.[i] ?? 0,
      deff: found.deff?.[i],
    })),
  );
  const effects = rows.flatMap(({ deff }) => (deff === undefined ? [] : [deff]));
  return {
    names: rows.map(({ name }) => name),
    values: rows.map(({ value }) => value),
    vcov: rows.map(({ variance }, i) => rows.map((_, j) => (i === j ? variance : 0))),
    degf: parts[0]?.found.degf ?? 0,
    // As R prints them for domains side by side.
    intervalDf: Infinity,
    ...(effects.length === rows.length && effects.length > 0 ? { deff: effects } : {}),
  };
}

export interface NamedDomain {
  readonly name: string;
  readonly is: Expression;
}

/** The combinations of codes that stand in these columns, each as a domain. */
export function* domainsBy(
  { from }: SurveyDesign,
  by: readonly string[],
  where: Expression = all(),
): Work<readonly NamedDomain[]> {
  const keys = by.map((name) => asText(column(name)));
  const found: readonly Row[] = yield {
    columns: keys.map((key, at) => selected(`by${at}`, key)),
    from,
    where: all(where, ...by.map((name) => not(isMissing(column(name))))),
    groupBy: keys,
  };
  return found.map((row) => {
    const codes = keys.map((_, at) => String(row[`by${at}`] ?? ""));
    const is = all(where, ...keys.map((key, at) => compare(key, "=", text(codes[at] ?? ""))));
    return { name: codes.join("."), is };
  });
}
