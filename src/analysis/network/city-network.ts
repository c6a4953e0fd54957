// Answers of the institutions of one city → who refers people to whom, by kind of institution.
import type { PersonRow } from "../equality/people.ts";
import { codesOf } from "../institutions/tasks.ts";
import { type Graph, makeGraph } from "./graph.ts";
import type { NetworkSpec } from "./network-spec.ts";

export interface CityNetwork {
  readonly city: string;
  readonly country: string;
  /** Kinds of which somebody was asked here, in the order of the study; the vertices of the graph. */
  readonly kinds: readonly string[];
  /** Institutions asked, by kind. */
  readonly asked: ReadonlyMap<string, number>;
  /** Functions that somebody asked of the kind fulfils. */
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>;
  /** An arc stands where one side says so: those who refer, or those who receive. */
  readonly graph: Graph;
  /** Arcs that both sides say, over all arcs, where both were asked both questions. */
  readonly confirmed: { readonly arcs: number; readonly of: number };
}

interface Said {
  /** `from>to`. */
  readonly sent: Set<string>;
  readonly received: Set<string>;
}

/** Kinds that were named but not asked are no vertices: what they would say is not known. */
export function readCityNetwork(
  rows: readonly PersonRow[],
  spec: NetworkSpec,
  where: { readonly city: string; readonly country: string },
): CityNetwork {
  const kindOf = (row: PersonRow) => String(row[spec.kind] ?? "");
  const kinds = spec.kinds.map(({ code }) => code).filter((code) => rows.some((row) => kindOf(row) === code));
  const asked = new Map(kinds.map((kind) => [kind, rows.filter((row) => kindOf(row) === kind).length]));
  const functions = new Map(
    kinds.map((kind) => {
      const own = rows.filter((row) => kindOf(row) === kind).flatMap((row) => codesOf(row[spec.functions]));
      return [kind, new Set(own.filter((code) => code !== "none"))];
    }),
  );
  const said = readSaid(rows, spec, kinds);
  const arcs = [...new Set([...said.sent, ...said.received])];
  const place = (kind: string | undefined) => kinds.indexOf(kind ?? "");
  const pairs = arcs.map((arc) => arc.split(">")).map(([from, to]) => [place(from), place(to)] as const);
  const both = arcs.filter((arc) => said.sent.has(arc) && said.received.has(arc)).length;
  return {
    ...where,
    kinds,
    asked,
    functions,
    graph: makeGraph(kinds.length, pairs),
    confirmed: { arcs: both, of: arcs.length },
  };
}

function readSaid(rows: readonly PersonRow[], spec: NetworkSpec, kinds: readonly string[]): Said {
  const said: Said = { sent: new Set(), received: new Set() };
  for (const row of rows) {
    const own = String(row[spec.kind] ?? "");
    if (!kinds.includes(own)) continue;
    for (const other of codesOf(row[spec.refersTo])) if (isOther(other)) said.sent.add(`${own}>${other}`);
    for (const other of codesOf(row[spec.receivesFrom])) if (isOther(other)) said.received.add(`${other}>${own}`);
    function isOther(code: string): boolean {
      return code !== own && kinds.includes(code);
    }
  }
  return said;
}
