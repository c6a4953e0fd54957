import { expect, it } from "vitest";
import { sameText } from "#base/text";
import type { TraceNode } from "#findings/trace/trace-node";
import { traceLines } from "./trace-lines.ts";

it("shows the beginning of a long query, and says how to see the rest", () => {
  const traced = {
    kind: "query",
    label: sameText("q"),
    details: [sameText(`select ${"x, ".repeat(1000)}`)],
    restsOn: [],
  };
  const node = { id: "q", state: "found", traced, restsOn: [] } as TraceNode;
  const lines = traceLines(node, "en");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(300);
  expect(lines.join("\n")).toMatch(/select x, x.*… \(3,0\d\d characters; whole with --json\)/);
});
