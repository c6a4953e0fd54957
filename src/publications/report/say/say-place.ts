// Places as running text names them: "los cuatro países", "en México", "du Mexique".
import { placeWords } from "#findings/words/place-words";
import { isRegional, type ReportContext, textIn } from "../report-context.ts";

/** Of whom a table speaks: "El Salvador", "los cuatro países". */
export function sayPlace(context: ReportContext): string {
  return textIn(context, placeWords(context.input.study, context.place).name);
}

export function sayInPlace(context: ReportContext): string {
  return textIn(context, placeWords(context.input.study, context.place).in);
}

/** French articles melt into the preposition: "au Mexique" → "du Mexique", "dans les quatre pays" → "des quatre pays". */
export function sayOfPlace(context: ReportContext): string {
  const name = sayPlace(context);
  if (context.language !== "fr") return `${{ es: "de", en: "of" }[context.language]} ${name}`;
  const where = sayInPlace(context);
  if (where.startsWith("au ")) return `du ${where.slice(3)}`;
  if (where.startsWith("dans les ")) return `des ${where.slice(9)}`;
  const bare = where.replace(/^(en|à) /, "");
  return /^[AEIOUÉÎ]/.test(bare) ? `d’${bare}` : `de ${bare}`;
}

/** Of the city that the document is about, whether or not its numbers are; of the place where there is none. */
export function sayInCity(context: ReportContext): string {
  return context.city === undefined
    ? sayInPlace(context)
    : textIn(context, placeWords(context.input.study, context.city.id).in);
}

export function sayOfCity(context: ReportContext): string {
  const { city, language } = context;
  if (city === undefined) return sayOfPlace(context);
  if (language !== "fr") return `${{ es: "de", en: "of" }[language]} ${city.name}`;
  return /^[AEIOUÉÎ]/.test(city.name) ? `d’${city.name}` : `de ${city.name}`;
}

/** Running head and cover: "Región" or the country's name. */
export function sayHead(context: ReportContext): string {
  if (isRegional(context)) return { es: "Región", en: "Region", fr: "Région" }[context.language];
  return context.country === undefined ? context.place : textIn(context, context.country.names);
}

/** Sentences of findings name their place first; in the report on that place it goes without saying. */
export function withoutPlace(context: ReportContext, text: string): string {
  const opening = capital(sayInPlace(context));
  const sentence = new RegExp(`(^|[.?!] )${quoteForPattern(opening)}, (\\S)`, "gu");
  return text.replace(sentence, (_, before: string, first: string) => before + first.toUpperCase());
}

function quoteForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Institutions de l’État" → "institutions de l’État": only the first letter falls, and none of an acronym. */
export function lowerFirst(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
