// A text that was told in one language stands in the others with the language before it, `[es] Talleres`, until somebody translates it:
// tables stay whole, and whoever reads them sees what is missing.
import { LANGUAGES, type Language, type Texts } from "#base/text";

const WAITING = /^\[(?:es|en|fr)\] /u;

export function isWaiting(cell: string): boolean {
  return WAITING.test(cell);
}

/** Languages without a text get the first that has one, marked. Nothing told: nothing stands. */
export function tellInEach(texts: Texts): Texts {
  const told = LANGUAGES.find((language) => texts[language] !== "");
  if (told === undefined) return texts;
  return inEach((language) => texts[language] || `[${told}] ${texts[told]}`);
}

/** Only what was told in each language; empty where it waits. */
export function ownTexts(texts: Texts): Texts {
  return inEach((language) => (isWaiting(texts[language]) ? "" : texts[language]));
}

/** Languages in which at least one of the texts is still to be told. */
export function waitingLanguages(all: readonly Texts[]): readonly Language[] {
  const told = all.map(ownTexts).filter((texts) => LANGUAGES.some((language) => texts[language] !== ""));
  return LANGUAGES.filter((language) => told.some((texts) => texts[language] === ""));
}

function inEach(text: (language: Language) => string): Texts {
  return { es: text("es"), en: text("en"), fr: text("fr") };
}
