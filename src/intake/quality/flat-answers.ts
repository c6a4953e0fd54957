// The answers of a submission outside repeats by the name of the question, as checks and codebooks know them.
import { type AnswerGroup, isAnswerGroup } from "../submission/submission.ts";

/** Names are unique outside groups as a rule; where they are not, the first counts. */
export function flatAnswers(answers: AnswerGroup): Readonly<Record<string, string>> {
  const flat: Record<string, string> = {};
  const walk = (group: AnswerGroup): void => {
    for (const [name, node] of Object.entries(group)) {
      if (typeof node === "string") flat[name] ??= node;
      else if (isAnswerGroup(node)) walk(node);
    }
  };
  walk(answers);
  return flat;
}
