// Hexagons of the H3 grid over country outlines, shaded by ordered classes, with the places that the text names as dots.
import { geoPath } from "d3-geo";
import { cellToBoundary } from "h3-js";
import { drawMapPanel } from "./draw-map-panel.ts";
import type { DrawnMap } from "./draw-place-map.ts";
import { drawKey, escapeXml } from "./draw-svg.ts";
import type { FigureOptions } from "./figure-options.ts";
import { COLOURS } from "./figure-palette.ts";
import type { CellMap } from "./figure-spec.ts";
import { fitCountries, type MapFrame } from "./fit-map.ts";
import { type MapCircle, NEAR, placeLabels } from "./place-labels.ts";
import { readMapLand } from "./read-map-land.ts";
import { ThinPath } from "./thin-path.ts";

/** From the first class, the darkest, to the last. */
const FILLS = [COLOURS["level-4"], COLOURS["level-3"], COLOURS["level-2"], COLOURS.paper] as const;
const DOT = 3;

export function drawCellMap(spec: CellMap, options: FigureOptions): DrawnMap {
  const land = readMapLand(spec.countries, options);
  const places = spec.places.map((place) => ({ ...place, value: 1, label: "" }));
  const frame = fitCountries(land.here, places, options.width);
  const circles = placeDots(places, frame);
  const labels = placeLabels(circles, { frame, obstacles: circles, reach: NEAR });
  const panel = drawMapPanel({ frame, land, circles, labels, cells: drawCells(spec, frame) }, options);
  const classes = spec.classLabels.map((label, at) => ({ shape: "swatch" as const, colour: fillOf(at), label }));
  const key = drawKey(classes, options.width);
  return {
    svg: `${key.svg}<g transform="translate(0,${key.height})">${panel}</g>`,
    height: key.height + frame.height + 6,
  };
}

function placeDots(places: readonly MapCircle["place"][], { projection }: MapFrame): readonly MapCircle[] {
  return places.flatMap((place) => {
    const at = projection([place.longitude, place.latitude]);
    return at === null ? [] : [{ x: at[0], y: at[1], radius: DOT, place }];
  });
}

/** One path for all cells of a class: a country has some hundred cells. */
function drawCells({ cells, classLabels }: CellMap, { projection }: MapFrame): string {
  const paths = classLabels.map((label, at) => {
    const inside = cells.filter((cell) => cell.level === at);
    if (inside.length === 0) return "";
    const context = new ThinPath();
    geoPath(projection, context)({ type: "MultiPolygon", coordinates: inside.map(({ cell }) => [ringOf(cell)]) });
    const title = `<title>${escapeXml(label)}</title>`;
    return `<path d="${context.text()}" fill="${fillOf(at)}" fill-opacity="0.9" stroke="${COLOURS.border}" stroke-width="0.4">${title}</path>`;
  });
  return paths.join("");
}

/** Clockwise and closed, as d3-geo wants the rings of areas smaller than half a sphere. */
function ringOf(cell: string): [number, number][] {
  const ring = cellToBoundary(cell, true).toReversed();
  return ring.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}

function fillOf(at: number): string {
  return FILLS[at] ?? COLOURS.paper;
}
