// What is counted in registers, in words.
import { sameText, type Texts } from "#base/text";

const WORDS: Readonly<Record<string, Texts>> = {
  services: { es: "servicios", en: "services", fr: "services" },
  "services-running": { es: "servicios en marcha", en: "running services", fr: "services en activité" },
  "services-reaching": {
    es: "servicios en marcha que llegan al lugar",
    en: "running services that reach the place",
    fr: "services en activité qui desservent le lieu",
  },
  "services-ended": { es: "servicios terminados", en: "services that ended", fr: "services terminés" },
  "services-status-unknown": {
    es: "servicios de estado desconocido",
    en: "services of unknown status",
    fr: "services au statut inconnu",
  },
  "services-for-women-only": {
    es: "servicios solo para mujeres",
    en: "services for women only",
    fr: "services réservés aux femmes",
  },
  "services-taking-children": {
    es: "servicios que reciben niñas y niños",
    en: "services that take children",
    fr: "services qui accueillent des enfants",
  },
  "services-cost-free": { es: "servicios gratuitos", en: "services free of charge", fr: "services gratuits" },
  "services-verified": { es: "servicios verificados", en: "verified services", fr: "services vérifiés" },
  "services-confidential": {
    es: "servicios de lugar reservado",
    en: "services at a confidential place",
    fr: "services en lieu confidentiel",
  },
  "kinds-without-running-service": {
    es: "tipos sin ningún servicio en marcha",
    en: "kinds without a running service",
    fr: "types sans service en activité",
  },
  providers: { es: "entidades prestadoras", en: "providers", fr: "prestataires" },
  facilities: { es: "establecimientos", en: "facilities", fr: "établissements" },
  "gap-records": {
    es: "registros que nombran la carencia",
    en: "records that name the gap",
    fr: "documents qui nomment la lacune",
  },
  "vacancies-largest-statement": {
    es: "vacantes, la mayor cifra publicada",
    en: "vacancies, the largest figure published",
    fr: "postes vacants, le plus grand chiffre publié",
  },
};

/** The measure itself where it has no words of its own. */
export function tallyWords(measure: string): Texts {
  return WORDS[measure] ?? sameText(measure);
}
