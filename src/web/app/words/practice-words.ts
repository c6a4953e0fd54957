// Words of the search for what has worked.
import { PRACTICE_SEARCH } from "#base/practice-words";
import type { Texts } from "#base/text";

export const WORKED = {
  ...PRACTICE_SEARCH,
  help: {
    es: "Primero las prácticas hechas para ese grupo, después las de mejor fundamento, después las que caben en la ciudad. Una práctica con poco fundamento no es mala: nadie ha mostrado su efecto. «Por revisar»: juzgado solo por las palabras de la fuente.",
    en: "First the practices made for that group, then the best grounded, then those that fit the city. A practice with little ground is not a bad one: nobody has shown its effect. “To be reviewed”: judged by the words of the source alone.",
    fr: "D’abord les pratiques conçues pour ce groupe, puis les mieux fondées, puis celles qui conviennent à la ville. Une pratique peu fondée n’est pas mauvaise : personne n’en a montré l’effet. « À vérifier » : jugé d’après les seuls mots de la source.",
  },
  count: {
    es: "{shown} de {all} prácticas; {shownEffect} con una comparación o evaluación.",
    en: "{shown} of {all} practices; {shownEffect} with a comparison or an evaluation.",
    fr: "{shown} pratiques sur {all} ; {shownEffect} avec une comparaison ou une évaluation.",
  },
  none: {
    es: "Ninguna práctica responde a eso.",
    en: "No practice answers to that.",
    fr: "Aucune pratique n’y répond.",
  },
  noneCure: {
    es: "Quite una de las condiciones.",
    en: "Take one of the conditions away.",
    fr: "Retirez une des conditions.",
  },
  byWords: { es: "por revisar", en: "to be reviewed", fr: "à vérifier" },
  outcome: { es: "Resultado", en: "Outcome", fr: "Résultat" },
  perPerson: { es: "{cost} por persona", en: "{cost} per person", fr: "{cost} par personne" },
  served: {
    es: "{served} de {returned} personas retornadas ({period})",
    en: "{served} of {returned} people returned ({period})",
    fr: "{served} sur {returned} personnes de retour ({period})",
  },
  fits: { es: "Cabe en la ciudad", en: "Fits the city", fr: "Convient à la ville" },
  criteria: {
    es: "{met} de {stated} criterios; sin datos: {unknown}",
    en: "{met} of {stated} criteria; not known: {unknown}",
    fr: "{met} critères sur {stated} ; inconnus : {unknown}",
  },
} as const satisfies Readonly<Record<string, Texts>>;
