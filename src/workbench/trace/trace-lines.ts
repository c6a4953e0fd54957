// A trace as lines for people.
import { formatCount } from "#base/format-number";
import type { Language } from "#base/text";
import { renderTrace } from "#findings/trace/render-trace";
import type { TraceNode } from "#findings/trace/trace-node";

/** One query gives all numbers of a table, and is long: what goes beyond is left to programs. */
const LONGEST = 240;

export function traceLines(node: TraceNode, language: Language): readonly string[] {
  return renderTrace(node, language).map((line) => shorten(line, language));
}

function shorten(line: string, language: Language): string {
  if (line.length <= LONGEST) return line;
  const all = formatCount(line.length, language);
  const more = {
    es: `${all} signos; enteros con --json`,
    en: `${all} characters; whole with --json`,
    fr: `${all} signes ; en entier avec --json`,
  };
  return `${line.slice(0, LONGEST)} … (${more[language]})`;
}
