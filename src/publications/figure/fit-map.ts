// Where a map panel looks: an equal-area projection centred on what it shows.
import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoPath } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { isNarrow } from "./figure-options.ts";
import type { PlaceMap } from "./figure-spec.ts";

export interface MapFrame {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
}

type Land = FeatureCollection<Geometry>;
type Places = PlaceMap["places"];

/** Farther than this from the middle nothing is drawn, in degrees. */
const HORIZON = 70;

const fitted = new WeakMap<Land, Map<string, MapFrame>>();

/** Fits countries and places; as high as they ask, within reason. The same request gives the same frame, in every language. */
export function fitCountries(here: Land, places: Places, width: number): MapFrame {
  const frames = fitted.get(here) ?? new Map<string, MapFrame>();
  fitted.set(here, frames);
  const key = JSON.stringify([width, ...places.map(({ longitude, latitude }) => [longitude, latitude])]);
  const frame = frames.get(key) ?? fitToCountries(here, places, width);
  frames.set(key, frame);
  return frame;
}

function fitToCountries(here: Land, places: Places, width: number): MapFrame {
  const target: Land = { type: "FeatureCollection", features: [...here.features, ...pointFeatures(places)] };
  if (target.features.length === 0) return { projection: geoAzimuthalEqualArea(), width, height: width / 2 };
  const projection = centredOn(target);
  projection.fitWidth(width - 24, target);
  const [[, top], [, bottom]] = geoPath(projection).bounds(target);
  const highest = width * (isNarrow(width) ? 1.05 : 0.78);
  const height = Math.round(Math.min(Math.max(bottom - top + 24, width * 0.5), highest));
  return fitInto(projection, target, { width, height, margin: 12 });
}

/** Looks closer at a few places, with room for their labels. */
export function fitPlaces(places: Places, width: number): MapFrame {
  const target: Land = { type: "FeatureCollection", features: [...pointFeatures(places)] };
  const height = Math.round(width * (isNarrow(width) ? 0.8 : 0.5));
  return fitInto(centredOn(target), target, { width, height, margin: isNarrow(width) ? 52 : 64 });
}

function centredOn(target: Land): GeoProjection {
  const [longitude, latitude] = geoCentroid(target);
  return geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(HORIZON);
}

interface PanelBox {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

function fitInto(projection: GeoProjection, target: Land, { width, height, margin }: PanelBox): MapFrame {
  const inner: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  projection.fitExtent(inner, target).clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, width, height };
}

function pointFeatures(places: Places): Land["features"] {
  return places.map(({ longitude, latitude }) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
}
