// Which answers to "where" lie in somebody's countries: ids of their cities, and the countries themselves.
import { isRecord } from "#base/is-record";
import type { Kept } from "#store/kept";
import type { Who } from "./who.ts";

export async function placesOf(
  { records }: Pick<Kept, "records">,
  study: string,
  { countries }: Pick<Who, "countries">,
): Promise<readonly string[]> {
  const body = (await records.get(study, "study", study))?.body;
  const cities = isRecord(body) && Array.isArray(body.cities) ? body.cities : [];
  const own = cities.flatMap((city: unknown) =>
    isRecord(city) && countries.includes(String(city.country)) ? [String(city.id)] : [],
  );
  return [...own, ...countries];
}
