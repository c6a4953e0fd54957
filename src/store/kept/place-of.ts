// Where a submission was made, as it says itself: its first answer to a question `city`, else `country`, however deep it stands.

import { isRecord } from "#base/is-record";
import { type AnswerNode, isAnswerGroup } from "#intake/submission/submission";

/** `body` as kept. Empty: it does not say, is encrypted, or was erased. */
export function placeOf(body: unknown): string {
  const answers = isRecord(body) ? (body.answers as AnswerNode | undefined) : undefined;
  return find(answers, "city") ?? find(answers, "country") ?? "";
}

function find(node: AnswerNode | undefined, name: string): string | undefined {
  if (node === undefined || typeof node === "string") return undefined;
  if (!isAnswerGroup(node)) return firstOf(node, name);
  const own = node[name];
  return typeof own === "string" ? own : firstOf(Object.values(node), name);
}

function firstOf(nodes: readonly AnswerNode[], name: string): string | undefined {
  for (const node of nodes) {
    const found = find(node, name);
    if (found !== undefined) return found;
  }
  return undefined;
}
