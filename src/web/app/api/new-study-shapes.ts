// What a new study can choose from, and what is sent to make one.
import * as z from "zod/mini";
import { LANGUAGES, type Language } from "#base/text";

const text = z.string();
const texts = z.object({ es: text, en: text, fr: text });

export const offer = z.object({
  languages: z.array(z.enum(LANGUAGES)),
  countries: z.array(z.object({ code: text, names: texts })),
  cities: z.array(z.object({ id: text, name: text, country: text, admin1: text })),
  instruments: z.array(z.object({ id: text, names: texts, isSurvey: z.boolean() })),
});

export const made = z.object({ id: text });

export type Offer = z.infer<typeof offer>;

export interface OwnCountry {
  readonly code: string;
  readonly names: Partial<Record<Language, string>>;
}

export interface OwnCity {
  readonly name: string;
  readonly country: string;
  readonly admin1: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface StudyName {
  readonly id: string;
  readonly titles: Partial<Record<Language, string>>;
  readonly publisher: Partial<Record<Language, string>>;
}

export interface StudyWish extends StudyName {
  readonly languages: readonly Language[];
  readonly period: { readonly start: string; readonly end: string };
  readonly publishedOn: string;
  readonly countries: readonly string[];
  readonly cities: readonly string[];
  readonly ownCountries: readonly OwnCountry[];
  readonly ownCities: readonly OwnCity[];
  readonly instruments: readonly string[];
}
