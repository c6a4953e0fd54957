import type { Feature, FeatureCollection, Polygon, Position } from "geojson";
import { merge } from "topojson-client";
import { topology } from "topojson-server";
import type { GeometryCollection } from "topojson-specification";
import { describe, expect, it } from "vitest";
import { cleanArea } from "./rings.ts";
import { snapBorders } from "./snap-borders.ts";

function area(...ring: Position[]): Feature<Polygon, { name: string }> {
  return { type: "Feature", properties: { name: "a" }, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** Two squares side by side with a gap of a hundredth; the right one has a point more on its border. */
const left = area([0, 0], [0, 1], [1, 1], [1, 0], [0, 0]);
const right = area([1.01, 0], [1.01, 0.5], [1.01, 1], [2, 1], [2, 0], [1.01, 0]);

describe("borders that nearly meet", () => {
  it("become one, so that the two areas dissolve into one ring without a slit", () => {
    const features = snapBorders([left, right], 0.05);
    const pair: FeatureCollection = { type: "FeatureCollection", features };
    const shared = topology({ pair });
    const whole = merge(shared, (shared.objects.pair as GeometryCollection).geometries as Parameters<typeof merge>[1]);
    expect(whole.coordinates).toHaveLength(1);
    expect(whole.coordinates[0]).toHaveLength(1);
  });

  it("take up the points of the neighbour", () => {
    const [snapped] = snapBorders([left, right], 0.05);
    expect(snapped?.geometry.coordinates[0]?.[0]).toContainEqual([1.01, 0.5]);
  });

  it("stay apart beyond the tolerance", () => {
    const [snapped] = snapBorders([left, right], 0.005);
    expect(snapped?.geometry.coordinates).toEqual([left.geometry.coordinates]);
  });
});

describe("a clean area", () => {
  const square: Position[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const hole: Position[] = [
    [0.4, 0.4],
    [0.6, 0.4],
    [0.6, 0.6],
    [0.4, 0.6],
    [0.4, 0.4],
  ];
  const besides: Position[] = [
    [1, 1],
    [1.5, 1],
    [1.5, 1.5],
    [1, 1.5],
    [1, 1],
  ];
  const hairline: Position[] = [
    [3, 0],
    [3.5, 0],
    [3.5, 0.001],
    [3, 0.001],
    [3, 0],
  ];

  it("runs clockwise, without holes and hairlines", () => {
    const clean = cleanArea({ type: "Polygon", coordinates: [square, hole, hairline] });
    expect(clean.coordinates).toEqual([[square.toReversed()]]);
  });

  it("keeps a part that touches at one point, though the file lists it among the holes", () => {
    const clean = cleanArea({ type: "Polygon", coordinates: [square, besides] });
    expect(clean.coordinates).toEqual([[square.toReversed()], [besides.toReversed()]]);
  });
});
