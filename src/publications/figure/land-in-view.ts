// Leaves out the polygons that lie wholly outside a map panel: of the detailed outlines of whole countries most points do.
import type { Feature, FeatureCollection, Geometry, MultiLineString, Position } from "geojson";
import { boxOf, type DegreeBox, meets } from "./degree-box.ts";
import type { MapFrame } from "./fit-map.ts";
import type { MapLand } from "./read-map-land.ts";

/** Draws the same as `land` in this frame. */
export function landInView(land: MapLand, frame: MapFrame): MapLand {
  const view = viewOf(frame);
  if (view === undefined) return land;
  return { here: cut(land.here, view), near: cut(land.near, view), borders: cutLines(land.borders, view) };
}

const POINTS_OF_AN_EDGE = 24;
/** More than an edge can bow between two of its points. */
const MARGIN_DEGREES = 1.5;
/** Beyond these a box of degrees says little: poles, and panels that show half a world. */
const WIDEST_DEGREES = 100;
const NORTHERNMOST_DEGREES = 75;

/** The box of what the panel shows, or nothing when no box can be trusted. */
function viewOf({ projection, width, height }: MapFrame): DegreeBox | undefined {
  const edge: Position[] = [];
  for (let i = 0; i <= POINTS_OF_AN_EDGE; i += 1) {
    const [x, y] = [(width * i) / POINTS_OF_AN_EDGE, (height * i) / POINTS_OF_AN_EDGE];
    for (const point of [
      [x, 0],
      [x, height],
      [0, y],
      [width, y],
    ] as const) {
      const place = projection.invert?.([...point]);
      if (place === null || place === undefined || place.some(Number.isNaN)) return undefined;
      edge.push(place);
    }
  }
  const box = boxOf(edge);
  const isWide = box.east - box.west > WIDEST_DEGREES || Math.max(box.north, -box.south) > NORTHERNMOST_DEGREES;
  return isWide ? undefined : box;
}

function cut(land: FeatureCollection<Geometry>, view: DegreeBox): FeatureCollection<Geometry> {
  return { type: "FeatureCollection", features: land.features.map((feature) => cutFeature(feature, view)) };
}

function cutFeature(feature: Feature<Geometry>, view: DegreeBox): Feature<Geometry> {
  if (feature.geometry?.type !== "MultiPolygon") return feature;
  const coordinates = feature.geometry.coordinates.filter((polygon) =>
    meets(boxOfPolygon(polygon), view, MARGIN_DEGREES),
  );
  return { ...feature, geometry: { type: "MultiPolygon", coordinates } };
}

function cutLines({ type, coordinates }: MultiLineString, view: DegreeBox): MultiLineString {
  return { type, coordinates: coordinates.filter((line) => meets(boxOf(line), view, MARGIN_DEGREES)) };
}

const boxes = new WeakMap<Position[][], DegreeBox>();

function boxOfPolygon(polygon: Position[][]): DegreeBox {
  const box = boxes.get(polygon) ?? boxOf(polygon[0] ?? []);
  boxes.set(polygon, box);
  return box;
}
