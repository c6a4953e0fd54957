// How a publication of the study asks to be cited, and on which terms it may be used.
import type { Language } from "#base/text";
import type { Study } from "#study/study";
import { doiAddress, licenceAddress, licenceName } from "#study/study-citation";

/** `what`: "Regional report", "Two pages for employers, El Salvador". */
export function sayCitation(
  { authors, publisher, publishedOn, titles, doi }: Study,
  language: Language,
  what: string,
): string {
  const house = publisher[language];
  const who = authors?.map(({ name }) => name).join("; ") ?? house;
  const where = authors === undefined ? "" : ` ${house}.`;
  const address = doi === undefined ? "" : ` ${doiAddress(doi)}`;
  return `${who} (${publishedOn.slice(0, 4)}). ${titles[language]}. ${what}.${where}${address}`;
}

export function sayLicence({ licence }: Study, language: Language): string {
  const own = licence === undefined ? MAY_BE_CITED[language] : UNDER[language].replace("%", licenceWords(licence));
  return `${own} ${OTHERS[language]}`;
}

function licenceWords(id: NonNullable<Study["licence"]>): string {
  return `${licenceName(id)} (${licenceAddress(id)})`;
}

const MAY_BE_CITED: Readonly<Record<Language, string>> = {
  es: "Se permite reproducir este informe si se cita la fuente.",
  en: "This report may be reproduced if the source is cited.",
  fr: "La reproduction de ce rapport est permise si la source est citée.",
};

const UNDER: Readonly<Record<Language, string>> = {
  es: "Se publica con la licencia %.",
  en: "Published under the licence %.",
  fr: "Publié sous la licence %.",
};

const OTHERS: Readonly<Record<Language, string>> = {
  es: "Los datos de terceros conservan la licencia de quien los publicó.",
  en: "Data of others keep the licence of their publisher.",
  fr: "Les données de tiers gardent la licence de leur éditeur.",
};
