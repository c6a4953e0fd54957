// A text in the language of the page.

import { isLanguage, type Language, type Texts } from "#base/text";
import { languageCode } from "#directory/finder/finder-entry";

const KEY = "tornaviaje-finder-language";

/** From the address, else as chosen before, else as the device has it; Spanish otherwise. */
export function startLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? read();
  if (asked !== null && isLanguage(asked)) return asked;
  const own = navigator.languages.map((name) => name.slice(0, 2)).find(isLanguage);
  return own ?? "es";
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser may refuse to keep anything: then the language is chosen again.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function fill(texts: Texts, language: Language, values: Readonly<Record<string, string | number>>): string {
  return texts[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const LOCALES: Readonly<Record<Language, string>> = { es: "es-419", en: "en", fr: "fr" };

export function sayDay(iso: string, language: Language): string {
  const moment = new Date(`${iso}T12:00:00`);
  return Number.isNaN(moment.getTime())
    ? iso
    : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long" }).format(moment);
}

/** "en; es", "English; Spanish" → names of languages; what is no code of ours stays as it is written. */
export function sayLanguages(cell: string, language: Language): string {
  const names = new Intl.DisplayNames(LOCALES[language], { type: "language" });
  return cell
    .split(/\s*[;,]\s*/)
    .filter((part) => part !== "")
    .map((part) => {
      const code = languageCode(part);
      return /^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? part) : part;
    })
    .join(", ");
}
