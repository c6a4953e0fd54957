// Answers as they stand after corrections; the original stays where it is.

import { setAnswer } from "#intake/submission/set-answer";
import type { AnswerGroup } from "#intake/submission/submission";

export interface AnswerChange {
  readonly question: string;
  readonly value: string;
}

/** In the order given: the last word on a question counts. */
export function correctedAnswers(answers: AnswerGroup, corrections: readonly AnswerChange[]): AnswerGroup {
  return corrections.reduce((now, { question, value }) => setAnswer(now, question.split("/"), value), answers);
}
