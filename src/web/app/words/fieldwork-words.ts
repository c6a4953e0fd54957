// Words of the fieldwork page.
import type { Texts } from "#base/text";

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
  record: { es: "Registro", en: "Record", fr: "Enregistrement" },
  reason: { es: "Motivo", en: "Reason", fr: "Raison" },
  demonstration: {
    es: "Incluye datos de demostración: respuestas inventadas.",
    en: "Includes demonstration data: invented answers.",
    fr: "Comprend des données de démonstration : des réponses inventées.",
  },
  notWatched: {
    es: "Este servidor no sabe dónde está la carpeta del estudio.",
    en: "This server does not know where the study folder is.",
    fr: "Ce serveur ne sait pas où est le dossier de l’étude.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const SEXES: Readonly<Record<string, Texts>> = {
  female: { es: "Mujeres", en: "Women", fr: "Femmes" },
  male: { es: "Hombres", en: "Men", fr: "Hommes" },
};
