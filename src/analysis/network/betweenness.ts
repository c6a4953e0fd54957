// On how many shortest ways of a network a vertex lies.
import type { Graph } from "./graph.ts";

/**
 * For each vertex the sum, over all ordered pairs of others, of the part of their shortest ways that runs through it, over the
 * number of such pairs: from 0 to 1; 0 with fewer than three vertices.
 * Source: Freeman 1977; computed after Brandes 2001, Journal of Mathematical Sociology 25(2), p. 163.
 */
export function betweenness(graph: Graph): readonly number[] {
  const between = new Array<number>(graph.size).fill(0);
  for (let source = 0; source < graph.size; source += 1) addWaysFrom(graph, source, between);
  const pairs = (graph.size - 1) * (graph.size - 2);
  return between.map((sum) => (pairs > 0 ? sum / pairs : 0));
}

function addWaysFrom(graph: Graph, source: number, between: number[]): void {
  const { order, before, ways } = searchFrom(graph, source);
  const part = new Array<number>(graph.size).fill(0);
  for (const vertex of order.reverse()) {
    for (const earlier of before[vertex] ?? [])
      part[earlier] = (part[earlier] ?? 0) + ((ways[earlier] ?? 0) / (ways[vertex] ?? 1)) * (1 + (part[vertex] ?? 0));
    if (vertex !== source) between[vertex] = (between[vertex] ?? 0) + (part[vertex] ?? 0);
  }
}

/** Breadth first: vertices in the order of their distance, the ones before each on a shortest way, and how many such ways there are. */
function searchFrom({ size, arcs }: Graph, source: number) {
  const distance = new Array<number>(size).fill(-1);
  const ways = new Array<number>(size).fill(0);
  const before: number[][] = Array.from({ length: size }, () => []);
  const order: number[] = [source];
  distance[source] = 0;
  ways[source] = 1;
  for (let at = 0; at < order.length; at += 1) {
    const vertex = order[at] ?? source;
    for (const next of arcs[vertex] ?? []) {
      if (distance[next] === -1) {
        distance[next] = (distance[vertex] ?? 0) + 1;
        order.push(next);
      }
      if (distance[next] !== (distance[vertex] ?? 0) + 1) continue;
      ways[next] = (ways[next] ?? 0) + (ways[vertex] ?? 0);
      before[next]?.push(vertex);
    }
  }
  return { order, before, ways };
}
