// Ways by distance, where no travel times are at hand: the great circle, a detour factor for roads, and a stated speed.
import { openWayList, type Ways } from "./ways.ts";

export interface Points {
  /** Degrees; NaN where a place has no point. */
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

export interface Travel {
  readonly speedKilometresPerHour: number;
  /** Length by road over length as the crow flies. */
  readonly detourFactor: number;
  /** Ways that take longer are left out. */
  readonly maxMinutes: number;
}

const EARTH_RADIUS_KILOMETRES = 6371.0088;

const RADIANS = Math.PI / 180;

/** Costs in minutes. Looks only at places in the band of latitudes that can be reached. */
export function distanceWays(from: Points, to: Points, travel: Travel): Ways {
  const reachKilometres = (travel.maxMinutes / 60) * (travel.speedKilometresPerHour / travel.detourFactor);
  const reachDegrees = reachKilometres / (EARTH_RADIUS_KILOMETRES * RADIANS);
  const order = byLatitude(to);
  const latitudes = Float64Array.from(order, (at) => to.latitude[at] ?? 0);
  const list = openWayList(from.latitude.length * 8);
  for (let origin = 0; origin < from.latitude.length; origin += 1) {
    const latitude = from.latitude[origin] ?? Number.NaN;
    if (Number.isNaN(latitude)) continue;
    for (let place = firstAtLeast(latitudes, latitude - reachDegrees); place < order.length; place += 1) {
      if ((latitudes[place] ?? 0) > latitude + reachDegrees) break;
      const destination = order[place] ?? 0;
      const minutes =
        (60 * kilometres(from, origin, to, destination) * travel.detourFactor) / travel.speedKilometresPerHour;
      if (minutes <= travel.maxMinutes) list.add(origin, destination, minutes);
    }
  }
  return list.close();
}

function byLatitude({ latitude, longitude }: Points): Uint32Array {
  const located = Uint32Array.from({ length: latitude.length }, (_, at) => at).filter(
    (at) => !Number.isNaN(latitude[at] ?? Number.NaN) && !Number.isNaN(longitude[at] ?? Number.NaN),
  );
  return located.sort((a, b) => (latitude[a] ?? 0) - (latitude[b] ?? 0));
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Haversine, on a sphere of the mean radius: within 0.6 % of the ellipsoid. */
function kilometres(from: Points, a: number, to: Points, b: number): number {
  const [latitudeA, latitudeB] = [(from.latitude[a] ?? 0) * RADIANS, (to.latitude[b] ?? 0) * RADIANS];
  const half = Math.sin((latitudeB - latitudeA) / 2);
  const side = Math.sin((((to.longitude[b] ?? 0) - (from.longitude[a] ?? 0)) * RADIANS) / 2);
  const square = half * half + Math.cos(latitudeA) * Math.cos(latitudeB) * side * side;
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(square)));
}
