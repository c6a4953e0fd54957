import { describe, expect, test } from "vitest";
import { rationalAgentCost } from "./rational-agents.ts";
import { verifySpatialCases } from "./verify-spatial-cases.ts";
import { openWayList, type Ways } from "./ways.ts";

/** From the only town to the near place and to the far one. */
function twoWays(origins = [0]): Ways {
  const list = openWayList();
  for (const origin of origins) {
    list.add(origin, 1, 30);
    list.add(origin, 0, 0);
  }
  return list.close();
}

describe("rational agents", () => {
  test("stay at the only place within reach and pay its load", () => {
    const found = rationalAgentCost(Float64Array.of(50), Float64Array.of(5, 0), { ways: twoWays(), tau: 60, load: 20 });
    expect([...found]).toEqual([50 / 100]);
  });

  test("share themselves out until both places cost the same", () => {
    // x people at the near place and 1000 − x at the far one: x / 500 = (1000 − x) / 500 + 30 / 60, so x = 625.
    const found = rationalAgentCost(Float64Array.of(1000), Float64Array.of(1, 1), { ways: twoWays(), tau: 60 });
    expect(found[0]).toBeCloseTo(625 / 500, 2);
  });

  test("spread over more places than most origins use, from two towns", () => {
    const list = openWayList();
    for (let place = 0; place < 40; place += 1) for (const origin of [0, 1]) list.add(origin, place, place / 100);
    const found = rationalAgentCost(Float64Array.of(4000, 8000), new Float64Array(40).fill(1), {
      ways: list.close(),
      tau: 60,
    });
    for (const cost of found) expect(cost).toBeCloseTo(1, 1);
  });

  test("who reach nothing, or are nobody, have no cost", () => {
    const found = rationalAgentCost(Float64Array.of(10, 10, 0), Float64Array.of(1, 0), {
      ways: twoWays([0, 2]),
      tau: 60,
    });
    expect([...found]).toEqual([expect.any(Number), Number.NaN, Number.NaN]);
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
