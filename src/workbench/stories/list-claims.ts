// What officials and others say of returned people, beside what these answer; a small cell stands beside nothing.
import type { Estimate } from "#analysis/estimate";
import { type ComparedClaims, compareClaims } from "#cases/claims/compare-claims";
import type { Desk } from "../act-head.ts";
import { openCases } from "./open-cases.ts";

/** Throws what `openCases` throws. */
export async function listClaims(
  { store, effects }: Pick<Desk, "store" | "effects">,
  { study, folder }: { readonly study: string; readonly folder: string },
): Promise<readonly ComparedClaims[]> {
  const { claims } = (await openCases(effects, folder)).qualitative;
  const ids = new Set(claims.map(({ indicator, city, country }) => `estimate:${indicator}:${city || country}:all`));
  const known = new Map<string, Estimate>();
  for (const id of ids) {
    const body = (await store.numbers.findNumber(study, id))?.body as Estimate | undefined;
    if (body !== undefined && !body.flags.includes("suppressed")) known.set(id, body);
  }
  return compareClaims(claims, (indicator, place) => known.get(`estimate:${indicator}:${place}:all`));
}
