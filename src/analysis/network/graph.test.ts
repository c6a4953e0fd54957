import { describe, expect, it } from "vitest";
import { betweenness } from "./betweenness.ts";
import { density, reciprocity, vertexJackknife } from "./cohesion.ts";
import { makeGraph } from "./graph.ts";
import { isolates, singlePoints } from "./single-points.ts";

// The kite of Krackhardt (1990, Administrative Science Quarterly 35, p. 342): Andre 0, Beverly, Carol, Diane, Ed, Fernando, Garth,
// Heather 7, Ike 8, Jane 9.
const TIES = [
  ...[
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 5],
    [1, 3],
    [1, 4],
    [1, 6],
    [2, 3],
    [2, 5],
  ],
  ...[
    [3, 4],
    [3, 5],
    [3, 6],
    [4, 6],
    [5, 6],
    [5, 7],
    [6, 7],
    [7, 8],
    [8, 9],
  ],
] as const;
const bothWays = (ties: readonly (readonly number[])[]) =>
  ties.flatMap(([a = 0, b = 0]) => [[a, b] as const, [b, a] as const]);
const kite = makeGraph(10, bothWays(TIES));

describe("a network", () => {
  it("has the betweenness that is published for Krackhardt's kite", () => {
    const found = betweenness(kite).map((value) => Math.round(value * 1000) / 1000);
    expect(found).toEqual([0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0]);
  });

  it("counts each shortest way of a directed one", () => {
    // 0 → 1 → 3 and 0 → 2 → 3: each of the two in the middle lies on half of the ways of one pair of six.
    expect(
      betweenness(
        makeGraph(4, [
          [0, 1],
          [0, 2],
          [1, 3],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 1 / 12, 1 / 12, 0]);
  });

  it("falls apart without its single points, and knows who stands alone", () => {
    expect([...singlePoints(kite)]).toEqual([7, 8]);
    expect([...isolates(makeGraph(3, [[0, 1]]))]).toEqual([2]);
    expect(
      singlePoints(
        makeGraph(3, [
          [0, 1],
          [1, 2],
          [2, 0],
        ]),
      ).size,
    ).toBe(0);
  });

  it("has density and reciprocity", () => {
    const graph = makeGraph(3, [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 2],
    ]);
    expect(density(graph)).toBeCloseTo(3 / 6, 12);
    expect(reciprocity(graph)).toBeCloseTo(2 / 3, 12);
    expect(reciprocity(makeGraph(3, []))).toBeNaN();
    expect(density(makeGraph(1, []))).toBeNaN();
  });

  it("has a standard error that leaves each vertex out once", () => {
    // A star of four with ties both ways: without the middle 0, without any other 4/6. Mean ½, squares ¼ + 3/36 = ⅓; ¼ · ⅓.
    expect(
      vertexJackknife(
        makeGraph(
          4,
          bothWays([
            [0, 1],
            [0, 2],
            [0, 3],
          ]),
        ),
        density,
      ),
    ).toBeCloseTo(Math.sqrt(1 / 12), 12);
    expect(vertexJackknife(makeGraph(3, []), density)).toBeNaN();
  });
});
