// How much of a network is there, and how much of it goes both ways.
import { type Graph, withoutVertex } from "./graph.ts";

/** Arcs over those that could be. NaN with fewer than two vertices. Source: Wasserman & Faust 1994, §4.3.2. */
export function density({ size, arcs }: Graph): number {
  const count = arcs.reduce((sum, to) => sum + to.size, 0);
  return size < 2 ? Number.NaN : count / (size * (size - 1));
}

/** Arcs that are answered by one the other way, over all arcs. NaN without arcs. Source: Wasserman & Faust 1994, §13.2. */
export function reciprocity({ arcs }: Graph): number {
  let [all, answered] = [0, 0];
  arcs.forEach((to, from) => {
    for (const one of to) {
      all += 1;
      if (arcs[one]?.has(from)) answered += 1;
    }
  });
  return all === 0 ? Number.NaN : answered / all;
}

/**
 * Standard error of a number of the whole graph, each vertex left out once. NaN with fewer than four vertices or where the number
 * does not exist without one of them. Source: Snijders & Borgatti 1999, Connections 22(2), p. 161, equation 4.
 */
export function vertexJackknife(graph: Graph, measure: (graph: Graph) => number): number {
  const { size } = graph;
  if (size < 4) return Number.NaN;
  const values = Array.from({ length: size }, (_, gone) => measure(withoutVertex(graph, gone)));
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(((size - 2) / (2 * size)) * squares);
}
