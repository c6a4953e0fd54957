// Small helpers for sentences in three languages.
import { formatCount } from "#base/format-number";
import { LANGUAGES, type Language, type Texts } from "#base/text";

/** One text per language from one function. */
export function inEachLanguage(write: (language: Language) => string): Texts {
  return Object.fromEntries(LANGUAGES.map((language) => [language, write(language)])) as Record<Language, string>;
}

/** Sentences put one after the other. */
export function joinSentences(...parts: readonly (Texts | undefined)[]): Texts {
  return inEachLanguage((language) =>
    parts
      .map((part) => part?.[language] ?? "")
      .filter((sentence) => sentence !== "")
      .join(" "),
  );
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Small first letter inside a sentence; names in capitals such as CURP stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** "a, b and c"; "a; b, c and d" where an item has commas of its own. Spanish "y" becomes "e" before the sound i. */
export function listWords(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const between = items.some((item) => item.includes(",")) ? { es: "; ", en: "; ", fr: "\u00a0; " }[language] : ", ";
  return `${items.slice(0, -1).join(between)} ${andBefore(last, language)} ${last}`;
}

function andBefore(word: string, language: Language): string {
  if (language !== "es") return language === "en" ? "and" : "et";
  return /^h?[ií](?![aeou])/i.test(word) ? "e" : "y";
}

const NUMBER_WORDS: Readonly<Record<Language, readonly string[]>> = {
  es: ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  fr: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
};

/** Two to ten in words, other numbers in figures; one is left to the caller, who knows the gender. */
export function numberWord(value: number, language: Language): string {
  const word = value > 1 ? NUMBER_WORDS[language][value] : undefined;
  return word ?? formatCount(value, language);
}

/** Sentences of a statement; a full stop inside a number or an abbreviation without following capital does not part them. */
export function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=[\p{Lu}«¿¡"])/u);
}
