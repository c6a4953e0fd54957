// Text in the languages of a study. Spanish comes first: it is the language of the field.

export const LANGUAGES = ["es", "en", "fr"] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language that Tornaviaje speaks. */
export type Texts = Readonly<Record<Language, string>>;

export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value);
}

/** The same words in every language: proper names, codes, numbers. */
export function sameText(text: string): Texts {
  return { es: text, en: text, fr: text };
}
