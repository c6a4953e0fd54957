// Which columns of an XLSForm sheet hold a label, and in which language: `label::Español (es)`, `label::fr`, `label`.
import type { Sheet } from "#base/sheet";
import { isLanguage, type Language } from "#base/text";
import type { Labels } from "./instrument.ts";

export interface LabelColumn {
  readonly language: Language;
  readonly index: number;
}

const NAMES: Readonly<Record<string, Language>> = {
  español: "es",
  espanol: "es",
  spanish: "es",
  english: "en",
  inglés: "en",
  français: "fr",
  francais: "fr",
  french: "fr",
};

/** `Español (es)` → `es`; undefined for a language that Tornaviaje does not speak. */
export function languageOf(name: string): Language | undefined {
  const code = /\(([a-z]{2})(?:[-_][A-Za-z]+)?\)\s*$/u.exec(name)?.[1] ?? name.trim().toLowerCase();
  return isLanguage(code) ? code : NAMES[name.trim().toLowerCase()];
}

/** A column without language belongs to the default language of the form. */
export function labelColumns(sheet: Sheet, base: "label" | "form_title", fallback: Language): readonly LabelColumn[] {
  return sheet.head.flatMap((name, index) => {
    const language = languageOfColumn(name, base, fallback);
    return language === undefined ? [] : [{ language, index }];
  });
}

export function labelsIn(cells: readonly string[], columns: readonly LabelColumn[]): Labels {
  const labels: Partial<Record<Language, string>> = {};
  for (const { language, index } of columns) {
    const label = cells[index] ?? "";
    if (label !== "") labels[language] = label;
  }
  return labels;
}

function languageOfColumn(name: string, base: string, fallback: Language): Language | undefined {
  if (name === base) return fallback;
  const separator = /^\s*::?\s*/u.exec(name.slice(base.length))?.[0];
  if (!name.startsWith(base) || separator === undefined || separator === "") return undefined;
  return languageOf(name.slice(base.length + separator.length));
}
