// Which cases somebody sees whose account is limited to some countries: those of people who live there.
import type { Effects } from "../effect/effects.ts";
import { openCases } from "../stories/open-cases.ts";
import { isOutsideYourCountries } from "./rights-problems.ts";
import type { Who } from "./who.ts";

type Limits = Pick<Who, "countries">;

/** By the id of a case. Without a limit, also transcripts that have no case. */
export async function casesWithin(
  effects: Effects,
  folder: string,
  { countries }: Limits,
): Promise<(id: string) => boolean> {
  if (countries.length === 0) return () => true;
  const { cases } = await openCases(effects, folder);
  const own = new Set(cases.filter(({ country }) => countries.includes(country)).map(({ id }) => id));
  return (id) => own.has(id);
}

/** Throws `workbench/is-outside-your-countries`. */
export async function checkCase(
  effects: Effects,
  folder: string,
  { who, id }: { readonly who: Limits; readonly id: string },
): Promise<void> {
  if (!(await casesWithin(effects, folder, who))(id)) throw isOutsideYourCountries(who.countries);
}

/** Throws `workbench/is-outside-your-countries`. */
export function checkCountry({ countries }: Limits, country: string): void {
  if (countries.length > 0 && !countries.includes(country)) throw isOutsideYourCountries(countries);
}
