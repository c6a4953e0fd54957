// What somebody says of a study that is to be made: enough to begin, everything else is written into its folder later.
import type { Language, Texts } from "#base/text";

/** Words in one language at least; the first ones given stand for those that are missing. */
export type SomeTexts = { readonly [language in Language]?: string | undefined };

export interface WishedCountry {
  /** ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly names: SomeTexts;
}

export interface WishedCity {
  readonly name: string;
  /** Code of a country of the wish. */
  readonly country: string;
  /** Department, state or province; may be empty. */
  readonly admin1: string;
  /** Degrees WGS 84. */
  readonly longitude: number;
  readonly latitude: number;
}

export interface StudyHead {
  readonly id: string;
  readonly titles: SomeTexts;
  readonly publisher: SomeTexts;
}

export interface StudyWish extends StudyHead {
  /** The first one is spoken in the forms unless somebody chooses another. */
  readonly languages: readonly Language[];
  /** Fieldwork: ISO dates. */
  readonly period: { readonly start: string; readonly end: string };
  readonly publishedOn: string;
  /** Codes of countries of the template. */
  readonly countries: readonly string[];
  /** Ids of cities of the template. */
  readonly cities: readonly string[];
  readonly ownCountries: readonly WishedCountry[];
  readonly ownCities: readonly WishedCity[];
  /** Ids of instruments of the template: `returnee`, `case-consent`. */
  readonly instruments: readonly string[];
}

/** In every language. */
export function wholeTexts(some: SomeTexts): Texts {
  const first = some.es || some.en || some.fr || "";
  return { es: some.es || first, en: some.en || first, fr: some.fr || first };
}
