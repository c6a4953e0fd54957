// Whether a study can be made from what somebody wishes of it.

import type { Offer } from "./offered-places.ts";
import { notOffered, studyIdIsUnfit, studyNeeds } from "./problems.ts";
import { type StudyHead, type StudyWish, wholeTexts } from "./study-wish.ts";

const STUDY_ID = /^[a-z][a-z0-9-]{0,59}$/u;

/** Throws `workbench/study-id-is-unfit`, `workbench/study-lacks-something`. */
export function checkHead({ id, titles }: StudyHead): void {
  if (!STUDY_ID.test(id)) throw studyIdIsUnfit(id);
  if (wholeTexts(titles).es.trim() === "") throw studyNeeds("a title");
}

/** Throws `workbench/template-has-not-that` too. */
export function checkWish(wish: StudyWish, offer: Offer): void {
  checkHead(wish);
  for (const [kind, wished, offered] of choices(wish, offer)) {
    const unknown = wished.find((id) => !(offered as readonly string[]).includes(id));
    if (unknown !== undefined) throw notOffered(kind, unknown);
  }
  if (wish.languages.length === 0) throw studyNeeds("a language");
  const codes = [...wish.countries, ...wish.ownCountries.map(({ code }) => code)];
  if (codes.length === 0) throw studyNeeds("a country");
  const placed = [...offer.cities.filter(({ id }) => wish.cities.includes(id)), ...wish.ownCities];
  const hasEvery = codes.every((code) => placed.some(({ country }) => country === code));
  if (!hasEvery || placed.some(({ country }) => !codes.includes(country))) throw studyNeeds("a city of each country");
  const surveys = offer.instruments.filter(({ isSurvey }) => isSurvey);
  if (!surveys.some(({ id }) => wish.instruments.includes(id))) throw studyNeeds("a survey");
}

function choices(wish: StudyWish, offer: Offer) {
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  return [
    ["language", wish.languages, offer.languages],
    ["country", wish.countries, offer.countries.map(({ code }) => code)],
    ["city", wish.cities, ids(offer.cities)],
    ["instrument", wish.instruments, ids(offer.instruments)],
  ] as const satisfies readonly (readonly [string, readonly string[], readonly string[]])[];
}
