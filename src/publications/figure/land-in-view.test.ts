// What lies outside a panel is left out, and nothing else.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoPath } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { describe, expect, test } from "vitest";
import { fitCountries, fitPlaces, type MapFrame } from "./fit-map.ts";
import { landInView } from "./land-in-view.ts";
import { type MapLand, readMapLand } from "./read-map-land.ts";
import type { WorldAtlas } from "./world-atlas.ts";

const atlas: unknown = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-10m.json"), "utf8"),
);
const world: WorldAtlas = { read: () => atlas };

function paths(land: MapLand, { projection }: MapFrame): readonly (string | null)[] {
  return [land.here, land.near].map((areas) => geoPath(projection)(areas));
}

function polygons({ features }: FeatureCollection<Geometry>): number {
  return features.reduce(
    (sum, { geometry }) => sum + (geometry.type === "MultiPolygon" ? geometry.coordinates.length : 1),
    0,
  );
}

const CITY = { name: "A", label: "1", longitude: -87.2, latitude: 14.1, value: 1 };

describe("the land in view", () => {
  test.each([[["HND"]], [["MEX"]], [["SLV", "GTM", "HND", "MEX"]], [["FJI"]], [["ATA"]]])(
    "of %j is drawn as the whole land is",
    (countries) => {
      const land = readMapLand(countries, { world });
      const frame = fitCountries(land.here, [], 640);
      expect(paths(landInView(land, frame), frame)).toEqual(paths(land, frame));
    },
  );

  test("of a closer look is drawn as the whole land is, from far fewer outlines", () => {
    const land = readMapLand(["MEX", "HND"], { world });
    const frame = fitPlaces([CITY, { ...CITY, longitude: -86.9, latitude: 14.4 }], 340);
    const inView = landInView(land, frame);
    expect(paths(inView, frame)).toEqual(paths(land, frame));
    expect(polygons(inView.near)).toBeLessThan(polygons(land.near) / 4);
  });
});
