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

/**
 * A column without language belongs to the default language of the form. An XForm has one title, and XLSForm no column for others:
 * those stand in columns of our own, `form_title_fr`, that other programs pass over.
 */
export function labelColumns(sheet: Sheet, base: Base, fallback: Language): readonly LabelColumn[] {
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

type Base = "label" | "form_title";

const SEPARATORS: Readonly<Record<Base, RegExp>> = { label: /^\s*::?\s*/u, form_title: /^(?:\s*::?\s*|_)/u };

function languageOfColumn(name: string, base: Base, fallback: Language): Language | undefined {
  if (name === base) return fallback;
  const separator = SEPARATORS[base].exec(name.slice(base.length))?.[0];
  if (!name.startsWith(base) || separator === undefined || separator === "") return undefined;
  return languageOf(name.slice(base.length + separator.length));
}
