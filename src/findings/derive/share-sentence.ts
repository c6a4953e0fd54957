// The sentence that most findings begin with: place, share, whom, what, interval and how many were asked.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Estimate } from "#analysis/estimate";
import { formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import type { Study } from "#study/study";
import { inEachLanguage } from "../words/each-language.ts";
import { placeWords } from "../words/place-words.ts";
import {
  aboutShare,
  betweenWords,
  onlyAboutShare,
  percentOf,
  placeFirst,
  semicolon,
  tenthsWords,
} from "../words/share-words.ts";
import { askedWords, whoWords } from "../words/who-words.ts";

export interface ShareSaid {
  readonly study: Study;
  readonly indicator: IndicatorSpec;
  readonly estimate: Estimate;
  /** Says "only": for shares that are too small. */
  readonly only?: boolean;
}

/** "In Honduras, about 62% of returned migrants need help to find work (between 56 and 68; 812 people asked)." */
export function shareSentence(said: ShareSaid): Texts {
  const { study, indicator, estimate } = said;
  const who = whoWords(study, indicator.table, estimate.domain.sex);
  const place = placeWords(study, estimate.domain.place);
  return inEachLanguage((language) => {
    const about = said.only === true ? onlyAboutShare : aboutShare;
    const share = `${about(estimate.value, language)} ${who.of[language]} ${indicator.phrases[language]}`;
    const ground = `${betweenWords(estimate, language)}${semicolon(language)}${askedWords(estimate.n, who, language)}`;
    return placeFirst(place.in[language], `${share} (${ground}).`);
  });
}

/** "In Honduras, six in ten returned migrants need help to find work"; in figures where the phrase narrows the people down. */
export function shareHeadline(said: ShareSaid): Texts {
  const { study, indicator, estimate } = said;
  const who = whoWords(study, indicator.table, estimate.domain.sex);
  const place = placeWords(study, estimate.domain.place);
  return inEachLanguage((language) => {
    const of = who.of[language];
    const only = said.only === true ? `${ONLY[language]} ` : "";
    const people = narrows(indicator)
      ? percentOf(estimate.value, of, language)
      : tenthsWords(estimate.value, of, language);
    return placeFirst(place.in[language], `${only}${people} ${indicator.phrases[language]}`);
  });
}

/** Among women and among men, where both may be shown. */
export function sexSentence(female: Estimate | undefined, male: Estimate | undefined): Texts | undefined {
  if (female === undefined || male === undefined) return undefined;
  const part = (estimate: Estimate, language: Language) =>
    `${formatShare(estimate.value, language)} (${betweenWords(estimate, language)})`;
  return {
    es: `Entre las mujeres es el ${part(female, "es")} y entre los hombres, el ${part(male, "es")}.`,
    en: `Among women it is ${part(female, "en")} and among men ${part(male, "en")}.`,
    fr: `La part est de ${part(female, "fr")} chez les femmes et de ${part(male, "fr")} chez les hommes.`,
  };
}

const ONLY: Texts = { es: "solo", en: "only", fr: "seulement" };

/** Phrases of indicators among part of the people go on with "who …": the share must stand directly before them. */
function narrows(indicator: IndicatorSpec): boolean {
  return (indicator.among ?? []).length > 0;
}
