// Answers that tell who somebody is, taken out of a submission one by one: what goes to the locked cupboard.
import { type AnswerGroup, type AnswerNode, isAnswerGroup } from "../submission/submission.ts";
import type { PersonalKind } from "../versions/personal.ts";

export interface Identity {
  /** Path of the answer: `contact/phone`, `member[2]/name`. */
  readonly question: string;
  readonly kind: PersonalKind;
  readonly text: string;
}

/** `personal`: path of the form → kind. A group that is named counts with all that is in it. */
export function splitIdentities(
  answers: AnswerGroup,
  personal: ReadonlyMap<string, PersonalKind>,
): readonly Identity[] {
  return personal.size === 0 ? [] : [...inGroup(answers, { form: "", own: "" }, personal)];
}

interface Path {
  /** As the form writes it, without turns. */
  readonly form: string;
  readonly own: string;
}

function* inGroup(group: AnswerGroup, path: Path, personal: ReadonlyMap<string, PersonalKind>): Generator<Identity> {
  for (const [name, node] of Object.entries(group)) {
    const at = { form: join(path.form, name), own: join(path.own, name) };
    const kind = personal.get(at.form);
    if (kind === undefined) yield* inside(node, at, personal);
    else yield* whole(node, at, kind);
  }
}

function* inside(node: AnswerNode, path: Path, personal: ReadonlyMap<string, PersonalKind>): Generator<Identity> {
  if (typeof node === "string") return;
  if (isAnswerGroup(node)) yield* inGroup(node, path, personal);
  else
    for (const [index, turn] of node.entries())
      yield* inGroup(turn, { form: path.form, own: `${path.own}[${index + 1}]` }, personal);
}

function* whole(node: AnswerNode, path: Path, kind: PersonalKind): Generator<Identity> {
  if (typeof node === "string") {
    if (node.trim() !== "") yield { question: path.own, kind, text: node.trim() };
  } else if (isAnswerGroup(node)) {
    for (const [name, inner] of Object.entries(node))
      yield* whole(inner, { form: "", own: join(path.own, name) }, kind);
  } else {
    for (const [index, turn] of node.entries())
      yield* whole(turn, { form: "", own: `${path.own}[${index + 1}]` }, kind);
  }
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}
