// What the tables of fieldwork are called.
import type { Language } from "#base/text";

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
