// services/translations.csv: texts of services in three languages. A translation holds for exactly the text that it stands beside, so
// that a changed text is never shown in words that are no longer its own.
import { code, filled, text } from "#base/column";
import type { Reading } from "#base/read-records";
import { readTable } from "#base/read-table";
import type { Sheet } from "#base/sheet";
import { LANGUAGES, type Language, type Texts } from "#base/text";

export interface TranslatedText {
  /** In which it was written. */
  readonly language: Language;
  readonly texts: Partial<Texts>;
}

export type Translations = ReadonlyMap<string, TranslatedText>;

/** Columns: `language` (of the original), then `es`, `en`, `fr`; an empty cell is a translation that nobody has made. */
export function readTranslations(sheet: Sheet): Reading<TranslatedText> {
  const { rows, issues } = readTable(sheet, { language: filled(code(LANGUAGES)), es: text(), en: text(), fr: text() });
  const read = rows.flatMap(({ values: { language, ...texts } }) =>
    language === undefined ? [] : [{ language, texts: withoutEmpty(texts) }],
  );
  return { records: read, issues };
}

export function openTranslations(rows: readonly TranslatedText[]): Translations {
  return new Map(
    rows.flatMap((row) => {
      const original = row.texts[row.language];
      return original === undefined ? [] : [[original, row] as const];
    }),
  );
}

function withoutEmpty(texts: Texts): Partial<Texts> {
  return Object.fromEntries(
    LANGUAGES.filter((language) => texts[language] !== "").map((language) => [language, texts[language]]),
  );
}
