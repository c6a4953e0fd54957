// The language of the workbench: chosen once on this device, otherwise the first one of the browser that we speak.
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { formatNumber, formatShare } from "#base/format-number";
import { isLanguage, type Language, type Texts } from "#base/text";

/** The same key as the forms in the browser: who chose there has chosen here. */
const KEY = "tornaviaje-language";

/** Each language by its own name. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { es: "Español", en: "English", fr: "Français" };

const LOCALES: Readonly<Record<Language, string>> = { es: "es-419", en: "en", fr: "fr" };

export interface Speech {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** A text in the language chosen; `{name}` stands for a value. */
  readonly say: (texts: Texts, values?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number, digits?: number) => string;
  /** Always so many digits behind the point: for columns. */
  readonly fixed: (value: number, digits: number) => string;
  readonly percent: (shareOfOne: number) => string;
  /** Day and time as people of that language write them; empty for what is no moment. */
  readonly moment: (iso: string) => string;
  /** A day, `2026-08-31`, as people of that language write it. */
  readonly day: (iso: string) => string;
}

const SpeechContext = createContext<Speech>(speak("es", () => {}));

export function useSpeech(): Speech {
  return use(SpeechContext);
}

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(() => kept() ?? ofBrowser());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo(() => speak(language, (chosen) => setLanguage(keep(chosen))), [language]);
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={LOCALES[language]}>{children}</I18nProvider>
    </SpeechContext>
  );
}

function speak(language: Language, choose: (language: Language) => void): Speech {
  const locale = LOCALES[language];
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    language,
    choose,
    say: (texts, values = {}) =>
      spaced(texts[language], language).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    // A little less than nothing is 0, not −0.
    number: (value, digits = 0) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: "negative" }).format(value),
    fixed: (value, digits) => formatNumber(value, language, digits),
    percent: (share) => formatShare(share, language),
    moment: (iso) => {
      const moment = new Date(iso);
      return Number.isNaN(moment.getTime()) ? "" : moments.format(moment);
    },
    day: (iso) => {
      const day = new Date(iso);
      return Number.isNaN(day.getTime()) ? iso : days.format(day);
    },
  };
}

/** In French a blank stands before some signs, and no line ends there. */
function spaced(text: string, language: Language): string {
  return language === "fr" ? text.replace(/ (?=[:;?!»])|(?<=«) /g, "\u00A0") : text;
}

function kept(): Language | undefined {
  try {
    const found = localStorage.getItem(KEY) ?? "";
    return isLanguage(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

function keep(language: Language): Language {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still changes the language of this page.
  }
  return language;
}

function ofBrowser(): Language {
  return navigator.languages.map((wish) => wish.slice(0, 2).toLowerCase()).find(isLanguage) ?? "es";
}
