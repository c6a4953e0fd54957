// Spanish, English or French, by the small words that only one of them has. Good enough to say in which language a text is read aloud.

import { foldText } from "#base/fold-text";
import type { Language } from "#base/text";

const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  es: new Set(
    "el los las del y para con por una en que personas se al de servicios su mujeres familias retornadas ninez atencion ayuda".split(
      " ",
    ),
  ),
  en: new Set(
    "the of and for with to in that people is by are at on from help care returned people women men families children young adults migrants who not only free".split(
      " ",
    ),
  ),
  fr: new Set(
    "le les des et pour avec une en que du au aux dans est sur personnes de femmes familles enfants jeunes retour aide".split(
      " ",
    ),
  ),
};

/** Spanish where nothing tells. */
export function guessLanguage(text: string): Language {
  const words = foldText(text).match(/[a-z]+/g) ?? [];
  const count = (language: Language) => words.filter((word) => WORDS[language].has(word)).length;
  const [es, en, fr] = [count("es"), count("en"), count("fr")];
  if (en > es && en >= fr) return "en";
  return fr > es ? "fr" : "es";
}
