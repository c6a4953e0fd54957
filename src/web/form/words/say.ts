// A text in the language of the interface, with values put in where it says {name}.
import type { Texts } from "#base/text";
import { currentLanguage } from "./language.ts";

export type Values = Readonly<Record<string, string | number>>;

export function say(texts: Texts, values: Values = {}): string {
  return texts[currentLanguage()].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `one` for exactly one, `many` otherwise, each with {n}. */
export function sayCount(texts: { readonly one: Texts; readonly many: Texts }, n: number): string {
  return say(n === 1 ? texts.one : texts.many, { n });
}

/** Day and time, short, as people of that language write them. */
export function sayMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return "";
  const locale = { es: "es-419", en: "en", fr: "fr" }[currentLanguage()];
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(moment);
}
