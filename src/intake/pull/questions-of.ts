// Which questions answers belong to: paths as the form writes them, without turns of repeats and without what is no question.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "../submission/submission.ts";

/** `meta`, and what KoboToolbox asks of each form by itself. */
const NO_QUESTIONS = ["meta", "__version__"];

export function questionsOf(answers: AnswerGroup): readonly string[] {
  const own = Object.entries(answers).filter(([name]) => !NO_QUESTIONS.includes(name));
  return [...new Set(own.flatMap(([name, node]) => pathsIn(node, name)))];
}

function pathsIn(node: AnswerNode, path: string): readonly string[] {
  if (typeof node === "string") return [path];
  const groups = isAnswerGroup(node) ? [node] : node;
  return groups.flatMap((group) => Object.entries(group).flatMap(([name, inner]) => pathsIn(inner, `${path}/${name}`)));
}
