import { describe, expect, test } from "vitest";
import { rationalAgentCost } from "./rational-agents.ts";
import { verifySpatialCases } from "./verify-spatial-cases.ts";

const WAYS = [
  { origin: "A", destination: "x", cost: 0 },
  { origin: "A", destination: "y", cost: 30 },
];

describe("rational agents", () => {
  test("stay at the only place within reach and pay its load", () => {
    const found = rationalAgentCost(new Map([["A", 50]]), new Map([["x", 5]]), { ways: WAYS, tau: 60, load: 20 });
    expect([...found]).toEqual([["A", 50 / 100]]);
  });

  test("share themselves out until both places cost the same", () => {
    // x people at the near place and 1000 − x at the far one: x / 500 = (1000 − x) / 500 + 30 / 60, so x = 625.
    const supply = new Map([
      ["x", 1],
      ["y", 1],
    ]);
    const found = rationalAgentCost(new Map([["A", 1000]]), supply, { ways: WAYS, tau: 60 });
    expect(found.get("A")).toBeCloseTo(625 / 500, 2);
  });

  test("who reach nothing, or are nobody, have no cost", () => {
    const demand = new Map([
      ["A", 10],
      ["B", 10],
      ["C", 0],
    ]);
    expect([...rationalAgentCost(demand, new Map([["x", 1]]), { ways: WAYS, tau: 60 }).keys()]).toEqual(["A"]);
  });
});

describe("a case of spatial access", () => {
  const tables: Readonly<Record<string, string>> = {
    demand: "id,pop\nA,10\nB,5",
    supply: "id,doc\nx,1",
    cost: "origin,dest,cost\nA,x,10",
  };
  const verify = (spec: object) =>
    verifySpatialCases(
      [{ id: "one", data: { demand: "demand", supply: "supply", cost: "cost" }, spec: { method: "2SFCA", ...spec } }],
      (path) => tables[path] ?? "",
    );

  test("gives no access and no cost to those who reach nothing", () => {
    expect(verify({}).cases[0]?.result).toEqual({ r_doc: { A: 0.1, B: 0 } });
    const { r_doc } = verify({ method: "RAAM" }).cases[0]?.result ?? {};
    expect(r_doc).toEqual({ A: expect.closeTo(10 / 15 + 10 / 60, 12), B: null });
  });

  test.each([
    [{ method: "2SFCAA" }, "analysis/choice-is-unknown"],
    [{ method: undefined }, "analysis/choice-is-unknown"],
    [{ weight: { type: "gausian", sigma: 1 } }, "analysis/choice-is-unknown"],
    [{ weight: "gaussian" }, "analysis/number-is-out-of-range"],
    [{ weight: { type: "gaussian", sigma: 0 } }, "analysis/number-is-out-of-range"],
    [{ weight: { type: "gravity", scale: 5 } }, "analysis/number-is-out-of-range"],
    [{ weight: { type: "step" } }, "analysis/number-is-out-of-range"],
    [{ weight: { type: "step", steps: { near: 1 } } }, "analysis/number-is-out-of-range"],
    [{ max_cost: "30" }, "analysis/number-is-out-of-range"],
    [{ method: "RAAM", tau: 0 }, "analysis/number-is-out-of-range"],
  ])("refuses %o", (spec, code) => {
    expect(() => verify(spec)).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    [{ demand: "id,people\nA,10" }, "analysis/column-is-missing"],
    [{ cost: "from,dest,cost\nA,x,10" }, "analysis/column-is-missing"],
    [{ cost: "origin,dest,cost\nA,x,near" }, "analysis/number-is-out-of-range"],
    [{ supply: "id,doc\nx,-1" }, "analysis/number-is-out-of-range"],
  ])("refuses the table %j", (change, code) => {
    const data = { demand: "demand", supply: "supply", cost: "cost" };
    const read = (path: string) => new Map(Object.entries({ ...tables, ...change })).get(path) ?? "";
    const run = () => verifySpatialCases([{ id: "one", data, spec: { method: "2SFCA" } }], read);
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  test("without its files or its method is refused", () => {
    const verify = (one: object) => verifySpatialCases([{ id: "one", ...one }], () => "");
    expect(() => verify({})).toThrow(expect.objectContaining({ code: "analysis/choice-is-unknown" }));
    const spec = { method: "2SFCA" };
    expect(() => verify({ spec })).toThrow(expect.objectContaining({ code: "analysis/text-is-missing" }));
  });

  test("names the word that was meant", () => {
    const weight = { type: "gausian", sigma: 1 };
    expect(() => verify({ weight })).toThrow(
      expect.objectContaining({ cure: expect.objectContaining({ en: expect.stringContaining("“gaussian”") }) }),
    );
  });
});
