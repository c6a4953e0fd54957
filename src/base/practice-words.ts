// Words of good practices that the command line, the workbench and the portal say alike: strength and its criteria, people, dimensions,
// what a practice needs in a city.
import type { Texts } from "./text.ts";

/** By grade, from nothing stated (0) to an evaluation that a person has read (4). */
export const STRENGTHS: readonly Texts[] = [
  { es: "sin resultados informados", en: "no results reported", fr: "aucun résultat signalé" },
  { es: "testimonio o afirmación", en: "account or statement", fr: "récit ou affirmation" },
  { es: "recuento", en: "count", fr: "décompte" },
  { es: "comparación", en: "comparison", fr: "comparaison" },
  { es: "evaluación o revisión", en: "evaluation or review", fr: "évaluation ou revue" },
];

/** The grade is the last that holds. */
export const STRENGTH_CRITERION_WORDS: Readonly<Record<"states-result" | "counts" | "compares" | "evaluates", Texts>> =
  {
    "states-result": { es: "dice qué resultó", en: "says what came of it", fr: "dit ce qui en est résulté" },
    counts: { es: "cuenta personas o partes", en: "counts people or shares", fr: "compte des personnes ou des parts" },
    compares: {
      es: "compara con otras personas, o prueba el azar",
      en: "compares with others, or tests for chance",
      fr: "compare avec d’autres, ou teste le hasard",
    },
    evaluates: {
      es: "una persona leyó una evaluación",
      en: "a person has read an evaluation",
      fr: "une personne a lu une évaluation",
    },
  };

/** For whom a practice was made. */
export const PEOPLE: Readonly<Record<"women" | "men" | "children" | "youth" | "families" | "all", Texts>> = {
  women: { es: "mujeres", en: "women", fr: "femmes" },
  men: { es: "hombres", en: "men", fr: "hommes" },
  children: { es: "niñas y niños", en: "children", fr: "enfants" },
  youth: { es: "jóvenes", en: "young people", fr: "jeunes" },
  families: { es: "familias", en: "families", fr: "familles" },
  all: { es: "todas las personas", en: "everybody", fr: "tout le monde" },
};

export const PRACTICE_DIMENSIONS: Readonly<Record<"economic" | "social" | "psychosocial", Texts>> = {
  economic: { es: "económica", en: "economic", fr: "économique" },
  social: { es: "social", en: "social", fr: "sociale" },
  psychosocial: { es: "psicosocial", en: "psychosocial", fr: "psychosociale" },
};

/** What a practice needs in a city. `{what}` = name of the kind of service, or of the group. */
export const CITY_CRITERION_WORDS: Readonly<
  Record<"service" | "institution" | "labour" | "profile" | "same-country", Texts>
> = {
  service: { es: "servicio en marcha: {what}", en: "running service: {what}", fr: "service en place : {what}" },
  institution: {
    es: "institución encargada: {what}",
    en: "institution in charge: {what}",
    fr: "institution chargée : {what}",
  },
  labour: { es: "demanda de personal", en: "demand for workers", fr: "demande de main-d’œuvre" },
  profile: { es: "personas retornadas: {what}", en: "returned people: {what}", fr: "personnes de retour : {what}" },
  "same-country": { es: "probada en el mismo país", en: "tried in the same country", fr: "essayée dans le même pays" },
};

/** Whether a criterion holds. */
export const ANSWERS: Readonly<Record<"met" | "not-met" | "unknown", Texts>> = {
  met: { es: "sí", en: "yes", fr: "oui" },
  "not-met": { es: "no", en: "no", fr: "non" },
  unknown: { es: "sin datos", en: "not known", fr: "inconnu" },
};

/** What the search for practices asks and answers, in the workbench and on the page of the portal. */
export const PRACTICE_SEARCH = {
  whom: { es: "Para quién", en: "For whom", fr: "Pour qui" },
  dimension: { es: "Dimensión", en: "Dimension", fr: "Dimension" },
  city: { es: "En una ciudad como", en: "In a city like", fr: "Dans une ville comme" },
  words: { es: "Con las palabras", en: "With the words", fr: "Avec les mots" },
  any: { es: "cualquiera", en: "any", fr: "toutes" },
  ground: { es: "Fundamento", en: "Ground", fr: "Fondement" },
  notStated: {
    es: "La fuente no dice qué efecto tuvo.",
    en: "The source does not say what effect it had.",
    fr: "La source ne dit pas quel effet elle a eu.",
  },
  reading: { es: "lectura nuestra", en: "our own reading", fr: "notre lecture" },
  derived: { es: "cálculo nuestro", en: "our calculation", fr: "notre calcul" },
} as const satisfies Readonly<Record<string, Texts>>;
