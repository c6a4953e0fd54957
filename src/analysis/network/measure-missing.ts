// Links that are missing: kinds that fulfil the same function in the same city and refer nobody to each other.
import { benjaminiHochberg } from "../distributions/benjamini-hochberg.ts";
import { samplePeople } from "../equality/people.ts";
import type { Flag } from "../estimate.ts";
import { shareOverCities } from "../institutions/share-over-cities.ts";
import type { CityNetwork } from "./city-network.ts";
import type { MissingLinks } from "./network-number.ts";
import type { NetworkPlace } from "./network-place.ts";

/** Every function of every place: one family of comparisons among those that may be shown. */
export function measureMissing(places: readonly NetworkPlace[], functions: readonly string[]): readonly MissingLinks[] {
  const found = places.flatMap((place) => functions.flatMap((kind) => missingAt(place, kind)));
  const tested = found.filter(({ flags }) => !flags.includes("suppressed"));
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const q = new Map(tested.map(({ id }, i) => [id, adjusted[i] ?? 1]));
  return found.map((missing) => ({ ...missing, q: q.get(missing.id) ?? 1 }));
}

interface Pair {
  readonly city: string;
  readonly country: string;
  readonly missing: number;
}

function missingAt(at: NetworkPlace, kind: string): readonly MissingLinks[] {
  const pairs = at.networks.flatMap((network) => pairsOf(network, kind));
  const cities = new Set(pairs.map(({ city }) => city));
  if (cities.size === 0) return [];
  const rows = pairs.map(({ city, country }) => ({ city, country }));
  const people = samplePeople(rows, { table: "pairs", strata: "country", clusters: ["city"], lonely: "adjust" });
  const values = Float64Array.from(pairs, ({ missing }) => missing);
  const share = shareOverCities(people, values, { members: pairs.map((_, i) => i), level: at.level });
  if (share === undefined) return [];
  const institutions = at.networks.reduce((sum, network) => sum + institutionsWith(network, kind), 0);
  const flags: readonly Flag[] =
    institutions < at.rule.minimumRespondents || cities.size < 2
      ? ["suppressed"]
      : institutions < at.rule.weakBelow
        ? ["weak"]
        : [];
  const { value, lower, upper, n, p } = share;
  const id = `network:missing-${kind}:${at.place}`;
  const where = { part: "missing", id, function: kind, place: at.place } as const;
  return [{ ...where, value, lower, upper, n, cities: cities.size, institutions, p, q: 1, flags, mark: at.mark }];
}

function pairsOf({ kinds, functions, graph, city, country }: CityNetwork, kind: string): readonly Pair[] {
  const dealing = kinds.flatMap((own, i) => (functions.get(own)?.has(kind) ? [i] : []));
  return dealing.flatMap((one, at) =>
    dealing.slice(at + 1).map((other) => {
      const linked = graph.arcs[one]?.has(other) || graph.arcs[other]?.has(one);
      return { city, country, missing: linked ? 0 : 1 };
    }),
  );
}

function institutionsWith({ kinds, functions, asked }: CityNetwork, kind: string): number {
  return kinds.filter((own) => functions.get(own)?.has(kind)).reduce((sum, own) => sum + (asked.get(own) ?? 0), 0);
}
