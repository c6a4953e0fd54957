// Which reports a run makes: one for the region and one per country, in each language asked for.
import { WHOLE_STUDY } from "#analysis/domain";
import type { Language } from "#base/text";
import type { Study } from "#study/study";
import { languageNotInStudy, unknownPlace } from "./problems.ts";

export interface PublicationWish {
  /** __Default value:__ every language of the study. */
  readonly languages?: readonly string[];
  /** One country's code, for its report alone. __Default value:__ the region and every country. */
  readonly only?: string;
}

export interface PlannedReport {
  /** `REG` or a country code. */
  readonly place: string;
  readonly language: Language;
}

/** Throws `workbench/language-is-unknown`, `workbench/place-is-unknown`. */
export function planPublications(study: Study, wish: PublicationWish): readonly PlannedReport[] {
  const languages = chosenLanguages(study, wish.languages);
  const places = chosenPlaces(study, wish.only);
  return places.flatMap((place) => languages.map((language) => ({ place, language })));
}

function chosenLanguages(study: Study, wished: readonly string[] | undefined): readonly Language[] {
  if (wished === undefined) return study.languages;
  return wished.map((wish) => {
    const language = study.languages.find((known) => known === wish);
    if (language === undefined) throw languageNotInStudy(wish, study.languages);
    return language;
  });
}

function chosenPlaces(study: Study, only: string | undefined): readonly string[] {
  const countries = study.countries.map(({ code }) => code);
  if (only === undefined) return [WHOLE_STUDY, ...countries];
  if (![WHOLE_STUDY, ...countries].includes(only)) throw unknownPlace(only, [WHOLE_STUDY, ...countries]);
  return [only];
}
