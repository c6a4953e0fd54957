// Dates in words: 24 de noviembre de 2026 · 24 November 2026 · 24 novembre 2026.
import type { Language } from "#base/text";

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
};

/** A date, a month or a year in ISO form; anything else comes back as it is. */
export function formatDate(iso: string, language: Language): string {
  const [, year = "", month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (year === "") return iso;
  if (name === undefined) return year;
  const of = language === "es" ? " de " : " ";
  if (day === undefined) return `${name}${of}${year}`;
  return `${dayInWords(Number(day), language)}${of}${name}${of}${year}`;
}

function dayInWords(day: number, language: Language): string {
  if (day !== 1) return String(day);
  return { es: "1.º", en: "1", fr: "1er" }[language];
}
