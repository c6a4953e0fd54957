// Places with their prepositions: "en México", "in Mexico", "au Mexique".
import type { Language } from "#base/text";
import { isRegional, type ReportContext, textIn } from "../report-context.ts";

const REGION = { es: "los cuatro países", en: "the four countries", fr: "les quatre pays" };
const NUMBERS: Readonly<Record<Language, readonly string[]>> = {
  es: ["cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
  fr: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
};
/** French country names in -e that are masculine. */
const MASCULINE = new Set(["Mexique", "Belize", "Cambodge", "Mozambique", "Zimbabwe", "Suriname"]);

/** Name in running text: "El Salvador", "los cuatro países". */
export function sayPlace(context: ReportContext): string {
  if (context.country === undefined) return region(context);
  const name = textIn(context, context.country.names);
  return context.language === "fr" ? withArticle(name) : name;
}

export function sayInPlace(context: ReportContext): string {
  const { country, language } = context;
  if (country === undefined) return { es: "en ", en: "in ", fr: "dans " }[language] + region(context);
  const name = textIn(context, country.names);
  return language === "fr" ? inFrench(name) : { es: "en ", en: "in " }[language] + name;
}

export function sayOfPlace(context: ReportContext): string {
  const { country, language } = context;
  if (country === undefined)
    return { es: "de ", en: "of ", fr: "des " }[language] + region(context).replace(/^les /, "");
  const name = textIn(context, country.names);
  return language === "fr" ? ofFrench(name) : { es: "de ", en: "of " }[language] + name;
}

/** Running head and cover: "Región" or the country's name. */
export function sayHead(context: ReportContext): string {
  if (isRegional(context)) return { es: "Región", en: "Region", fr: "Région" }[context.language];
  return context.country === undefined ? context.place : textIn(context, context.country.names);
}

function region(context: ReportContext): string {
  const { language, input } = context;
  const count = input.study.countries.length;
  const number = NUMBERS[language][count] ?? String(count);
  return REGION[language].replace(/cuatro|four|quatre/, number);
}

function withArticle(name: string): string {
  if (/^(El|La|Le|Les|Los) /.test(name)) return name;
  if (/^[AEIOUÉÎ]/.test(name)) return `l’${name}`;
  return isFeminine(name) ? `la ${name}` : `le ${name}`;
}

function inFrench(name: string): string {
  if (/^El /.test(name)) return `en ${name}`;
  return isFeminine(name) || /^[AEIOUÉÎ]/.test(name) ? `en ${name}` : `au ${name}`;
}

function ofFrench(name: string): string {
  if (/^[AEIOUÉÎ]/.test(name)) return `d’${name}`;
  return isFeminine(name) ? `de ${name}` : `du ${name}`;
}

function isFeminine(name: string): boolean {
  return name.endsWith("e") && !MASCULINE.has(name);
}
