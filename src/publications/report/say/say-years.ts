// Years as a source writes them ("2016-2018", "2010-", "2010s"), in the language of the report.
import type { Language } from "#base/text";

export function sayYears(years: string, language: Language): string {
  const decade = /^(\d{3}0)s$/.exec(years)?.[1];
  if (decade !== undefined) return DECADE[language](decade);
  const since = /^(\d{4})\s*[-–]$/.exec(years)?.[1];
  if (since !== undefined) return `${SINCE[language]} ${since}`;
  return years.replace(/(\d{4})-(\d{4}|\d{2})(?!\d)/g, "$1–$2");
}

const SINCE = { es: "desde", en: "since", fr: "depuis" };
const DECADE: Readonly<Record<Language, (year: string) => string>> = {
  es: (year) => `década de ${year}`,
  en: (year) => `${year}s`,
  fr: (year) => `années ${year}`,
};
