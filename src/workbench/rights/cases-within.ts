// Which cases somebody sees whose account is limited to some countries: those of people who live there.
import type { Effects } from "../effect/effects.ts";
import { type OpenCases, openCases } from "../stories/open-cases.ts";
import { interviewNamesNoCountry, isOutsideYourCountries } from "./rights-problems.ts";
import type { Who } from "./who.ts";

type Limits = Pick<Who, "countries">;

/** By the id of a case. Without a limit, also transcripts of which nobody said where the person lives. */
export async function casesWithin(
  effects: Effects,
  folder: string,
  { countries }: Limits,
): Promise<(id: string) => boolean> {
  if (countries.length === 0) return () => true;
  const home = homesOf(await openCases(effects, folder));
  return (id) => countries.includes(home.get(id) ?? "");
}

/** Country by case: as the story tells it, and before there is one as it was stated when the interview was brought. */
function homesOf({ cases, qualitative }: OpenCases): ReadonlyMap<string, string> {
  const stated = (qualitative.interviews ?? []).map((one) => [one.case, one.country] as const);
  return new Map([...stated, ...cases.map(({ id, country }) => [id, country] as const)]);
}

/**
 * Who is limited to some countries brings an interview of a person there, and over none that another country has. `country`: as stated.
 * Throws `workbench/interview-names-no-country`, `workbench/is-outside-your-countries`.
 */
export async function checkBringing(
  effects: Effects,
  folder: string,
  { who, id, country }: { readonly who: Limits; readonly id: string; readonly country: string },
): Promise<void> {
  if (who.countries.length === 0) return;
  const opened = await openCases(effects, folder);
  const home = homesOf(opened).get(id);
  if (home !== undefined) checkCountry(who, home);
  else if (opened.qualitative.transcripts.has(id)) throw isOutsideYourCountries(who.countries);
  if (home === undefined && country === "") throw interviewNamesNoCountry(who.countries);
  if (country !== "") checkCountry(who, country);
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
