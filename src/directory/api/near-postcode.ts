// Which services lie in a postal code, or near its centre. The centre is that of the services that have the code and a point: no list
// of postal codes is published for the region.
import { kilometresBetween } from "#base/kilometres-between";
import { splitPostalCode } from "../reintegration/postal-code.ts";
import type { IndexedService } from "./index-services.ts";

export interface Nearness {
  readonly postcode: string;
  readonly metres?: number | undefined;
}

/** Without metres those of the code itself. Services that have no point are near nothing but their own code. */
export function nearPostcode(
  services: readonly IndexedService[],
  { postcode, metres }: Nearness,
): (service: IndexedService) => boolean {
  const wanted = postcode.replace(/\s+/gu, "");
  const own = new Set(services.filter(({ published }) => codeOf(published.cells.address) === wanted));
  const centre = metres === undefined ? undefined : centreOf([...own]);
  return (service) => {
    if (own.has(service)) return true;
    const point = pointOf(service);
    if (metres === undefined || centre === undefined || point === undefined) return false;
    return kilometresBetween(centre, point) * 1000 <= metres;
  };
}

function codeOf(address: string | undefined): string | undefined {
  return splitPostalCode(address ?? "").postalCode;
}

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

function pointOf({ published }: IndexedService): Point | undefined {
  const { lat = "", lon = "" } = published.cells;
  const point = { latitude: Number(lat), longitude: Number(lon) };
  return lat === "" || lon === "" || Number.isNaN(point.latitude + point.longitude) ? undefined : point;
}

function centreOf(services: readonly IndexedService[]): Point | undefined {
  const points = services.flatMap((service) => pointOf(service) ?? []);
  if (points.length === 0) return undefined;
  const mean = (part: keyof Point) => points.reduce((sum, point) => sum + point[part], 0) / points.length;
  return { latitude: mean("latitude"), longitude: mean("longitude") };
}
