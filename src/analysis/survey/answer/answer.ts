// What an answer to one question of a survey gets and gives: plain words in, plain numbers out.
import type { SurveyDesign } from "../design.ts";
import type { Sampled } from "../estimate-totals.ts";
import type { Work } from "../estimator.ts";

/** One analysis in words: `{ stat: "mean", vars: ["age"], where: "sex == 'f'", na_rm: true }`. */
export type Words = Readonly<Record<string, unknown>>;

export type Answered = Readonly<Record<string, unknown>>;

export interface Question {
  /** The table and its design, not looked into yet. */
  readonly sampled: Sampled;
  /** Looks into it: checks, weights, replicates. */
  readonly open: () => Work<SurveyDesign>;
  readonly words: Words;
  /** The case or table that messages name. */
  readonly where: string;
}

export interface AnswerMaker {
  /** Words that it reads, besides `stat`. */
  readonly words: readonly string[];
  readonly answer: (question: Question) => Work<Answered>;
}
