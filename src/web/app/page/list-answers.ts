// Answers of a submission as lines: groups joined by ›, rounds of a repeat numbered.

export interface AnswerLine {
  readonly path: string;
  readonly value: string;
}

const SEPARATOR = " › ";

/** `body` is what the API gives for a submission; what has no answer is left out, and so are the marks of the machine (`meta`). */
export function listAnswers(body: unknown): readonly AnswerLine[] {
  return isGroup(body) && isGroup(body.answers) ? linesOf(body.answers, []) : [];
}

function linesOf(group: Readonly<Record<string, unknown>>, above: readonly string[]): readonly AnswerLine[] {
  return Object.entries(group).flatMap(([name, node]) =>
    above.length === 0 && name === "meta" ? [] : linesOfNode(node, [...above, name]),
  );
}

function linesOfNode(node: unknown, path: readonly string[]): readonly AnswerLine[] {
  if (Array.isArray(node)) return node.flatMap((round, at) => linesOfNode(round, [...path, String(at + 1)]));
  if (isGroup(node)) return linesOf(node, path);
  return typeof node === "string" && node !== "" ? [{ path: path.join(SEPARATOR), value: node }] : [];
}

function isGroup(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}
