// Places as circles over country outlines. Equal-area projection centred on the countries; no tiles, no network.
import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoPath } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { formatCount, formatDecimal } from "../words/format-number.ts";
import { WRITER_WORDS } from "../words/writer-words.ts";
import { drawText, escapeXml, round } from "./draw-svg.ts";
import { type FigureOptions, isNarrow, SMALL_SIZE } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { PlaceMap } from "./figure-spec.ts";
import { measureText, wrapText } from "./measure-text.ts";
import { type MapCircle, type PlacedLabel, placeLabels } from "./place-labels.ts";
import { type MapLand, readMapLand } from "./read-map-land.ts";
import { ThinPath } from "./thin-path.ts";

export function drawPlaceMap(
  spec: PlaceMap,
  options: FigureOptions,
): { readonly svg: string; readonly height: number } {
  const land = readMapLand(spec.countries, options);
  const frame = fitMap(land.here, spec, options.width);
  const circles = placeCircles(spec, frame.projection, isNarrow(options.width) ? 13 : 18);
  const labels = placeLabels(circles, { width: options.width, height: frame.height });
  const svg = [
    drawLand(land, frame.projection),
    ...circles.map(drawCircle),
    ...labels.map(drawLabel),
    drawScale(frame, options),
  ];
  const sizes = drawSizes(spec, circles, options);
  return {
    svg: `${sizes.svg}<g transform="translate(0,${round(sizes.height)})">${svg.join("")}</g>`,
    height: sizes.height + frame.height + 6,
  };
}

interface MapFrame {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
}

type Land = FeatureCollection<Geometry>;

function fitMap(here: Land, spec: PlaceMap, width: number): MapFrame {
  const points: Land["features"] = spec.places.map(({ longitude, latitude }) => ({
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [longitude, latitude] },
  }));
  const target: Land = { type: "FeatureCollection", features: [...here.features, ...points] };
  if (target.features.length === 0) return { projection: geoAzimuthalEqualArea(), width, height: width / 2 };
  const [longitude, latitude] = geoCentroid(target);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  projection.fitWidth(width - 24, target);
  const [[, top], [, bottom]] = geoPath(projection).bounds(target);
  const height = Math.round(
    Math.min(Math.max(bottom - top + 24, width * 0.5), width * (isNarrow(width) ? 1.05 : 0.78)),
  );
  projection
    .fitExtent(
      [
        [12, 12],
        [width - 12, height - 12],
      ],
      target,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  return { projection, width, height };
}

function drawLand(land: MapLand, projection: GeoProjection): string {
  return [
    drawAreas(land.near, projection, `fill="${COLOURS["land-near"]}" stroke="${COLOURS.grid}" stroke-width="0.8"`),
    drawAreas(land.here, projection, `fill="${COLOURS["land-here"]}" stroke="none"`),
    drawAreas(land.areas, projection, `fill="none" stroke="${COLOURS.paper}" stroke-width="0.8"`),
    drawAreas(land.here, projection, `fill="none" stroke="${COLOURS.border}" stroke-width="1"`),
  ].join("");
}

function drawAreas(areas: Land, projection: GeoProjection, style: string): string {
  const context = new ThinPath();
  geoPath(projection, context)(areas);
  const path = context.text();
  return path === "" ? "" : `<path d="${path}" ${style} stroke-linejoin="round"/>`;
}

/** Largest first, so that small circles stay on top. */
function placeCircles(spec: PlaceMap, projection: GeoProjection, largest: number): readonly MapCircle[] {
  const most = Math.max(...spec.places.map(({ value }) => value), 0);
  return spec.places
    .flatMap((place) => {
      const at = projection([place.longitude, place.latitude]);
      if (at === null) return [];
      const radius = most > 0 ? Math.max(2.5, largest * Math.sqrt(Math.max(place.value, 0) / most)) : 3;
      return [{ x: at[0], y: at[1], radius, place }];
    })
    .sort((a, b) => b.radius - a.radius);
}

function drawCircle({ x, y, radius, place }: MapCircle): string {
  const title = `<title>${escapeXml(`${place.name}: ${place.label}`)}</title>`;
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${COLOURS.brand}" fill-opacity="0.72" stroke="${COLOURS.paper}" stroke-width="1.2">${title}</circle>`;
}

function drawLabel({ lines, x, y, anchor, leader }: PlacedLabel): string {
  const line =
    leader === undefined
      ? ""
      : `<path d="M${round(leader.x)},${round(leader.y)}L${round(leader.toX)},${round(leader.toY)}" stroke="${COLOURS.muted}" stroke-width="0.8"/>`;
  const texts = lines.map((text, i) =>
    drawText(text, {
      x,
      y: y + i * 13,
      anchor,
      colour: i === 0 ? COLOURS.ink : COLOURS.muted,
      weight: i === 0 ? 600 : 400,
      rim: COLOURS.paper,
    }),
  );
  return line + texts.join("");
}

const EARTH_KILOMETRES = 6371;

/** A bar of a round length near a sixth of the width. */
function drawScale({ projection, width, height }: MapFrame, { language }: FigureOptions): string {
  const y = height - 12;
  const ends = [projection.invert?.([12, y]), projection.invert?.([12 + width / 6, y])] as const;
  if (!ends[0] || !ends[1]) return "";
  const kilometres = geoDistance(ends[0], ends[1]) * EARTH_KILOMETRES;
  const nice = [5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000].findLast((length) => length <= kilometres) ?? 5;
  const length = (nice / kilometres) * (width / 6);
  const bar = `<path d="M12,${y - 4}v4h${round(length)}v-4" fill="none" stroke="${COLOURS.muted}" stroke-width="1.2"/>`;
  const words = `${formatCount(nice, language)} ${WRITER_WORDS[language].kilometres}`;
  return bar + drawText(words, { x: 12 + length + 6, y: y + 2, colour: COLOURS.muted, size: 10, rim: COLOURS.paper });
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
    const words = formatDecimal(value, language, Number.isInteger(value) ? 0 : 2);
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
