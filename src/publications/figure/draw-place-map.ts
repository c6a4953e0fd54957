// Places as circles over country outlines; no tiles, no network. Where many places stand close, a second panel looks closer.
import { formatShare } from "#base/format-number";
import { formatDecimal } from "../words/format-number.ts";
import { drawMapPanel } from "./draw-map-panel.ts";
import { drawText, round } from "./draw-svg.ts";
import { type FigureOptions, isNarrow, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { PlaceMap } from "./figure-spec.ts";
import { findCrowd } from "./find-crowd.ts";
import { fitCountries, fitPlaces, type MapFrame } from "./fit-map.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { FAR, type MapBox, type MapCircle, NEAR, placeLabels } from "./place-labels.ts";
import { type MapLand, readMapLand } from "./read-map-land.ts";

export interface DrawnMap {
  readonly svg: string;
  readonly height: number;
}

export function drawPlaceMap(spec: PlaceMap, options: FigureOptions): DrawnMap {
  const land = readMapLand(spec.countries, options);
  const frame = fitCountries(land.here, spec.places, options.width);
  const circles = placeCircles(spec, frame, options);
  const crowd = findCrowd(circles, frame);
  const free = circles.filter(({ place }) => crowd?.places.includes(place) !== true);
  const labels = placeLabels(free, { frame, obstacles: circles, reach: crowd === undefined ? FAR : NEAR });
  const panel = drawMapPanel({ frame, land, circles, labels }, options);
  const sizes = drawSizes(spec, circles, options);
  if (crowd === undefined) return stackDown([sizes, { svg: panel, height: frame.height }]);
  const closer = drawCloser(spec, { land, places: crowd.places }, options);
  return stackDown([sizes, { svg: panel + drawBox(crowd.box), height: frame.height + 8 }, closer]);
}

interface Crowded {
  readonly land: MapLand;
  readonly places: PlaceMap["places"];
}

function drawCloser(spec: PlaceMap, { land, places }: Crowded, options: FigureOptions): DrawnMap {
  const frame = fitPlaces(places, options.width);
  const circles = placeCircles(spec, frame, options).filter(
    ({ x, y }) => x > 0 && x < frame.width && y > 0 && y < frame.height,
  );
  const labels = placeLabels(circles, { frame, obstacles: circles, reach: FAR });
  const rim = drawBox({ left: 0.5, top: 0.5, right: frame.width - 0.5, bottom: frame.height - 0.5 });
  return { svg: drawMapPanel({ frame, land, circles, labels }, options) + rim, height: frame.height };
}

function stackDown(pieces: readonly DrawnMap[]): DrawnMap {
  let y = 0;
  const svg = pieces.map((piece) => {
    const part = `<g transform="translate(0,${round(y)})">${piece.svg}</g>`;
    y += piece.height;
    return part;
  });
  return { svg: svg.join(""), height: y + 6 };
}

function drawBox({ left, top, right, bottom }: MapBox): string {
  return `<rect x="${round(left)}" y="${round(top)}" width="${round(right - left)}" height="${round(bottom - top)}" fill="none" stroke="${COLOURS.muted}" stroke-width="1"/>`;
}

/** Largest first, so that small circles stay on top. */
function placeCircles(spec: PlaceMap, frame: MapFrame, options: FigureOptions): readonly MapCircle[] {
  const largest = isNarrow(options.width) ? 13 : 18;
  const most = Math.max(...spec.places.map(({ value }) => value), 0);
  return spec.places
    .flatMap((place) => {
      const at = frame.projection([place.longitude, place.latitude]);
      if (at === null) return [];
      const radius = most > 0 ? Math.max(2.5, largest * Math.sqrt(Math.max(place.value, 0) / most)) : 3;
      return [{ x: at[0], y: at[1], radius, place }];
    })
    .sort((a, b) => b.radius - a.radius);
}

/** What a circle's area means: two round values and the words, above the map. */
function drawSizes(
  spec: PlaceMap,
  circles: readonly MapCircle[],
  { width, language }: FigureOptions,
): { readonly svg: string; readonly height: number } {
  const largest = circles[0];
  if (largest === undefined || largest.place.value <= 0) return { svg: "", height: 0 };
  const values = roundSizes(largest.place.value);
  const middle = largest.radius + 2;
  let x = 4;
  const pieces = values.map((value) => {
    const radius = largest.radius * Math.sqrt(value / largest.place.value);
    const words =
      spec.unit === "share"
        ? formatShare(value, language)
        : formatDecimal(value, language, Number.isInteger(value) ? 0 : 2);
    const circle = `<circle cx="${round(x + radius)}" cy="${round(middle)}" r="${round(radius)}" fill="${COLOURS.brand}" fill-opacity="0.72"/>`;
    const piece = circle + drawText(words, { x: x + 2 * radius + 5, y: middle + 4, colour: COLOURS.ink });
    x += 2 * radius + 5 + measureText(words, SMALL_SIZE) + 14;
    return piece;
  });
  const lines = wrapText(spec.valueTitle, { width: Math.max(60, width - x - 4), size: SMALL_SIZE });
  const title = lines.map((text, i) =>
    drawText(text, { x, y: middle + 4 + (i - (lines.length - 1) / 2) * 14, colour: COLOURS.muted }),
  );
  return { svg: [...pieces, ...title].join(""), height: Math.max(2 * middle, lines.length * 14) + 6 };
}

/** A round value near the largest, and a quarter of it or so. */
function roundSizes(largest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(largest));
  const high = [5, 2, 1].map((factor) => factor * power).find((value) => value <= largest) ?? power;
  const low = Number((high / (high / power === 5 ? 5 : 4)).toPrecision(2));
  return largest >= 4 || !Number.isInteger(largest)
    ? [low, high].filter((value) => Number.isInteger(value) || largest < 4)
    : [high];
}
