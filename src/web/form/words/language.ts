// The language of the interface: chosen once on this device, otherwise the first one of the browser that we speak.
import { ref } from "vue";
import { isLanguage, LANGUAGES, type Language } from "#base/text";

const KEY = "tornaviaje-language";

const chosen = ref<Language>(readChoice() ?? ofBrowser(navigator.languages));

/** Reactive: what is drawn with it is drawn again when it changes. */
export function currentLanguage(): Language {
  return chosen.value;
}

export function chooseLanguage(language: Language): void {
  chosen.value = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still changes the language of this page.
  }
}

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { es: "Español", en: "English", fr: "Français" };

export const LANGUAGE_LIST: readonly Language[] = LANGUAGES;

function readChoice(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEY) ?? "";
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function ofBrowser(wishes: readonly string[]): Language {
  return wishes.map((wish) => wish.slice(0, 2).toLowerCase()).find(isLanguage) ?? "es";
}
