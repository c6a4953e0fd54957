// A directed graph of few vertices: who refers people to whom.

/** Vertices are numbered from 0. `arcs[a]` holds those to which `a` points; never `a` itself. */
export interface Graph {
  readonly size: number;
  readonly arcs: readonly ReadonlySet<number>[];
}

export function makeGraph(size: number, pairs: readonly (readonly [from: number, to: number])[]): Graph {
  const arcs = Array.from({ length: size }, () => new Set<number>());
  for (const [from, to] of pairs) if (from !== to) arcs[from]?.add(to);
  return { size, arcs };
}

/** The graph without one vertex; those after it move up by one. */
export function withoutVertex({ size, arcs }: Graph, gone: number): Graph {
  const place = (vertex: number) => (vertex > gone ? vertex - 1 : vertex);
  const kept = arcs.flatMap((to, from) =>
    from === gone ? [] : [...to].flatMap((one) => (one === gone ? [] : [[place(from), place(one)] as const])),
  );
  return makeGraph(size - 1, kept);
}

/** For each vertex those that it points to or that point to it. */
export function neighbours({ size, arcs }: Graph): readonly ReadonlySet<number>[] {
  const both = Array.from({ length: size }, () => new Set<number>());
  arcs.forEach((to, from) => {
    for (const one of to) {
      both[from]?.add(one);
      both[one]?.add(from);
    }
  });
  return both;
}
