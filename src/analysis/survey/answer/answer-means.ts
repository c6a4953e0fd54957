// Means and totals of numbers and categories, over all or by domains.
import { designEffects, withSquares } from "../design-effect.ts";
import { estimateTotals } from "../estimate-totals.ts";
import type { Work } from "../estimator.ts";
import { readMeasures } from "../measures.ts";
import { meansOf, totalsOf } from "../moments.ts";
import type { Answered, AnswerMaker, Question } from "./answer.ts";
import { deffIn, leavesOut } from "./by-options.ts";
import { keyed, namedEstimates } from "./named-estimates.ts";
import { domainIn, namesIn, termsIn } from "./read-words.ts";
import { askedIn, sideBySide } from "./side-by-side.ts";

const WORDS = ["vars", "where", "by", "na_rm", "deff", "options"] as const;

export const answerMean: AnswerMaker = { words: WORDS, answer: (question) => answer(question, "mean") };
export const answerTotal: AnswerMaker = { words: WORDS, answer: (question) => answer(question, "total") };

type Kind = "mean" | "total";
function* answer(question: Question, kind: Kind): Work<Answered> {
  const known = namesIn(question, "vars");
  const by = termsIn(question, "by");
  const deff = deffIn(question);
  const domain = { ...domainIn(question), naRm: leavesOut(question) };
  const measures = yield* readMeasures(question.sampled.table, known);
  const moments = kind === "mean" ? meansOf(measures) : totalsOf(measures);
  const estimator = deff === "no" ? moments : withSquares(moments, measures);
  const found = yield* estimateTotals(question.sampled, { estimator, known, domain, by });
  const estimates = sideBySide(found, { by, isPart: domain.where !== undefined });
  const answered = { ...namedEstimates(estimates), asked: askedIn(found) };
  if (deff === "no") return answered;
  const effects = designEffects(found, { of: kind, replace: deff === "replace", measures: measures.length });
  return { ...answered, deff: keyed(estimates.names, effects) };
}
