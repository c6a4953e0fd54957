// Expressions inside a text for people: `${name}`, and paths into a list or file such as
// `instance('towns')/root/item[name = ${town}]/label`. A predicate may hold further predicates, quotes and instances of its own.
// Source: pyxform, which shows both as `output`.

export interface Span {
  readonly start: number;
  readonly end: number;
}

const START = /(?<![\p{L}\p{N}_.-])instance\(\s*(?:"[^"]*"|'[^']*')\s*\)|\$\{[^}]*\}/gu;

/** A name does not end in the full stop of the sentence. */
const STEP = /\/{1,2}(?:\.{1,2}|\*|@?[\p{L}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/uy;

/** In the order of the text; an instance without a path after it is mere text. */
export function spokenExpressions(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { 0: whole, index: start } of text.matchAll(START)) {
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    const head = start + whole.length;
    const end = whole.startsWith("$") ? head : endOfPath(text, head);
    if (end > head || whole.startsWith("$")) spans.push({ start, end });
  }
  return spans;
}

function endOfPath(text: string, from: number): number {
  let end = from;
  for (;;) {
    const next = text[end] === "[" ? endOfPredicate(text, end) : endOfStep(text, end);
    if (next === undefined) return end;
    end = next;
  }
}

function endOfStep(text: string, from: number): number | undefined {
  STEP.lastIndex = from;
  return STEP.test(text) ? STEP.lastIndex : undefined;
}

/** Undefined where the bracket is never closed. */
function endOfPredicate(text: string, from: number): number | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.slice(from).matchAll(/"[^"]*"|'[^']*'|\[|\]/gu)) {
    if (mark === "[") depth++;
    else if (mark === "]") depth--;
    if (depth === 0) return from + index + 1;
  }
  return undefined;
}
