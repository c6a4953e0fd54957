// Where people live and where services are → how many women and men live within half an hour or an hour of one, how evenly access is
// spread, and what each study city holds for the people around it. Ways are by distance at the stated speed and detour.
import { latLngToCell } from "h3-js";
import type { Facility, ServiceRecord } from "#directory/service-record";
import type { PopulationPlace } from "#study/population-place";
import type { City, Study } from "#study/study";
import type { AccessSpec } from "../analysis-spec.ts";
import { distanceWays, type Points } from "./distance-ways.ts";
import { measureAccess, type SexGroup } from "./measure-access.ts";
import type { MeasuredReach, ReachOfCity, ReachOfGroup, ReachSource } from "./measured-reach.ts";
import { shareWithin } from "./nearest-cost.ts";
import { reachCells } from "./reach-cells.ts";
import type { Ways } from "./ways.ts";

export interface ReachGround {
  readonly study: Study;
  readonly populations: readonly PopulationPlace[];
  readonly services: readonly ServiceRecord[];
  readonly facilities: readonly Facility[];
  readonly travel: AccessSpec;
}

/** All kinds of service together. */
export const ANY_KIND = "any";

/** People who travel slower, and faster: the stated speed divided and multiplied by this. */
export const SPEED_FACTOR = 1.5;

/** Ways that take longer are not looked at. */
export const LONGEST_MINUTES = 120;

const CATCHMENT_MINUTES = 60;

/** Cells of some 1,770 km² where the country is wide, of some 250 km² where it is small. */
const [WIDE_RESOLUTION, FINE_RESOLUTION] = [4, 5] as const;
const WIDE_DEGREES = 8;

/**
 * One measure per country with populations and per kind of service that has a place there, and all kinds together; registers apart.
 * Of the directory only running services count whose record names a study city, at the point of that city; confidential places never.
 */
export function measureReach(ground: ReachGround): readonly MeasuredReach[] {
  return ground.study.countries.flatMap(({ code }) => {
    const people = readPeople(code, ground);
    if (people.settlements.length === 0) return [];
    const stands = [...directoryStands(ground, code), ...registerStands(ground, code)];
    return stands.map((stand) => measureStand(stand, people));
  });
}

/** One kind of service with the points where it stands. */
interface Stand {
  readonly of: MeasuredReach["of"];
  readonly kind: string;
  readonly unplaced: number;
  readonly points: readonly SupplyPoint[];
  readonly sources: readonly ReachSource[];
}

interface SupplyPoint {
  readonly longitude: number;
  readonly latitude: number;
  readonly services: number;
  readonly city?: string;
}

function directoryStands({ study, services }: ReachGround, country: string): readonly Stand[] {
  const cities = study.cities.filter((city) => city.country === country);
  const running = services.filter((service) => service.country === country && service.status === "running");
  return [ANY_KIND, ...study.serviceKinds.map(({ code }) => code)].flatMap((kind) => {
    const ofKind = running.filter(({ kinds }) => kind === ANY_KIND || kinds.includes(kind));
    const points = cities.map((city) => cityPoint(city, ofKind)).filter((point) => point.services > 0);
    const unplaced = ofKind.filter((service) => !hasPlace(service, cities)).length;
    return points.length === 0 ? [] : [{ of: "directory" as const, kind, unplaced, points, sources: [] }];
  });
}

function hasPlace({ confidentialPlace, cities }: ServiceRecord, of: readonly City[]): boolean {
  return !confidentialPlace && of.some(({ id }) => cities.includes(id));
}

function cityPoint(city: City, services: readonly ServiceRecord[]): SupplyPoint {
  const here = services.filter((service) => hasPlace(service, [city]));
  return { longitude: city.longitude, latitude: city.latitude, services: here.length, city: city.id };
}

function registerStands({ facilities }: ReachGround, country: string): readonly Stand[] {
  const here = facilities.filter((facility) => facility.country === country);
  const kinds = [...new Set(here.map(({ serviceKind }) => serviceKind))];
  return kinds.map((kind) => ({
    ...({ of: "register", kind, unplaced: 0 } as const),
    points: here
      .filter(({ serviceKind }) => serviceKind === kind)
      .map(({ longitude, latitude }) => ({ longitude, latitude, services: 1 })),
    sources: sourcesOf(here.map(({ sourceTitle, sourceAddress }) => ({ title: sourceTitle, address: sourceAddress }))),
  }));
}

function sourcesOf(all: readonly ReachSource[]): readonly ReachSource[] {
  return [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];
}

/** The people of one country, read once for all kinds of service. */
interface People {
  readonly country: string;
  readonly travel: AccessSpec;
  readonly settlements: readonly PopulationPlace[];
  readonly points: Points;
  readonly need: Need;
  readonly cells: readonly string[];
  readonly sources: readonly ReachSource[];
}

type Need = Readonly<Partial<Record<SexGroup, Float64Array>>> & { readonly all: Float64Array };

function readPeople(country: string, { populations, travel }: ReachGround): People {
  const settlements = populations.filter((place) => place.country === country);
  const resolution = resolutionOf(settlements);
  return {
    ...{ country, travel, settlements, points: pointsOf(settlements), need: peopleBySex(settlements) },
    cells: settlements.map(({ latitude, longitude }) => latLngToCell(latitude, longitude, resolution)),
    sources: sourcesOf(settlements.map(sourceOf)),
  };
}

function sourceOf({ sourceTitle, sourceAddress, year }: PopulationPlace): ReachSource {
  return { title: sourceTitle, address: sourceAddress, ...(year === undefined ? {} : { year }) };
}

function pointsOf(places: readonly { readonly longitude: number; readonly latitude: number }[]): Points {
  return {
    longitude: Float64Array.from(places, ({ longitude }) => longitude),
    latitude: Float64Array.from(places, ({ latitude }) => latitude),
  };
}

/** Women and men only where every place knows them: else the two groups would be of other places than the whole. */
function peopleBySex(places: readonly PopulationPlace[]): Need {
  const all = Float64Array.from(places, ({ people }) => people);
  if (places.some(({ women, men }) => women === undefined || men === undefined)) return { all };
  const women = Float64Array.from(places, (place) => place.women ?? 0);
  const men = Float64Array.from(places, (place) => place.men ?? 0);
  return { all, women, men };
}

function resolutionOf(people: readonly PopulationPlace[]): number {
  const longitudes = people.map(({ longitude }) => longitude);
  return Math.max(...longitudes) - Math.min(...longitudes) > WIDE_DEGREES ? WIDE_RESOLUTION : FINE_RESOLUTION;
}

function measureStand({ of, kind, unplaced, points, sources }: Stand, people: People): MeasuredReach {
  const { country, travel, settlements, need } = people;
  const supply = Float64Array.from(points, ({ services }) => services);
  const ways = distanceWays(people.points, pointsOf(points), { ...travel, maxMinutes: LONGEST_MINUTES * SPEED_FACTOR });
  const measured = measureAccess({ need, supply, ways }, { method: "2sfca", maxCost: CATCHMENT_MINUTES });
  const { access, nearestMinutes, lorenz, groups } = measured;
  const isDrawn = kind === ANY_KIND || of === "register";
  return {
    ...{ id: `reach:${of}:${kind}:${country}`, of, kind, country, unplaced },
    ...{ services: supply.reduce((sum, count) => sum + count, 0), points: points.length },
    ...{ settlements: settlements.length, peopleSources: people.sources, supplySources: sources },
    groups: rangesBySex(need, nearestMinutes),
    meanPerHundredThousand: finite((groups.all?.mean ?? Number.NaN) * 100_000),
    gini: access.some((value) => value > 0) ? finite(lorenz.gini) : null,
    curve: isDrawn ? lorenz.curve.filter(({ accessShareOfOne }) => Number.isFinite(accessShareOfOne)) : [],
    cells: isDrawn ? reachCells({ cells: people.cells, people: need.all, minutes: nearestMinutes }) : [],
    cities: citiesOf(points, ways, need),
  };
}

function rangesBySex({ all, women, men }: Need, nearest: Float64Array): MeasuredReach["groups"] {
  const [slow, fast] = [SPEED_FACTOR, 1 / SPEED_FACTOR].map((factor) => nearest.map((minutes) => minutes * factor));
  const rangeOf = (group: Float64Array, minutes: number) => ({
    value: shareWithin(group, nearest, minutes),
    lower: shareWithin(group, slow ?? nearest, minutes),
    upper: shareWithin(group, fast ?? nearest, minutes),
  });
  const ofGroup = (group: Float64Array): ReachOfGroup => ({
    people: group.reduce((sum, count) => sum + count, 0),
    within: { 30: rangeOf(group, 30), 60: rangeOf(group, 60) },
  });
  if (women === undefined || men === undefined) return { all: ofGroup(all) };
  return { all: ofGroup(all), women: ofGroup(women), men: ofGroup(men) };
}

function citiesOf(
  points: readonly SupplyPoint[],
  { origin, destination, cost }: Ways,
  need: Need,
): readonly ReachOfCity[] {
  return points.flatMap(({ city, services }, point) => {
    if (city === undefined) return [];
    const near = Array.from(origin).filter(
      (_, at) => destination[at] === point && (cost[at] ?? Number.POSITIVE_INFINITY) < CATCHMENT_MINUTES,
    );
    const count = (group: Float64Array) => near.reduce((sum, at) => sum + (group[at] ?? 0), 0);
    const sexes = need.women && need.men ? { women: count(need.women), men: count(need.men) } : {};
    return [{ city, services, people: count(need.all), ...sexes }];
  });
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
