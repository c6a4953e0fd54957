// Which language of a form fits the interface: XLSForms name theirs "Español (es)", "es", "English", "français".
import { LANGUAGES, type Language } from "#base/text";
import type { FormLanguage } from "./form-root.ts";

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  es: ["español", "espanol", "castellano", "spanish", "espagnol"],
  en: ["english", "inglés", "ingles", "anglais"],
  fr: ["français", "francais", "french", "francés", "frances"],
};

/** Undefined when the form does not speak it. */
export function chooseFormLanguage(languages: readonly FormLanguage[], wish: Language): FormLanguage | undefined {
  const spoken = languages.filter(({ isSyntheticDefault }) => isSyntheticDefault !== true);
  return (
    spoken.find(({ language }) => codeOf(language) === wish) ?? spoken.find(({ language }) => isNamed(language, wish))
  );
}

/** True when the form speaks something that the interface does not. */
export function hasMoreLanguages(languages: readonly FormLanguage[]): boolean {
  const known = LANGUAGES.map((wish) => chooseFormLanguage(languages, wish));
  return languages.some((language) => language.isSyntheticDefault !== true && !known.includes(language));
}

/** The code in brackets, or the whole when it looks like one: "Español (es-SV)" and "es-SV" are both `es`. */
function codeOf(name: string): string | undefined {
  const code = /\(([a-z]{2,3})(?:[-_][\w-]+)?\)\s*$/i.exec(name) ?? /^([a-z]{2})(?:[-_][\w-]+)?$/i.exec(name.trim());
  return code?.[1]?.toLowerCase();
}

function isNamed(name: string, wish: Language): boolean {
  const plain = name.trim().toLowerCase();
  return NAMES[wish].some((known) => plain.startsWith(known));
}
