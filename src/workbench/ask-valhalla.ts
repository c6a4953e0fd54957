// Travel times by road from a Valhalla server of the study's own, over its map of OpenStreetMap.
import type { Points } from "#analysis/access/distance-ways";
import { readValhallaMatrix } from "#analysis/access/read-valhalla-matrix";
import { openWayList, type WayList, type Ways } from "#analysis/access/ways";
import type { Effects } from "./effect/effects.ts";
import { valhallaRefuses } from "./file-problems.ts";

export const COSTINGS = ["auto", "bus", "pedestrian", "bicycle", "multimodal"] as const;

export interface ValhallaQuestion {
  /** Of the server: `http://127.0.0.1:8002`. */
  readonly url: string;
  readonly costing: (typeof COSTINGS)[number];
  /** Ways that take longer are left out. */
  readonly maxMinutes: number;
  readonly from: Points;
  readonly to: Points;
}

/** Errors 171 and 442 of Valhalla. */
const OFF_THE_ROADS = /no suitable edges near location|no path could be found/iu;

/** A server takes 2,500 pairs at once unless it was set up otherwise. */
const MOST_AT_ONCE = 50;

/** Throws `workbench/web-is-out-of-reach`, `workbench/valhalla-refuses`. */
export async function askValhalla(effects: Effects, question: ValhallaQuestion): Promise<Ways> {
  const list = openWayList();
  for (const origins of inParts(question.from))
    for (const destinations of inParts(question.to)) await addPart(effects, question, { origins, destinations, list });
  return list.close();
}

interface Part {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  readonly list: WayList;
}

/** One place far from every road makes the server refuse all that were asked with it: then they are asked in halves. */
async function addPart(effects: Effects, question: ValhallaQuestion, part: Part): Promise<void> {
  const { origins, destinations, list } = part;
  const matrix = await askMatrix(effects, question, part);
  if (matrix !== "off the roads") {
    origins.forEach((origin, i) => {
      destinations.forEach((destination, j) => {
        const minutes = matrix[i]?.[j];
        if (minutes !== undefined && minutes <= question.maxMinutes) list.add(origin, destination, minutes);
      });
    });
    return;
  }
  for (const half of halvesOf(part)) await addPart(effects, question, half);
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
  { web }: Effects,
  { url, costing, from, to }: ValhallaQuestion,
  { origins, destinations }: Part,
): Promise<readonly (readonly (number | undefined)[])[] | "off the roads"> {
  const pointsOf = ({ latitude, longitude }: Points, places: readonly number[]) =>
    places.map((at) => ({ lat: latitude[at], lon: longitude[at] }));
  const body = { sources: pointsOf(from, origins), targets: pointsOf(to, destinations), costing, units: "kilometers" };
  const { status, bytes } = await web.fetch({
    ...{ url: `${url.replace(/\/+$/u, "")}/sources_to_targets`, method: "POST", body: JSON.stringify(body) },
    headers: { "content-type": "application/json" },
  });
  const text = new TextDecoder().decode(bytes);
  if (status === 400 && OFF_THE_ROADS.test(text)) return "off the roads";
  const matrix = status === 200 ? readValhallaMatrix(parse(text)) : undefined;
  if (matrix === undefined) throw valhallaRefuses(url, `${status} ${text.slice(0, 200)}`);
  return matrix;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
