// Answers that tell who somebody is do not go into the tables: they stay in the sealed parcel.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "./submission.ts";

/** `personal`: paths without root. A group that is named goes with all that is in it. */
export function takeOutPersonal(answers: AnswerGroup, personal: ReadonlySet<string>): AnswerGroup {
  return personal.size === 0 ? answers : withoutPersonal(answers, "", personal);
}

function withoutPersonal(group: AnswerGroup, path: string, personal: ReadonlySet<string>): AnswerGroup {
  const kept = Object.entries(group).filter(([name]) => !personal.has(join(path, name)));
  return Object.fromEntries(kept.map(([name, node]) => [name, cleanNode(node, join(path, name), personal)]));
}

function cleanNode(node: AnswerNode, path: string, personal: ReadonlySet<string>): AnswerNode {
  if (typeof node === "string") return node;
  if (isAnswerGroup(node)) return withoutPersonal(node, path, personal);
  return node.map((turn) => withoutPersonal(turn, path, personal));
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
