// What officials and others say of returned people, beside what these answer; a small cell stands beside nothing.
import type { Estimate } from "#analysis/estimate";
import { type ComparedClaims, compareClaims } from "#cases/claims/compare-claims";
import type { Desk } from "../act-head.ts";
import { openCases } from "./open-cases.ts";

/** `countries`: only claims on these; empty, all of them. Throws what `openCases` throws. */
export async function listClaims(
  { store, effects }: Pick<Desk, "store" | "effects">,
  {
    study,
    folder,
    countries,
  }: { readonly study: string; readonly folder: string; readonly countries: readonly string[] },
): Promise<readonly ComparedClaims[]> {
  const { qualitative } = await openCases(effects, folder);
  const claims = qualitative.claims.filter(({ country }) => countries.length === 0 || countries.includes(country));
  const ids = new Set(claims.map(({ indicator, city, country }) => `estimate:${indicator}:${city || country}:all`));
  const known = new Map<string, Estimate>();
  for (const id of ids) {
    const body = (await store.numbers.findNumber(study, id))?.body as Estimate | undefined;
    if (body !== undefined && !body.flags.includes("suppressed")) known.set(id, body);
  }
  return compareClaims(claims, (indicator, place) => known.get(`estimate:${indicator}:${place}:all`));
}
