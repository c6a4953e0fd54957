// What differs between two versions of the answers of one person: question by question, for those who read the history.
import { answerLeaves } from "./answer-leaves.ts";
import type { AnswerGroup } from "./submission.ts";

export interface AnswerDifference {
  /** `home/member[2]/age`. */
  readonly path: string;
  /** Empty: not answered. */
  readonly before: string;
  readonly after: string;
}

export function compareAnswers(before: AnswerGroup, after: AnswerGroup): readonly AnswerDifference[] {
  const [old, now] = [new Map(answerLeaves(before)), new Map(answerLeaves(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? "", after: now.get(path) ?? "" }))
    .filter((difference) => difference.before !== difference.after);
}
