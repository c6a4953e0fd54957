// literature/practices.csv → good practices. What a source says (evidence) and what the study team makes of it
// (inference) come from their own columns; nothing is moved between them here.
import { addresses, codes, filled, list, optional, text } from "#base/column";
import type { Issue } from "#base/issue";
import { type Reading, readRecords } from "#base/read-records";
import { placeIn, type Sheet } from "#base/sheet";
import { LANGUAGES, type Language, type Texts } from "#base/text";
import { DIMENSIONS, LEVELS } from "./literature-codes.ts";
import type { Practice } from "./practice.ts";

const COLUMNS = {
  id: filled(text()),
  name_es: filled(text()),
  name_en: filled(text()),
  name_fr: filled(text()),
  country: list(),
  actor: text(),
  actor_es: optional(text()),
  actor_en: optional(text()),
  actor_fr: optional(text()),
  level: codes(LEVELS),
  dimension: codes(DIMENSIONS),
  target_group_es: text(),
  target_group_en: text(),
  target_group_fr: text(),
  what_es: filled(text()),
  what_en: filled(text()),
  what_fr: filled(text()),
  evidence_es: text(),
  evidence_en: text(),
  evidence_fr: text(),
  inference_es: text(),
  inference_en: text(),
  inference_fr: text(),
  period: text(),
  source_url: filled(addresses()),
  left_out: optional(text()),
};

export const PRACTICE_COLUMNS: readonly string[] = Object.keys(COLUMNS);

export function readPractices(sheet: Sheet): Reading<Practice> {
  const { records, issues } = readRecords(sheet, {
    columns: COLUMNS,
    make: (values, row): Practice => ({
      id: values.id,
      names: { es: values.name_es, en: values.name_en, fr: values.name_fr },
      countries: values.country,
      actor: values.actor,
      actors: inEach(values.actor, { es: values.actor_es, en: values.actor_en, fr: values.actor_fr }),
      levels: values.level,
      dimensions: values.dimension,
      targetGroup: { es: values.target_group_es, en: values.target_group_en, fr: values.target_group_fr },
      whatItDoes: { es: values.what_es, en: values.what_en, fr: values.what_fr },
      evidence: { es: values.evidence_es, en: values.evidence_en, fr: values.evidence_fr },
      inference: { es: values.inference_es, en: values.inference_en, fr: values.inference_fr },
      period: values.period,
      sourceAddress: values.source_url[0] ?? "",
      ...(values.left_out ? { leftOut: values.left_out } : {}),
      row,
    }),
  });
  return { records, issues: [...issues, ...records.flatMap((practice) => languageIssues(practice, sheet))] };
}

/** Names that nobody translated stay as they are. */
function inEach(name: string, { es, en, fr }: Readonly<Record<Language, string | undefined>>): Texts {
  return { es: es || name, en: en || name, fr: fr || name };
}

/** A text that is told in one language is told in all. */
function languageIssues({ targetGroup, evidence, inference, row }: Practice, sheet: Sheet): readonly Issue[] {
  return Object.entries({ target_group: targetGroup, evidence, inference }).flatMap(([name, texts]) =>
    missingLanguages(texts).map((language) => languageIssue(sheet, row, `${name}_${language}`)),
  );
}

function missingLanguages(texts: Texts): readonly string[] {
  const missing = LANGUAGES.filter((language) => texts[language] === "");
  return missing.length === LANGUAGES.length ? [] : missing;
}

function languageIssue(sheet: Sheet, row: number, column: string): Issue {
  return {
    rule: "literature/text-is-in-every-language",
    severity: "error",
    place: placeIn(sheet, row, column),
    message: {
      es: "El texto está en otra lengua, pero falta en esta.",
      en: "The text stands in another language but is missing in this one.",
      fr: "Le texte existe dans une autre langue, mais il manque dans celle-ci.",
    },
    cure: {
      es: "Tradúzcalo, o vacíe también las otras columnas.",
      en: "Translate it, or empty the other columns as well.",
      fr: "Traduisez-le, ou videz aussi les autres colonnes.",
    },
  };
}
