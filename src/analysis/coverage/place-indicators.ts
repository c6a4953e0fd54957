// Indicators that follow from where services are: of the people in need of a kind, how many live where a running service of it exists,
// and how many live within half an hour or an hour of one. They are shares of a survey like any other, with the error of its design;
// the list of places is counted from the directory and has none.
import type { ServiceRecord } from "#directory/service-record";
import type { City, Study } from "#study/study";
import { distanceWays } from "../access/distance-ways.ts";
import { nearestCost } from "../access/nearest-cost.ts";
import type { AccessSpec, AnalysisSpec, IndicatorSpec, ProportionSpec } from "../analysis-spec.ts";
import { servicesReaching } from "./service-places.ts";

export const REACH_MINUTES = [30, 60] as const;

/** Where analysis.yaml says nothing: a bus on mixed roads, and roads a third longer than the crow flies. */
export const USUAL_TRAVEL: AccessSpec = { speedKilometresPerHour: 25, detourFactor: 1.3 };

export interface PlaceGround {
  readonly study: Study;
  readonly services: readonly ServiceRecord[];
}

/** The same analysis with `exists-<kind>`, `within30-<kind>` and `within60-<kind>` for each kind whose need is asked. */
export function withPlaceIndicators(analysis: AnalysisSpec, ground: PlaceGround): AnalysisSpec {
  const needs = analysis.indicators.filter(
    (each): each is ProportionSpec =>
      each.role === "need" && each.kind === "proportion" && each.serviceKind !== undefined,
  );
  const taken = new Set(analysis.indicators.map(({ id }) => id));
  const added = needs.flatMap((need) => indicatorsFor(need, analysis, ground)).filter(({ id }) => !taken.has(id));
  return { ...analysis, indicators: [...analysis.indicators, ...added] };
}

/** Whether it tells of the places where people live, and not of what they said. */
export function isOfPlaces({ role }: Pick<IndicatorSpec, "role">): boolean {
  return role === "exists" || role === "within";
}

function indicatorsFor(need: ProportionSpec, analysis: AnalysisSpec, ground: PlaceGround): readonly IndicatorSpec[] {
  const { table, dimension, serviceKind = "", variable, answers, among = [], labels } = need;
  const city = analysis.designs.find((design) => design.table === table)?.domains.city;
  if (city === undefined) return [];
  const shared = {
    ...({ kind: "proportion", table, dimension, serviceKind, wanted: "more", variable: city } as const),
    among: [...among, { variable, in: answers }],
  };
  const exists = citiesWith(serviceKind, ground);
  const minutes = minutesToNearest(serviceKind, ground, analysis.access ?? USUAL_TRAVEL);
  const named = (words: typeof EXISTS.labels) => ({
    es: `${topicOf(labels.es)}: ${words.es}`,
    en: `${topicOf(labels.en)}: ${words.en}`,
    fr: `${topicOf(labels.fr)} : ${words.fr}`,
  });
  return [
    {
      ...{ ...shared, id: `exists-${serviceKind}`, role: "exists", answers: orNone(exists) },
      ...{ labels: named(EXISTS.labels), phrases: EXISTS.phrases },
    },
    ...REACH_MINUTES.map((limit): IndicatorSpec => {
      const near = ground.study.cities.filter(({ id }) => (minutes.get(id) ?? Number.POSITIVE_INFINITY) <= limit);
      const words = WITHIN[limit];
      return {
        ...{
          ...shared,
          id: `within${limit}-${serviceKind}`,
          role: "within",
          answers: orNone(near.map(({ id }) => id)),
        },
        ...{ labels: named(words.labels), phrases: words.phrases },
      };
    }),
  ];
}

/** "Employment: needs help" → "Employment". */
function topicOf(label: string): string {
  return label.split(/\s*:/u)[0] ?? label;
}

/** No city has this id: a share of nobody. */
const NO_CITY = "-";

function orNone(cities: readonly string[]): readonly string[] {
  return cities.length === 0 ? [NO_CITY] : cities;
}

function citiesWith(kind: string, { study, services }: PlaceGround): readonly string[] {
  const running = services.filter(({ status, kinds }) => status === "running" && kinds.includes(kind));
  return study.cities.filter(({ id }) => servicesReaching(running, id, study).length > 0).map(({ id }) => id);
}

/**
 * Minutes from each study city to the nearest running service of a kind that has a place: its own city, or none where it works
 * on line. Services that name no city are not reached. Inside a city nobody is measured: 0.
 */
export function minutesToNearest(
  kind: string,
  { study, services }: PlaceGround,
  travel: AccessSpec,
): ReadonlyMap<string, number> {
  const running = services.filter(({ status, kinds }) => status === "running" && kinds.includes(kind));
  const places = study.cities.filter(({ id }) => running.some(({ cities }) => cities.includes(id)));
  const limit = { ...travel, maxMinutes: Math.max(...REACH_MINUTES) };
  const ways = distanceWays(pointsOf(study.cities), pointsOf(places), limit);
  const nearest = nearestCost(study.cities.length, new Float64Array(places.length).fill(1), ways);
  const onLine = new Set(running.filter(({ coverage }) => coverage === "online").map(({ country }) => country));
  return new Map(study.cities.map(({ id, country }, at) => [id, onLine.has(country) ? 0 : (nearest[at] ?? Infinity)]));
}

function pointsOf(cities: readonly City[]) {
  return {
    longitude: Float64Array.from(cities, ({ longitude }) => longitude),
    latitude: Float64Array.from(cities, ({ latitude }) => latitude),
  };
}

const EXISTS = {
  labels: { es: "existe donde vive", en: "exists where they live", fr: "existe là où elles vivent" },
  phrases: {
    es: "que lo necesitan viven donde hay un servicio en funcionamiento",
    en: "who need it live where a running service exists",
    fr: "qui en ont besoin vivent là où un service fonctionne",
  },
};

const WITHIN = {
  30: {
    labels: { es: "a menos de 30 minutos", en: "within 30 minutes", fr: "à moins de 30 minutes" },
    phrases: {
      es: "que lo necesitan viven a menos de 30 minutos de un servicio",
      en: "who need it live within 30 minutes of a service",
      fr: "qui en ont besoin vivent à moins de 30 minutes d’un service",
    },
  },
  60: {
    labels: { es: "a menos de 60 minutos", en: "within 60 minutes", fr: "à moins de 60 minutes" },
    phrases: {
      es: "que lo necesitan viven a menos de 60 minutos de un servicio",
      en: "who need it live within 60 minutes of a service",
      fr: "qui en ont besoin vivent à moins de 60 minutes d’un service",
    },
  },
};
