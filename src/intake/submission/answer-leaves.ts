// Each answer of a submission with its path, as a correction names it: `home/member[2]/age`.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "./submission.ts";

/** In the order of the form; what is not answered is left out, and so is `meta`, which the machine writes. */
export function answerLeaves(answers: AnswerGroup): readonly (readonly [path: string, value: string])[] {
  return leavesOf(answers, "").filter(([path]) => !path.startsWith("meta/"));
}

function leavesOf(node: AnswerNode, path: string): readonly (readonly [string, string])[] {
  if (typeof node === "string") return node === "" ? [] : [[path, node]];
  if (!isAnswerGroup(node))
    return (node as readonly AnswerGroup[]).flatMap((turn, at) => leavesOf(turn, `${path}[${at + 1}]`));
  return Object.entries(node).flatMap(([name, inner]) => leavesOf(inner, path === "" ? name : `${path}/${name}`));
}
