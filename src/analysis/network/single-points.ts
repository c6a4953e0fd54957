// Vertices without which a network falls apart.
import { type Graph, neighbours } from "./graph.ts";

/**
 * Those whose loss leaves others without any way to each other; direction does not count.
 * Source: articulation points, Hopcroft & Tarjan 1973. With the few vertices of a city each is simply left out once.
 */
export function singlePoints(graph: Graph): ReadonlySet<number> {
  const beside = neighbours(graph);
  const whole = countParts(beside, new Set());
  const points = beside.flatMap((own, vertex) =>
    own.size > 0 && countParts(beside, new Set([vertex])) > whole ? [vertex] : [],
  );
  return new Set(points);
}

/** Those that nobody points to and that point to nobody. */
export function isolates(graph: Graph): ReadonlySet<number> {
  return new Set(neighbours(graph).flatMap((own, vertex) => (own.size === 0 ? [vertex] : [])));
}

function countParts(beside: readonly ReadonlySet<number>[], gone: ReadonlySet<number>): number {
  const seen = new Set(gone);
  let parts = 0;
  beside.forEach((_, start) => {
    if (seen.has(start)) return;
    parts += 1;
    const waiting = [start];
    seen.add(start);
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop())
      for (const next of beside[vertex] ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          waiting.push(next);
        }
  });
  return parts;
}
