// Kinds of institutions in the networks of several cities: on whom everything hangs, and who stands alone.
import type { Flag } from "../estimate.ts";
import { exactInterval } from "../survey/interval.ts";
import { betweenness } from "./betweenness.ts";
import type { CityNetwork } from "./city-network.ts";
import type { NetworkKind } from "./network-number.ts";
import type { NetworkPlace } from "./network-place.ts";
import { isolates, singlePoints } from "./single-points.ts";

export function measureKinds({ place, networks, rule, mark, level }: NetworkPlace): readonly NetworkKind[] {
  const kinds = [...new Set(networks.flatMap((network) => network.kinds))].sort();
  const roles = networks.map(rolesIn);
  return kinds.map((kind) => {
    const own = roles.flatMap((role) => role.get(kind) ?? []);
    const institutions = own.reduce((sum, { asked }) => sum + asked, 0);
    const single = own.filter((role) => role.isSingle).length;
    const interval = exactInterval({ cases: single, n: own.length }, level);
    return {
      ...{ part: "kind", id: `network:kind-${kind}:${place}`, kind, place, institutions, cities: own.length, single },
      alone: own.filter((role) => role.isAlone).length,
      singleLower: interval.lower,
      singleUpper: interval.upper,
      betweenness: own.reduce((sum, role) => sum + role.betweenness, 0) / own.length,
      flags: flagsOf(institutions, own.length, rule),
      mark,
    };
  });
}

interface Role {
  readonly asked: number;
  readonly isSingle: boolean;
  readonly isAlone: boolean;
  readonly betweenness: number;
}

function rolesIn({ kinds, asked, graph }: CityNetwork): ReadonlyMap<string, Role> {
  const [single, alone, between] = [singlePoints(graph), isolates(graph), betweenness(graph)];
  return new Map(
    kinds.map((kind, i) => [
      kind,
      {
        asked: asked.get(kind) ?? 0,
        isSingle: single.has(i),
        isAlone: alone.has(i),
        betweenness: between[i] ?? 0,
      },
    ]),
  );
}

/** A kind in one city is an office that everybody knows: at least two cities and as many institutions as the study asks for. */
export function flagsOf(
  institutions: number,
  cities: number,
  rule: { readonly minimumRespondents: number; readonly weakBelow: number },
): readonly Flag[] {
  if (institutions < rule.minimumRespondents || cities < 2) return ["suppressed"];
  return institutions < rule.weakBelow ? ["weak"] : [];
}
