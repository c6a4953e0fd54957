// What the tables of fieldwork are called.
import type { Language, Texts } from "#base/text";
import type { CheckName } from "#workbench/check-fieldwork";

export const CHECK_WORDS: Readonly<Record<CheckName, Texts>> = {
  duration: { es: "duración", en: "duration", fr: "durée" },
  "straight-lining": { es: "respuestas en línea", en: "straight-lining", fr: "réponses en ligne" },
  duplicate: { es: "duplicado", en: "duplicate", fr: "doublon" },
  "near-duplicate": { es: "casi duplicado", en: "near-duplicate", fr: "quasi-doublon" },
  "same-phone": { es: "mismo teléfono", en: "same telephone", fr: "même téléphone" },
  "same-person": { es: "nombre parecido", en: "similar name", fr: "nom semblable" },
  "same-place-and-time": { es: "mismo lugar y hora", en: "same place and time", fr: "même lieu et heure" },
  distance: { es: "lejos de la ciudad", en: "far from the city", fr: "loin de la ville" },
  missing: { es: "sin respuesta", en: "missing answers", fr: "sans réponse" },
  "dont-know": { es: "«no sé»", en: "“do not know”", fr: "« ne sait pas »" },
  hours: { es: "fuera de horario", en: "outside hours", fr: "hors horaires" },
  overlap: { es: "dos a la vez", en: "two at once", fr: "deux à la fois" },
  speed: { es: "desplazamiento imposible", en: "impossible travel", fr: "déplacement impossible" },
  period: { es: "fuera de fechas", en: "outside the period", fr: "hors période" },
};

interface FieldworkWords {
  readonly demonstration: string;
  readonly nothing: string;
  readonly done: string;
  readonly refused: string;
  readonly flagged: string;
  readonly city: string;
  readonly sex: string;
  readonly quota: string;
  readonly interviewer: string;
  readonly form: string;
  readonly day: string;
  readonly numbers: readonly string[];
  readonly effects: readonly string[];
  readonly sexes: Readonly<Record<string, string>>;
  readonly notPossible: string;
  readonly missing: string;
  readonly setAside: string;
  readonly backCheck: string;
  readonly more: (count: number) => string;
}

export const FIELDWORK_WORDS: Readonly<Record<Language, FieldworkWords>> = {
  es: {
    demonstration: "datos de demostración",
    nothing: "todavía no hay formularios",
    done: "completos",
    refused: "rechazos",
    flagged: "con señales",
    city: "ciudad",
    sex: "sexo",
    quota: "cuota",
    interviewer: "entrevistó",
    form: "formulario",
    day: "fecha",
    numbers: ["rechazos", "con señales", "minutos (mediana)", "sin respuesta", "«no sé»"],
    effects: ["pregunta", "correlación entre entrevistas", "intervalo 95 %", "efecto de diseño", "entrevistaron", "n"],
    sexes: { female: "mujeres", male: "hombres" },
    notPossible: "No se pudo comprobar",
    missing: "falta",
    setAside: "Formularios que otro de la misma persona y ronda representa",
    backCheck: "Entrevistas por repetir",
    more: (count) => `… y ${count} señales más (--flags ${count + 20} las muestra; --json las da todas)`,
  },
  en: {
    demonstration: "demonstration data",
    nothing: "no forms yet",
    done: "complete",
    refused: "refused",
    flagged: "flagged",
    city: "city",
    sex: "sex",
    quota: "quota",
    interviewer: "interviewer",
    form: "form",
    day: "date",
    numbers: ["refused", "flagged", "minutes (median)", "missing", "“do not know”"],
    effects: ["question", "intraclass correlation", "95 % interval", "design effect", "interviewers", "n"],
    sexes: { female: "women", male: "men" },
    notPossible: "Could not be checked",
    missing: "missing",
    setAside: "Forms that another of the same person and wave stands for",
    backCheck: "Interviews to repeat",
    more: (count) => `… and ${count} more flags (--flags ${count + 20} shows them; --json gives all)`,
  },
  fr: {
    demonstration: "données de démonstration",
    nothing: "pas encore de formulaires",
    done: "complets",
    refused: "refus",
    flagged: "signalés",
    city: "ville",
    sex: "sexe",
    quota: "quota",
    interviewer: "a interrogé",
    form: "formulaire",
    day: "date",
    numbers: ["refus", "signalés", "minutes (médiane)", "sans réponse", "« ne sait pas »"],
    effects: ["question", "corrélation intraclasse", "intervalle 95 %", "effet de plan", "ont interrogé", "n"],
    sexes: { female: "femmes", male: "hommes" },
    notPossible: "Non vérifiable",
    missing: "manque",
    setAside: "Formulaires qu’un autre de la même personne et vague représente",
    backCheck: "Entretiens à refaire",
    more: (count) => `… et ${count} autres signaux (--flags ${count + 20} les montre ; --json les donne tous)`,
  },
};
