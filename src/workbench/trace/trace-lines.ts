// A trace as lines for people.
import type { Language } from "#base/text";
import { renderTrace } from "#findings/trace/render-trace";
import type { TraceNode } from "#findings/trace/trace-node";

export function traceLines(node: TraceNode, language: Language): readonly string[] {
  return renderTrace(node, language);
}
