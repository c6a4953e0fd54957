import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LANGUAGES, sameText } from "#base/text";
import { renderTrace } from "./render-trace.ts";
import { brokenGround, traceBack } from "./trace-back.ts";
import type { Traced, TraceKind, TraceNode } from "./trace-node.ts";

function traced(kind: TraceKind, label: string, restsOn: readonly string[], details: readonly string[] = []): Traced {
  return { kind, label: sameText(label), details: details.map(sameText), restsOn };
}

const kept = new Map<string, Traced>([
  ["R-HND-EMP-coverage", traced("recommendation", "Bring the service …", ["F-HND-need-EMP", "F-HND-coverage-EMP"])],
  ["F-HND-need-EMP", traced("finding", "Six in ten …", ["e1"])],
  ["F-HND-coverage-EMP", traced("finding", "Only 20% …", ["e2", "t1"])],
  ["e1", traced("estimate", "need-EMP 62%", ["q1", "d1"], ["between 56 and 68", "812 people"])],
  ["e2", traced("estimate", "received-EMP 20%", ["q2", "d1"])],
  ["q1", traced("query", "q1", [], ["select 1\nfrom returnee"])],
  ["q2", traced("query", "q2", [])],
  ["d1", traced("snapshot", "returnee, 2,400 rows", ["f1"])],
  ["f1", traced("file", "responses/returnee.csv", [])],
  [
    "t1",
    traced(
      "tally",
      "12 services",
      Array.from({ length: 12 }, (_, i) => `s${i}`),
    ),
  ],
  ...Array.from({ length: 12 }, (_, i): [string, Traced] => [`s${i}`, traced("service", `Service ${i}`, ["p"])]),
  ["p", traced("publisher", "Ministry, https://one.example", [])],
]);
const lookup = (id: string) => kept.get(id);

describe("the way back from a recommendation", () => {
  const tree = traceBack("R-HND-EMP-coverage", lookup);

  it("ends at files and publishers", () => {
    const ends = leaves(tree).map(({ id }) => id);
    expect(ends).toContain("f1");
    expect(ends).toContain("p");
    expect(brokenGround(tree)).toEqual([]);
  });

  it("unfolds shared ground once and names it afterwards", () => {
    const states = all(tree)
      .filter(({ id }) => id === "d1")
      .map(({ state }) => state);
    expect(states).toEqual(["found", "shown-above"]);
  });

  it("writes each step with its kind, its words and its id, details below", () => {
    expect(renderTrace(traceBack("e1", lookup), "en")).toEqual([
      "Estimate: need-EMP 62% [e1]",
      "    between 56 and 68",
      "    812 people",
      "  Query: q1 [q1]",
      "      select 1",
      "      from returnee",
      "  Data snapshot: returnee, 2,400 rows [d1]",
      "    File: responses/returnee.csv [f1]",
    ]);
  });

  it("writes out some of many records and says how many there are", () => {
    const lines = renderTrace(traceBack("t1", lookup), "es");
    expect(lines.filter((line) => line.startsWith("  Servicio"))).toHaveLength(8);
    expect(lines.at(-1)).toBe("  … y 4 más");
  });

  it.each(LANGUAGES)("speaks %s", (language) => {
    const first = renderTrace(tree, language)[0];
    expect(first).toMatch({ es: /^Recomendación: /, en: /^Recommendation: /, fr: /^Recommandation\u00a0: / }[language]);
  });
});

describe("broken ground", () => {
  it("says what is not kept any more", () => {
    const tree = traceBack("x", (id) => (id === "x" ? traced("finding", "x", ["gone"]) : undefined));
    expect(brokenGround(tree)).toMatchObject([{ id: "gone", state: "missing" }]);
    expect(renderTrace(tree, "en").at(-1)).toBe("  gone (not kept)");
    expect(traceBack("nothing", () => undefined).state).toBe("missing");
  });

  it("ends where something rests on itself", () => {
    const circle = new Map([
      ["a", traced("finding", "a", ["b"])],
      ["b", traced("finding", "b", ["a"])],
    ]);
    expect(brokenGround(traceBack("a", (id) => circle.get(id)))).toMatchObject([{ id: "a", state: "cycle" }]);
  });

  it("comes to an end on any ground, and unfolds nothing twice", () => {
    const ids = fc.integer({ min: 0, max: 12 }).map(String);
    const grounds = fc.dictionary(ids, fc.array(ids, { maxLength: 6 }), { maxKeys: 12 });
    fc.assert(
      fc.property(grounds, ids, (ground, start) => {
        const tree = traceBack(start, (id) => {
          const restsOn = Object.hasOwn(ground, id) ? ground[id] : undefined;
          return restsOn === undefined ? undefined : traced("finding", id, restsOn);
        });
        const unfolded = all(tree)
          .filter(({ state }) => state === "found")
          .map(({ id }) => id);
        expect(new Set(unfolded).size).toBe(unfolded.length);
        expect(renderTrace(tree, "fr").length).toBeGreaterThan(0);
      }),
    );
  });
});

function all(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.restsOn.flatMap(all)];
}

function leaves(node: TraceNode): readonly TraceNode[] {
  return all(node).filter(({ restsOn }) => restsOn.length === 0);
}
