// The id of a city that a study adds: its country and three letters of its name, as HND-TGU.
import { slug } from "#base/slug";

/** A number is added where `taken` has the id already. */
export function cityId(
  { name, country }: { readonly name: string; readonly country: string },
  taken: ReadonlySet<string>,
): string {
  const letters = slug(name).replaceAll("-", "").slice(0, 3).toUpperCase().padEnd(3, "X");
  const id = `${country}-${letters}`;
  for (let number = 2; ; number += 1) {
    const wished = number === 2 ? id : `${id}${number - 1}`;
    if (!taken.has(wished)) return wished;
  }
}
