// Shares with their uncertainty in running text: "about 62 % (between 56 and 68; 812 people asked)".
import { formatPercentNumber, formatShare } from "#base/format-number";
import type { Language, Texts } from "#base/text";
import { capitalise, numberWord } from "./each-language.ts";

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

const BETWEEN: Readonly<Record<Language, readonly [string, string]>> = {
  es: ["entre", "y"],
  en: ["between", "and"],
  fr: ["entre", "et"],
};

/** "between 56 and 68", of shares of one; ends are kept inside 0 and 100. */
export function betweenWords({ lower, upper }: Interval, language: Language): string {
  const percent = (value: number) => formatPercentNumber(Math.min(1, Math.max(0, value)), language);
  const [between, and] = BETWEEN[language];
  return `${between} ${percent(lower)} ${and} ${percent(upper)}`;
}

/** "between 0.55 and 0.77", numbers already written. */
export function betweenWritten(lower: string, upper: string, language: Language): string {
  const [between, and] = BETWEEN[language];
  return `${between} ${lower} ${and} ${upper}`;
}

/** "alrededor del 62 %", "about 62%", "environ 62 %". */
export function aboutShare(share: number, language: Language): string {
  const words = { es: "alrededor del", en: "about", fr: "environ" };
  return `${words[language]} ${formatShare(share, language)}`;
}

/** "solo alrededor del 21 %", "only about 21%", "environ 21 % seulement". */
export function onlyAboutShare(share: number, language: Language): string {
  const about = aboutShare(share, language);
  return { es: `solo ${about}`, en: `only ${about}`, fr: `${about} seulement` }[language];
}

/** The mark before a second part in brackets: French puts a space before a semicolon. */
export function semicolon(language: Language): string {
  return language === "fr" ? "\u00a0; " : "; ";
}

/**
 * A share as people say it in a heading, with its people: "six in ten returned migrants", "almost half of returned migrants",
 * "a third of returned migrants". Below 15 % and from 95 % in figures. `of` is the people with their article.
 */
export function tenthsWords(share: number, of: string, language: Language): string {
  const tenths = Math.round(share * 10);
  if (share < 0.15 || tenths > 9) return percentOf(share, of, language);
  const fraction = FRACTIONS.find(({ from, to }) => share >= from && share < to);
  if (fraction !== undefined) return `${fraction.words[language]} ${of}`;
  const word = numberWord(tenths, language);
  const people = of.replace(ARTICLES[language], "");
  const said = {
    es: `${word} de cada diez ${people}`,
    en: `${word} in ten ${people}`,
    fr: `${word} ${people} sur dix`,
  };
  return said[language];
}

/** Fractions that are closer to the share than any tenth and take a plural verb in all three languages. */
const FRACTIONS: readonly { readonly from: number; readonly to: number; readonly words: Texts }[] = [
  { from: 0.235, to: 0.265, words: { es: "la cuarta parte", en: "a quarter", fr: "un quart" } },
  { from: 0.315, to: 0.35, words: { es: "un tercio", en: "a third", fr: "un tiers" } },
  { from: 0.44, to: 0.485, words: { es: "casi la mitad", en: "almost half", fr: "près de la moitié" } },
  { from: 0.485, to: 0.515, words: { es: "la mitad", en: "half", fr: "la moitié" } },
  { from: 0.515, to: 0.57, words: { es: "más de la mitad", en: "more than half", fr: "plus de la moitié" } },
  { from: 0.65, to: 0.685, words: { es: "dos tercios", en: "two thirds", fr: "les deux tiers" } },
  { from: 0.735, to: 0.765, words: { es: "tres cuartas partes", en: "three quarters", fr: "les trois quarts" } },
];

/** "el 62 % de las personas retornadas", "62% of returned migrants". */
export function percentOf(share: number, of: string, language: Language): string {
  return `${language === "es" ? "el " : ""}${formatShare(share, language)} ${of}`;
}

const ARTICLES: Readonly<Record<Language, RegExp>> = { es: /^de l[ao]s /, en: /^of /, fr: /^des / };

/** A sentence that begins with its place: "In Mexico, …". */
export function placeFirst(place: string, rest: string): string {
  return `${capitalise(place)}, ${rest}`;
}
