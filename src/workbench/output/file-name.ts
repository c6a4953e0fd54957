// Names of report files that people recognise in a download folder: `informe-el-salvador.pdf`.
import { slug } from "#base/slug";
import type { Language } from "#base/text";

const WORDS: Readonly<Record<Language, { readonly report: string; readonly region: string }>> = {
  es: { report: "informe", region: "regional" },
  en: { report: "report", region: "regional" },
  fr: { report: "rapport", region: "regional" },
};

/** `placeName` is undefined for the regional report. Path inside the output folder, without the ending. */
export function reportPath(language: Language, placeName: string | undefined): string {
  const { report, region } = WORDS[language];
  return `${language}/${report}-${placeName === undefined ? region : slug(placeName)}`;
}

export const WORK_KINDS = ["brief", "slides", "sheet", "note"] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

/** What `publish` makes beside the reports. */
export const PUBLISH_KINDS = [...WORK_KINDS, "data", "portal"] as const;

export type PublishKind = (typeof PUBLISH_KINDS)[number];

export const OPEN_DATA_FOLDER = "open-data";

const WORK_WORDS: Readonly<Record<WorkKind, Readonly<Record<Language, string>>>> = {
  brief: { es: "resumen", en: "brief", fr: "note" },
  slides: { es: "presentacion", en: "slides", fr: "diaporama" },
  sheet: { es: "hoja", en: "sheet", fr: "fiche" },
  note: { es: "metodo", en: "method", fr: "methode" },
};

/** Path inside the output folder, without the ending: `es/resumen-gobierno-el-salvador`. */
export function workPath(kind: WorkKind, language: Language, names: readonly string[]): string {
  return [`${language}/${WORK_WORDS[kind][language]}`, ...names.map(slug)].join("-");
}
