// One panel of a map: land, circles, labels, scale bar.
import { type GeoProjection, geoDistance, geoPath } from "d3-geo";
import type { FeatureCollection, Geometry } from "geojson";
import { formatCount } from "../words/format-number.ts";
import { WRITER_WORDS } from "../words/writer-words.ts";
import { drawText, escapeXml, round } from "./draw-svg.ts";
import type { FigureOptions } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { MapFrame } from "./fit-map.ts";
import { landInView } from "./land-in-view.ts";
import type { MapCircle, PlacedLabel } from "./place-labels.ts";
import type { MapLand } from "./read-map-land.ts";
import { ThinPath } from "./thin-path.ts";

export interface MapPanel {
  readonly frame: MapFrame;
  readonly land: MapLand;
  readonly circles: readonly MapCircle[];
  readonly labels: readonly PlacedLabel[];
  /** Drawn between land and circles. */
  readonly cells?: string;
}

export function drawMapPanel({ frame, land, circles, labels, cells = "" }: MapPanel, options: FigureOptions): string {
  return [
    keptLand(land, frame),
    cells,
    ...circles.map(drawCircle),
    ...labels.map(drawLabel),
    drawScale(frame, options),
  ].join("");
}

type Land = FeatureCollection<Geometry>;

const drawnLands = new WeakMap<MapLand, Map<string, string>>();

/** Land is most of the work of a map and the same in every language. */
function keptLand(land: MapLand, { projection, width, height }: MapFrame): string {
  const key = JSON.stringify([projection.rotate(), projection.scale(), projection.translate(), width, height]);
  const drawn = drawnLands.get(land) ?? new Map<string, string>();
  drawnLands.set(land, drawn);
  const text = drawn.get(key) ?? drawLand(landInView(land, { projection, width, height }), projection);
  drawn.set(key, text);
  return text;
}

function drawLand(land: MapLand, projection: GeoProjection): string {
  const [near, here, borders] = [land.near, land.here, land.borders].map((shape) => outline(shape, projection));
  return [
    paint(near, `fill="${COLOURS["land-near"]}" stroke="${COLOURS.grid}" stroke-width="0.8"`),
    paint(here, `fill="${COLOURS["land-here"]}" stroke="${COLOURS.border}" stroke-width="1"`),
    paint(borders, `fill="none" stroke="${COLOURS.paper}" stroke-width="0.8"`),
  ].join("");
}

function outline(shape: Land | MapLand["borders"], projection: GeoProjection): string {
  const context = new ThinPath();
  geoPath(projection, context)(shape);
  return context.text();
}

function paint(path = "", style: string): string {
  return path === "" ? "" : `<path d="${path}" ${style} stroke-linejoin="round"/>`;
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
