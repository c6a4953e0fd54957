// Density, reciprocity and agreement of a city's network, and their means over cities.
import type { Flag } from "../estimate.ts";
import { exactInterval, type Interval, logitInterval, studentReach } from "../survey/interval.ts";
import type { CityNetwork } from "./city-network.ts";
import { density, reciprocity, vertexJackknife } from "./cohesion.ts";
import type { Graph } from "./graph.ts";
import type { NetworkMeasure } from "./network-number.ts";
import type { NetworkPlace } from "./network-place.ts";

const WHOLE: Readonly<Record<"density" | "reciprocity", (graph: Graph) => number>> = { density, reciprocity };
const MEASURES = ["density", "reciprocity", "confirmed"] as const;

/** A city with fewer than four kinds has no interval, and a network of less than two kinds has no density. */
export function measureCity(at: NetworkPlace): readonly NetworkMeasure[] {
  const [network] = at.networks;
  if (network === undefined) return [];
  return MEASURES.flatMap((measure) => {
    const value = shareIn(network, measure);
    if (Number.isNaN(value)) return [];
    return [asMeasure(at, measure, { value, interval: cityInterval(network, measure, at.level) })];
  });
}

/** Mean of the cities that have the number; its interval is Student's over them, cut to shares. */
export function measureOverCities(at: NetworkPlace): readonly NetworkMeasure[] {
  return MEASURES.flatMap((measure) => {
    const values = at.networks.map((network) => shareIn(network, measure)).filter((value) => !Number.isNaN(value));
    if (values.length === 0) return [];
    return [asMeasure(at, measure, meanOf(values, at.level))];
  });
}

function shareIn({ graph, confirmed }: CityNetwork, measure: NetworkMeasure["measure"]): number {
  if (measure !== "confirmed") return WHOLE[measure](graph);
  return confirmed.of === 0 ? Number.NaN : confirmed.arcs / confirmed.of;
}

/** Arcs that both sides say are a count of arcs; the two others depend on every vertex. */
function cityInterval(
  { graph, confirmed }: CityNetwork,
  measure: NetworkMeasure["measure"],
  level: number,
): Interval | undefined {
  if (measure === "confirmed") return exactInterval({ cases: confirmed.arcs, n: confirmed.of }, level);
  const value = WHOLE[measure](graph);
  const standardError = vertexJackknife(graph, WHOLE[measure]);
  if (Number.isNaN(standardError) || value <= 0 || value >= 1) return undefined;
  return logitInterval({ value, standardError, df: graph.size - 1 }, level);
}

interface Measured {
  readonly value: number;
  readonly interval: Interval | undefined;
}

function meanOf(values: readonly number[], level: number): Measured {
  const n = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  if (n < 2) return { value, interval: undefined };
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / (n - 1) / n;
  const reach = studentReach(n - 1, level) * Math.sqrt(variance);
  return { value, interval: { lower: Math.max(0, value - reach), upper: Math.min(1, value + reach) } };
}

function asMeasure(
  { place, networks, rule, mark }: NetworkPlace,
  measure: NetworkMeasure["measure"],
  { value, interval }: Measured,
): NetworkMeasure {
  const n = networks.reduce((sum, network) => sum + institutionsOf(network), 0);
  const flags: readonly Flag[] = n < rule.minimumRespondents ? ["suppressed"] : n < rule.weakBelow ? ["weak"] : [];
  const kinds = new Set(networks.flatMap((network) => network.kinds)).size;
  const id = `network:${measure}:${place}`;
  return {
    part: "measure",
    id,
    measure,
    place,
    value,
    ...(interval && { interval }),
    n,
    cities: networks.length,
    kinds,
    flags,
    mark,
  };
}

export function institutionsOf({ asked }: CityNetwork): number {
  return [...asked.values()].reduce((sum, count) => sum + count, 0);
}
