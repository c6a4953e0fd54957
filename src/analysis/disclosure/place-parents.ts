// Which place is part of which: cities of their country, countries of the whole study.
import type { Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";

export function placeParents({ countries, cities }: Pick<Study, "countries" | "cities">): ReadonlyMap<string, string> {
  return new Map([
    ...cities.map(({ id, country }) => [id, country] as const),
    ...countries.map(({ code }) => [code, WHOLE_STUDY] as const),
  ]);
}
