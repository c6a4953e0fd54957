// Who published something, by the name it has in the language: bodies of the United Nations and the World Bank have one in each.
// All others are proper names and stay as they are.
import type { Language, Texts } from "#base/text";
import type { ReportContext } from "../report-context.ts";

export function sayPublisher({ language }: ReportContext, publisher: string): string {
  return WITHOUT_NAME[publisher]?.[language] ?? named(publisher, language);
}

function named(publisher: string, language: Language): string {
  return publisher.replace(PATTERN, (name) => NAMES[name]?.[language] ?? name);
}

const WITHOUT_NAME: Readonly<Record<string, Texts>> = {
  "derived by us": { es: "cálculo del estudio", en: "worked out by the study", fr: "calcul de l’étude" },
  "not named (press)": {
    es: "prensa, sin nombrar la fuente",
    en: "press, source not named",
    fr: "presse, source non citée",
  },
};

const NAMES: Readonly<Record<string, Texts>> = {
  "World Bank": { es: "Banco Mundial", en: "World Bank", fr: "Banque mondiale" },
  "World Development Indicators": {
    es: "Indicadores del desarrollo mundial",
    en: "World Development Indicators",
    fr: "Indicateurs du développement dans le monde",
  },
  "World Population Prospects": {
    es: "Perspectivas de la población mundial",
    en: "World Population Prospects",
    fr: "Perspectives de la population mondiale",
  },
  "Global Health Observatory": {
    es: "Observatorio Mundial de la Salud",
    en: "Global Health Observatory",
    fr: "Observatoire mondial de la santé",
  },
  "UNESCO UIS": {
    es: "UNESCO (Instituto de Estadística)",
    en: "UNESCO (Institute for Statistics)",
    fr: "UNESCO (Institut de statistique)",
  },
  "UN DESA": { es: "Naciones Unidas (DAES)", en: "United Nations (DESA)", fr: "Nations Unies (DAES)" },
  "UN IGME": { es: "Naciones Unidas (IGME)", en: "United Nations (IGME)", fr: "Nations Unies (IGME)" },
  "Government of": { es: "Gobierno de", en: "Government of", fr: "Gouvernement de" },
  "(body not named)": { es: "(sin nombrar el órgano)", en: "(body not named)", fr: "(organe non cité)" },
  "(compilation; national bodies)": {
    es: "(compilación; órganos nacionales)",
    en: "(compilation; national bodies)",
    fr: "(compilation ; organes nationaux)",
  },
  "with SEDESOL data": { es: "con datos de SEDESOL", en: "with SEDESOL data", fr: "avec des données de la SEDESOL" },
  "not named": { es: "sin nombrar", en: "not named", fr: "non cité" },
  "official figures cited by": {
    es: "cifras oficiales citadas por",
    en: "official figures cited by",
    fr: "chiffres officiels cités par",
  },
  "cited by": { es: "citado por", en: "cited by", fr: "cité par" },
  "census sample": { es: "muestra censal", en: "census sample", fr: "échantillon du recensement" },
  "extract by": { es: "extracto de", en: "extract by", fr: "extrait de" },
  IOM: { es: "OIM", en: "IOM", fr: "OIM" },
  ILO: { es: "OIT", en: "ILO", fr: "OIT" },
  WHO: { es: "OMS", en: "WHO", fr: "OMS" },
  UNHCR: { es: "ACNUR", en: "UNHCR", fr: "HCR" },
  UNODC: { es: "UNODC", en: "UNODC", fr: "ONUDC" },
  UNDP: { es: "PNUD", en: "UNDP", fr: "PNUD" },
};

/** Longer names first, as whole words. */
const PATTERN = new RegExp(
  Object.keys(NAMES)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => `(?<![\\p{L}\\d])${name.replace(/[()]/g, "\\$&")}(?![\\p{L}\\d])`)
    .join("|"),
  "gu",
);
