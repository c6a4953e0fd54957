// A trace as programs and pages are told it: each step with its name.
import type { Texts } from "#base/text";
import { KIND_WORDS } from "#findings/trace/kind-words";
import type { TraceNode } from "#findings/trace/trace-node";

export interface ToldTrace extends Omit<TraceNode, "restsOn"> {
  /** Absent when the step is missing. */
  readonly kindName?: Texts;
  readonly restsOn: readonly ToldTrace[];
}

/** With `longestLine`, lines of details end there with an ellipsis: the text of one query may fill a book. */
export function tellTrace(node: TraceNode, longestLine = Infinity): ToldTrace {
  const { traced, restsOn } = node;
  return {
    ...node,
    ...(traced !== undefined && {
      kindName: KIND_WORDS[traced.kind],
      traced: { ...traced, details: traced.details.map((detail) => cutLines(detail, longestLine)) },
    }),
    restsOn: restsOn.map((ground) => tellTrace(ground, longestLine)),
  };
}

function cutLines({ es, en, fr }: Texts, longest: number): Texts {
  const cut = (text: string) =>
    text
      .split("\n")
      .map((line) => (line.length > longest ? `${line.slice(0, longest)} …` : line))
      .join("\n");
  return { es: cut(es), en: cut(en), fr: cut(fr) };
}
