// Travel times by road over a map of OpenStreetMap, from Valhalla: a server of the study's own, or the map read in this process.
import type { Points } from "#analysis/access/distance-ways";
import { readValhallaMatrix } from "#analysis/access/read-valhalla-matrix";
import { openWayList, type WayList, type Ways } from "#analysis/access/ways";
import { valhallaRefuses } from "../file-problems.ts";
import type { RoadsDoor } from "./roads-door.ts";

export const COSTINGS = ["auto", "bus", "pedestrian", "bicycle", "multimodal"] as const;

export interface RoadsQuestion {
  readonly costing: (typeof COSTINGS)[number];
  /** Ways that take longer are left out. */
  readonly maxMinutes: number;
  readonly from: Points;
  readonly to: Points;
}

/** Errors 154, 171 and 442 of Valhalla. */
const OFF_THE_ROADS = /exceeds the max distance|no suitable edges near location|no path could be found/iu;

/** A server takes 2,500 pairs at once unless it was set up otherwise. */
const MOST_AT_ONCE = 50;

/** Throws `workbench/web-is-out-of-reach`, `workbench/valhalla-refuses`. */
export async function askRoads(door: RoadsDoor, question: RoadsQuestion): Promise<Ways> {
  const list = openWayList();
  for (const origins of inParts(question.from))
    for (const destinations of inParts(question.to)) await addPart(door, question, { origins, destinations, list });
  return list.close();
}

interface Part {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  readonly list: WayList;
}

/** One place far from every road makes the server refuse all that were asked with it: then they are asked in halves. */
async function addPart(door: RoadsDoor, question: RoadsQuestion, part: Part): Promise<void> {
  const { origins, destinations, list } = part;
  const matrix = await askMatrix(door, question, part);
  if (matrix !== "off the roads") {
    origins.forEach((origin, i) => {
      destinations.forEach((destination, j) => {
        const minutes = matrix[i]?.[j];
        if (minutes !== undefined && minutes <= question.maxMinutes) list.add(origin, destination, minutes);
      });
    });
    return;
  }
  for (const half of halvesOf(part)) await addPart(door, question, half);
}

/** Of a single pair none: that place is not reached. */
function halvesOf({ origins, destinations, list }: Part): readonly Part[] {
  const middle = (places: readonly number[]) => Math.ceil(places.length / 2);
  if (origins.length > 1) {
    const at = middle(origins);
    return [origins.slice(0, at), origins.slice(at)].map((half) => ({ origins: half, destinations, list }));
  }
  if (destinations.length < 2) return [];
  const at = middle(destinations);
  return [destinations.slice(0, at), destinations.slice(at)].map((half) => ({ origins, destinations: half, list }));
}

/** Numbers of places that have a point. */
function inParts({ latitude, longitude }: Points): readonly (readonly number[])[] {
  const located = Array.from(latitude.keys()).filter(
    (at) => !Number.isNaN(latitude[at] ?? Number.NaN) && !Number.isNaN(longitude[at] ?? Number.NaN),
  );
  return Array.from({ length: Math.ceil(located.length / MOST_AT_ONCE) }, (_, part) =>
    located.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
  );
}

async function askMatrix(
  door: RoadsDoor,
  { costing, from, to }: RoadsQuestion,
  { origins, destinations }: Part,
): Promise<readonly (readonly (number | undefined)[])[] | "off the roads"> {
  const pointsOf = ({ latitude, longitude }: Points, places: readonly number[]) =>
    places.map((at) => ({ lat: latitude[at], lon: longitude[at] }));
  const body = { sources: pointsOf(from, origins), targets: pointsOf(to, destinations), costing, units: "kilometers" };
  const { status, text } = await door.matrix(JSON.stringify(body));
  if (status === 400 && OFF_THE_ROADS.test(text)) return "off the roads";
  const matrix = status === 200 ? readValhallaMatrix(parse(text)) : undefined;
  if (matrix === undefined) throw valhallaRefuses(door.name, `${status} ${text.slice(0, 200)}`);
  return matrix;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
