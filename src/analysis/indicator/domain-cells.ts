// Which cells speak for which domain: the study, its countries, the cities found; all, women, men.
import { SEX_DOMAINS, type SexDomain } from "#base/sex";
import { type Domain, WHOLE_STUDY } from "../domain.ts";
import type { Cell } from "./cells.ts";

export interface DomainCells {
  readonly domain: Domain;
  readonly cells: readonly Cell[];
}

/** Domains with at least one respondent: the study first, then countries in their order, then cities by id. */
export function domainCells(cells: readonly Cell[], countries: readonly string[]): readonly DomainCells[] {
  const cities = [...new Set(cells.map((cell) => cell.city))].filter((city) => city !== "").sort();
  const places: readonly (readonly [string, readonly Cell[]])[] = [
    [WHOLE_STUDY, cells],
    ...countries.map((country) => [country, cells.filter((cell) => cell.country === country)] as const),
    ...cities.map((city) => [city, cells.filter((cell) => cell.city === city)] as const),
  ];
  return places.flatMap(([place, own]) =>
    SEX_DOMAINS.map((sex) => ({ domain: { place, sex }, cells: ofSex(own, sex) })).filter(
      ({ cells: found }) => found.length > 0,
    ),
  );
}

function ofSex(cells: readonly Cell[], sex: SexDomain): readonly Cell[] {
  return sex === "all" ? cells : cells.filter((cell) => cell.sex === sex);
}
