// In how many cities one kind of institution refers people to another.
import type { CityNetwork } from "./city-network.ts";
import { flagsOf } from "./measure-kinds.ts";
import type { NetworkLink } from "./network-number.ts";
import type { NetworkPlace } from "./network-place.ts";

/** Every ordered pair of kinds that were both asked in some city, whether they are linked or not. */
export function measureLinks({ place, networks, rule, mark }: NetworkPlace): readonly NetworkLink[] {
  const kinds = [...new Set(networks.flatMap((network) => network.kinds))].sort();
  return kinds.flatMap((from) =>
    kinds.flatMap((to): readonly NetworkLink[] => {
      const both = networks.filter((network) => network.kinds.includes(from) && network.kinds.includes(to));
      if (from === to || both.length === 0) return [];
      const linked = both.filter((network) => isLinked(network, from, to)).length;
      const fewest = Math.min(askedOf(both, from), askedOf(both, to));
      const where = { part: "link", id: `network:link-${from}-${to}:${place}`, from, to, place } as const;
      return [{ ...where, cities: both.length, linked, flags: flagsOf(fewest, both.length, rule), mark }];
    }),
  );
}

function isLinked({ kinds, graph }: CityNetwork, from: string, to: string): boolean {
  return graph.arcs[kinds.indexOf(from)]?.has(kinds.indexOf(to)) ?? false;
}

function askedOf(networks: readonly CityNetwork[], kind: string): number {
  return networks.reduce((sum, { asked }) => sum + (asked.get(kind) ?? 0), 0);
}
