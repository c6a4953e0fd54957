// Names of report files that people recognise in a download folder: `informe-el-salvador.pdf`.
import type { Language } from "#base/text";
import type { Format } from "../render/renderer.ts";

const WORDS: Readonly<Record<Language, { readonly report: string; readonly region: string }>> = {
  es: { report: "informe", region: "regional" },
  en: { report: "report", region: "regional" },
  fr: { report: "rapport", region: "regional" },
};

/** `placeName` is undefined for the regional report. Path inside the output folder. */
export function reportPath(language: Language, placeName: string | undefined, format: Format): string {
  const { report, region } = WORDS[language];
  return `${language}/${report}-${placeName === undefined ? region : slug(placeName)}.${format}`;
}

/** Small letters without accents, words joined by `-`. */
export function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
