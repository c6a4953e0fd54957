// One answer in another: by its path; `member[2]` is the second turn of a repeat.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "./submission.ts";

/** A copy with the answer set; an empty value takes it out. A turn that is not there changes nothing. */
export function setAnswer(answers: AnswerGroup, [step = "", ...rest]: readonly string[], value: string): AnswerGroup {
  const [, name = step, turn] = /^(.+)\[(\d+)\]$/u.exec(step) ?? [];
  const before = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (turn !== undefined) return { ...answers, ...inTurn(name, before, { index: Number(turn) - 1, rest, value }) };
  if (rest.length > 0) return { ...answers, [name]: setAnswer(isAnswerGroup(before) ? before : {}, rest, value) };
  return { ...answers, [name]: value };
}

interface Turn {
  readonly index: number;
  readonly rest: readonly string[];
  readonly value: string;
}

function inTurn(name: string, before: AnswerNode | undefined, { index, rest, value }: Turn): AnswerGroup {
  if (typeof before !== "object" || isAnswerGroup(before)) return {};
  const turns: readonly AnswerGroup[] = before;
  return { [name]: turns.map((turn, at) => (at === index ? setAnswer(turn, rest, value) : turn)) };
}

/** Undefined when it is not answered. */
export function getAnswer(answers: AnswerGroup, path: readonly string[]): string | undefined {
  let node: AnswerNode | undefined = answers;
  for (const step of path) {
    const [, name = step, turn] = /^(.+)\[(\d+)\]$/u.exec(step) ?? [];
    if (!isAnswerGroup(node)) return undefined;
    node = Object.hasOwn(node, name) ? node[name] : undefined;
    if (turn !== undefined)
      node = Array.isArray(node) ? (node[Number(turn) - 1] as AnswerGroup | undefined) : undefined;
  }
  return typeof node === "string" && node !== "" ? node : undefined;
}
