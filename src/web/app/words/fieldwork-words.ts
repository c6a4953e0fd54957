// Words of the fieldwork page.
import type { Texts } from "#base/text";
import { CHECK_WORDS } from "#study/check-words";

export const FIELDWORK = {
  title: { es: "Cómo va el trabajo de campo", en: "How fieldwork goes", fr: "Où en est le terrain" },
  none: {
    es: "Todavía no hay respuestas.",
    en: "There are no answers yet.",
    fr: "Il n’y a pas encore de réponses.",
  },
  noneCure: {
    es: "Publique un formulario, agregue un celular y haga la primera entrevista: aparecerá aquí a los pocos segundos.",
    en: "Publish a form, add a phone and hold the first interview: it appears here within seconds.",
    fr: "Publiez un formulaire, ajoutez un téléphone et menez le premier entretien : il apparaît ici en quelques secondes.",
  },
  done: { es: "Completas", en: "Complete", fr: "Complètes" },
  refused: { es: "Rechazos", en: "Refusals", fr: "Refus" },
  flagged: { es: "Con señales", en: "With flags", fr: "Avec signaux" },
  minutes: { es: "Minutos (mediana)", en: "Minutes (median)", fr: "Minutes (médiane)" },
  missing: { es: "Sin respuesta", en: "No answer", fr: "Sans réponse" },
  everyCity: { es: "Todas", en: "Every city", fr: "Toutes" },
  among: { es: "Entre quienes", en: "Among", fr: "Parmi" },
  quotas: { es: "Meta por ciudad", en: "Target by city", fr: "Objectif par ville" },
  city: { es: "Ciudad", en: "City", fr: "Ville" },
  sex: { es: "Sexo", en: "Sex", fr: "Sexe" },
  wanted: { es: "Meta", en: "Target", fr: "Objectif" },
  left: { es: "Faltan", en: "To go", fr: "Restent" },
  progress: { es: "Avance", en: "Progress", fr: "Avancement" },
  both: { es: "Todas", en: "All", fr: "Tous" },
  interviewers: { es: "Por persona entrevistadora", en: "By interviewer", fr: "Par personne enquêtrice" },
  interviewer: { es: "Entrevistadora", en: "Interviewer", fr: "Enquêtrice" },
  flags: { es: "Formularios que conviene mirar", en: "Forms that deserve a look", fr: "Formulaires à regarder" },
  flagsHelp: {
    es: "Una señal es un motivo para preguntar, no una falta. Nada se borra ni se cambia.",
    en: "A flag is a reason to ask, not a fault. Nothing is deleted or changed.",
    fr: "Un signal est une raison de demander, pas une faute. Rien n’est effacé ni modifié.",
  },
  flagsShown: {
    es: "Se muestran {shown} de {all}.",
    en: "{shown} of {all} are shown.",
    fr: "{shown} sur {all} sont affichés.",
  },
  noFlags: { es: "Ninguna señal.", en: "No flags.", fr: "Aucun signal." },
  noQuotas: {
    es: "El estudio no declara metas por ciudad (study.yaml, «fieldwork»).",
    en: "The study declares no targets by city (study.yaml, “fieldwork”).",
    fr: "L’étude ne déclare pas d’objectifs par ville (study.yaml, « fieldwork »).",
  },
  readAt: { es: "Leído: {at}", en: "Read: {at}", fr: "Lu : {at}" },
  invented: { es: "demostración", en: "demonstration", fr: "démonstration" },
  setAside: {
    es: "{count} registros de una misma persona y ronda: otro de la misma persona cuenta por ellos.",
    en: "{count} records of one person and wave: another of the same person stands for them.",
    fr: "{count} enregistrements d’une même personne et vague : un autre de la même personne compte pour eux.",
  },
  cells: {
    es: "Por ciudad, sexo y persona entrevistadora",
    en: "By city, sex and interviewer",
    fr: "Par ville, sexe et personne enquêtrice",
  },
  dontKnow: { es: "«No sé»", en: "“Do not know”", fr: "« Ne sait pas »" },
  effects: {
    es: "¿Depende la respuesta de quién pregunta?",
    en: "Does the answer depend on who asks?",
    fr: "La réponse dépend-elle de qui demande ?",
  },
  effectsHelp: {
    es: "Parte de las diferencias que viene de la persona entrevistadora, dentro de cada ciudad, con su intervalo de 95 %. Cerca de cero es lo deseable.",
    en: "The part of the differences that comes from the interviewer, within each city, with its 95 % interval. Near zero is what one wants.",
    fr: "Part des différences due à la personne enquêtrice, dans chaque ville, avec son intervalle à 95 %. Proche de zéro est souhaitable.",
  },
  question: { es: "Pregunta", en: "Question", fr: "Question" },
  correlation: {
    es: "Correlación dentro de cada persona",
    en: "Correlation within interviewers",
    fr: "Corrélation par personne enquêtrice",
  },
  beyondChance: { es: "Más que el azar", en: "Beyond chance", fr: "Au-delà du hasard" },
  yes: { es: "sí", en: "yes", fr: "oui" },
  check: { es: "Control", en: "Check", fr: "Contrôle" },
  anyCheck: { es: "Todos los controles", en: "All checks", fr: "Tous les contrôles" },
  allFlags: { es: "Todas en CSV", en: "All as CSV", fr: "Tous en CSV" },
  notPossible: { es: "No se pudo controlar:", en: "Could not be checked:", fr: "N’a pas pu être contrôlé :" },
  record: { es: "Registro", en: "Record", fr: "Enregistrement" },
  reason: { es: "Motivo", en: "Reason", fr: "Raison" },
  demonstration: {
    es: "Datos de demostración: todas estas respuestas son inventadas.",
    en: "Demonstration data: all of these answers are invented.",
    fr: "Données de démonstration : toutes ces réponses sont inventées.",
  },
  notWatched: {
    es: "Este servidor no sabe dónde está la carpeta del estudio.",
    en: "This server does not know where the study folder is.",
    fr: "Ce serveur ne sait pas où est le dossier de l’étude.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** By any word for a check; a check that this page does not know has none. */
export const CHECK_NAMES: Readonly<Record<string, Texts>> = CHECK_WORDS;

export const SEXES: Readonly<Record<string, Texts>> = {
  female: { es: "Mujeres", en: "Women", fr: "Femmes" },
  male: { es: "Hombres", en: "Men", fr: "Hommes" },
};
