// Walks from an id to everything it rests on: recommendation → findings → numbers → query and snapshot → file → publisher.
import type { Traced, TraceNode } from "./trace-node.ts";

export type TraceLookup = (id: string) => Traced | undefined;

/** A tree even where the ground is shared: what was shown once is named again, not unfolded again. Cycles end. */
export function traceBack(id: string, lookup: TraceLookup): TraceNode {
  return walk(id, { lookup, path: [], shown: new Set() });
}

interface Walk {
  readonly lookup: TraceLookup;
  readonly path: readonly string[];
  readonly shown: Set<string>;
}

function walk(id: string, { lookup, path, shown }: Walk): TraceNode {
  const traced = lookup(id);
  if (traced === undefined) return { id, state: "missing", restsOn: [] };
  if (path.includes(id)) return { id, state: "cycle", traced, restsOn: [] };
  if (shown.has(id)) return { id, state: "shown-above", traced, restsOn: [] };
  shown.add(id);
  const below = { lookup, path: [...path, id], shown };
  return { id, state: "found", traced, restsOn: [...new Set(traced.restsOn)].map((next) => walk(next, below)) };
}

/** Ids that something rests on and nobody keeps, and ids that rest on themselves. */
export function brokenGround(node: TraceNode): readonly TraceNode[] {
  const here = node.state === "missing" || node.state === "cycle" ? [node] : [];
  return [...here, ...node.restsOn.flatMap(brokenGround)];
}
