// Words of merging two institutions of the registry.
import type { Texts } from "#base/text";

export const MERGE = {
  title: {
    es: "Dos que son una",
    en: "Two that are one",
    fr: "Deux qui n’en font qu’une",
  },
  help: {
    es: "Elija dos instituciones y compárelas. Al unirlas, todo lo de una pasa a la que queda: contactos con su consentimiento, mensajes y páginas personales, respuestas, compromisos, talleres y mandatos. Nada se pierde y se puede deshacer.",
    en: "Choose two institutions and compare them. When they are merged, all that is of the one goes to the one that stays: contacts with their consent, messages and personal pages, answers, commitments, workshops and mandates. Nothing is lost, and it can be undone.",
    fr: "Choisissez deux institutions et comparez-les. À la fusion, tout ce qui tient à l’une passe à celle qui reste : contacts avec leur consentement, messages et pages personnelles, réponses, engagements, ateliers et mandats. Rien ne se perd, et l’on peut revenir en arrière.",
  },
  stays: { es: "Queda", en: "Stays", fr: "Reste" },
  goes: { es: "Se une a ella", en: "Goes into it", fr: "La rejoint" },
  swap: { es: "Intercambiar", en: "Swap", fr: "Inverser" },
  alike: { es: "Se parecen ({count})", en: "Look alike ({count})", fr: "Se ressemblent ({count})" },
  alikeHelp: {
    es: "Parecerse no basta: compare antes de unir.",
    en: "Looking alike is not enough: compare before you merge.",
    fr: "Se ressembler ne suffit pas : comparez avant de fusionner.",
  },
  compare: { es: "Comparar", en: "Compare", fr: "Comparer" },
  beside: { es: "Lado a lado", en: "Side by side", fr: "Côte à côte" },
  field: { es: "Dato", en: "Field", fr: "Donnée" },
  ifMerged: { es: "Si se unen", en: "If merged", fr: "Si elles fusionnent" },
  takeOther: { es: "Tomar el otro", en: "Take the other", fr: "Prendre l’autre" },
  takeOwn: { es: "Dejar el suyo", en: "Keep its own", fr: "Garder la sienne" },
  hangs: { es: "Qué depende de cada una", en: "What hangs on each", fr: "Ce qui tient à chacune" },
  both: {
    es: "Las dos respondieron a {ids}. Valdrá la respuesta más reciente; el registro guarda ambas.",
    en: "Both answered {ids}. The later answer will count; the log keeps both.",
    fr: "Toutes deux ont répondu à {ids}. La réponse la plus récente comptera ; le journal garde les deux.",
  },
  merge: { es: "Unir…", en: "Merge…", fr: "Fusionner…" },
  explained: {
    es: "Todo lo de «{from}» pasa a «{into}». Se puede deshacer.",
    en: "All that is of “{from}” goes to “{into}”. It can be undone.",
    fr: "Tout ce qui tient à « {from} » passe à « {into} ». On peut revenir en arrière.",
  },
  confirm: { es: "Unir", en: "Merge", fr: "Fusionner" },
  made: { es: "Uniones", en: "Merges", fr: "Fusions" },
  wasMerged: { es: "Se unió", en: "Was merged", fr: "A fusionné" },
  into: { es: "con", en: "into", fr: "avec" },
  when: { es: "Cuándo", en: "When", fr: "Quand" },
  who: { es: "Quién", en: "Who", fr: "Qui" },
  why: { es: "Motivo", en: "Reason", fr: "Motif" },
  undo: { es: "Deshacer…", en: "Undo…", fr: "Annuler…" },
  undoExplained: {
    es: "Lo que pasó vuelve a la otra institución. Lo que llegó después se queda.",
    en: "What moved goes back to the other institution. What came since stays.",
    fr: "Ce qui a été déplacé revient à l’autre institution. Ce qui est venu depuis reste.",
  },
  undoNow: { es: "Deshacer", en: "Undo", fr: "Annuler" },
  undone: { es: "deshecha: {why}", en: "undone: {why}", fr: "annulée : {why}" },
} as const satisfies Readonly<Record<string, Texts>>;

export const MERGE_FIELDS: Readonly<Record<string, Texts>> = {
  id: { es: "Clave", en: "Id", fr: "Identifiant" },
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  country: { es: "País", en: "Country", fr: "Pays" },
  city_id: { es: "Ciudad", en: "City", fr: "Ville" },
  kind: { es: "Clase", en: "Kind", fr: "Genre" },
  level: { es: "Nivel", en: "Level", fr: "Niveau" },
  role: { es: "Qué hace", en: "What it does", fr: "Ce qu’elle fait" },
  functions: { es: "Funciones", en: "Functions", fr: "Fonctions" },
  influence: { es: "Influencia", en: "Influence", fr: "Influence" },
  interest: { es: "Interés", en: "Interest", fr: "Intérêt" },
  language: { es: "Idioma", en: "Language", fr: "Langue" },
  website: { es: "Sitio web", en: "Website", fr: "Site web" },
  source_url: { es: "Fuentes", en: "Sources", fr: "Sources" },
};

export const GRADES: Readonly<Record<string, Texts>> = {
  low: { es: "baja", en: "low", fr: "faible" },
  medium: { es: "media", en: "medium", fr: "moyenne" },
  high: { es: "alta", en: "high", fr: "élevée" },
};

export const HANGING: Readonly<Record<string, Texts>> = {
  contacts: { es: "Contactos", en: "Contacts", fr: "Contacts" },
  willing: { es: "Aceptan que se les escriba", en: "Agree to be written to", fr: "Acceptent qu’on leur écrive" },
  mandates: { es: "Mandatos", en: "Mandates", fr: "Mandats" },
  campaigns: { es: "Envíos", en: "Campaigns", fr: "Campagnes" },
  messages: {
    es: "Mensajes y páginas personales",
    en: "Messages and personal pages",
    fr: "Messages et pages personnelles",
  },
  recommendations: { es: "Recomendaciones", en: "Recommendations", fr: "Recommandations" },
  answers: { es: "Respuestas", en: "Answers", fr: "Réponses" },
  commitments: { es: "Compromisos", en: "Commitments", fr: "Engagements" },
  events: { es: "Talleres", en: "Workshops", fr: "Ateliers" },
  suppressions: { es: "Direcciones sin correo", en: "Addresses without mail", fr: "Adresses sans courrier" },
};
