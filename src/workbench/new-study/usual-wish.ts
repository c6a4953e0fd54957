// What a study is like where nobody says otherwise: everything that the template offers, fieldwork from today for three months.
import type { Offer } from "./offered-places.ts";
import type { StudyHead, StudyWish } from "./study-wish.ts";

export interface SaidOfStudy extends StudyHead, Partial<Omit<StudyWish, keyof StudyHead | "period" | "publishedOn">> {
  /** First day of fieldwork. */
  readonly start?: string;
}

const FIELDWORK_DAYS = 90;
const UNTIL_PUBLISHED_DAYS = 180;

/** `today`: ISO date. What `said` names stands; cities are those of its countries. */
export function usualWish(offer: Offer, today: string, { start = today, ...said }: SaidOfStudy): StudyWish {
  const named = offer.cities.filter(({ id }) => said.cities?.includes(id)).map(({ country }) => country);
  const countries =
    said.countries ??
    (said.cities || said.ownCountries ? [...new Set(named)] : offer.countries.map(({ code }) => code));
  return {
    languages: offer.languages,
    period: { start, end: daysAfter(start, FIELDWORK_DAYS) },
    publishedOn: daysAfter(start, UNTIL_PUBLISHED_DAYS),
    cities: offer.cities.filter(({ country }) => countries.includes(country)).map(({ id }) => id),
    ownCountries: [],
    ownCities: [],
    instruments: offer.instruments.map(({ id }) => id),
    ...said,
    countries,
  };
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
