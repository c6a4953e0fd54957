// Words of recommendations.
import type { Texts } from "#base/text";

export const RECOMMENDATIONS = {
  title: { es: "Recomendaciones", en: "Recommendations", fr: "Recommandations" },
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  help: {
    es: "El programa propone según reglas que se muestran; ninguna se publica sin que una persona la acepte.",
    en: "The program drafts by rules that are shown; none is published unless a person accepts it.",
    fr: "Le programme propose selon des règles affichées ; aucune n’est publiée sans qu’une personne l’accepte.",
  },
  none: {
    es: "Todavía no hay recomendaciones.",
    en: "There are no recommendations yet.",
    fr: "Il n’y a pas encore de recommandations.",
  },
  noneCure: {
    es: "Se proponen a partir de los hallazgos cuando se construyen los informes.",
    en: "They are drafted from the findings when the reports are built.",
    fr: "Elles sont proposées à partir des constats quand on construit les rapports.",
  },
  search: { es: "Buscar", en: "Search", fr: "Rechercher" },
  place: { es: "Lugar", en: "Place", fr: "Lieu" },
  group: { es: "Dirigida a", en: "Addressed to", fr: "Adressée à" },
  any: { es: "todas", en: "all", fr: "toutes" },
  more: { es: "Mostrar {count} más", en: "Show {count} more", fr: "Afficher {count} de plus" },
  nothingHere: { es: "Nada aquí.", en: "Nothing here.", fr: "Rien ici." },
  accept: { es: "Aceptar…", en: "Accept…", fr: "Accepter…" },
  acceptConfirm: { es: "Aceptar", en: "Accept", fr: "Accepter" },
  acceptExplained: {
    es: "Se publicará con su nombre de cuenta en la historia. Diga por qué.",
    en: "It will be published, with your account in the history. Say why.",
    fr: "Elle sera publiée, avec votre compte dans l’historique. Dites pourquoi.",
  },
  edit: { es: "Cambiar las palabras…", en: "Change the words…", fr: "Changer les mots…" },
  editConfirm: { es: "Guardar y aceptar", en: "Save and accept", fr: "Enregistrer et accepter" },
  editExplained: {
    es: "Escriba la acción en los tres idiomas. La propuesta original sigue a la vista.",
    en: "Write the action in the three languages. The draft stays in sight.",
    fr: "Écrivez l’action dans les trois langues. La proposition d’origine reste visible.",
  },
  stepAndTerm: { es: "Primer paso y plazo", en: "First step and term", fr: "Premier pas et délai" },
  firstStepIn: {
    es: "Primer paso ({language})",
    en: "First step ({language})",
    fr: "Premier pas ({language})",
  },
  address: { es: "Cambiar a quién se dirige…", en: "Address it to…", fr: "Choisir les destinataires…" },
  addressExplained: {
    es: "Marque las instituciones a las que se pide. Quedará aceptada, y el resumen se hará para ellas.",
    en: "Tick the institutions that are asked. It will stand as accepted, and the brief is made for them.",
    fr: "Cochez les institutions sollicitées. Elle sera acceptée, et la note sera faite pour elles.",
  },
  addressConfirm: { es: "Guardar y aceptar", en: "Save and accept", fr: "Enregistrer et accepter" },
  institution: { es: "Buscar por nombre o ciudad", en: "Search by name or city", fr: "Chercher par nom ou ville" },
  institutionsMore: {
    es: "Hay {count} más: escriba parte del nombre.",
    en: "There are {count} more: type part of the name.",
    fr: "Il y en a {count} de plus : tapez une partie du nom.",
  },
  institutionsNone: {
    es: "Ninguna institución de este lugar se llama así. Se agregan en Difusión y seguimiento.",
    en: "No institution of this place has that name. They are added at Outreach.",
    fr: "Aucune institution de ce lieu ne porte ce nom. On les ajoute dans Diffusion et suivi.",
  },
  refuse: { es: "Rechazar…", en: "Refuse…", fr: "Refuser…" },
  refuseConfirm: { es: "Rechazar", en: "Refuse", fr: "Refuser" },
  refuseExplained: {
    es: "No se publica. Puede aceptarla más tarde; el motivo queda en la historia.",
    en: "It is not published. It can be accepted later; the reason stays in the history.",
    fr: "Elle n’est pas publiée. On peut l’accepter plus tard ; le motif reste dans l’historique.",
  },
  merge: { es: "Unir con otra…", en: "Merge into another…", fr: "Fusionner avec une autre…" },
  mergeConfirm: { es: "Unir", en: "Merge", fr: "Fusionner" },
  mergeExplained: {
    es: "La otra responde desde ahora a los hallazgos de esta.",
    en: "The other answers the findings of this one from now on.",
    fr: "L’autre répond désormais aux constats de celle-ci.",
  },
  into: { es: "Con cuál", en: "Into which", fr: "Avec laquelle" },
  why: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  firstStep: { es: "Primer paso", en: "First step", fr: "Premier pas" },
  term: { es: "Plazo", en: "Term", fr: "Délai" },
  judged: { es: "Cómo se medirá", en: "How it will be judged", fr: "Comment elle sera évaluée" },
  fromTo: { es: "de {baseline} a {target}", en: "from {baseline} to {target}", fr: "de {baseline} à {target}" },
  draft: { es: "Propuesta original", en: "As it was drafted", fr: "Proposition d’origine" },
  history: { es: "Historia", en: "History", fr: "Historique" },
  restsOn: { es: "Responde a", en: "Answers", fr: "Répond à" },
  demonstration: {
    es: "Demostración: estas recomendaciones y sus aceptaciones son inventadas.",
    en: "Demonstration: these recommendations and their acceptances are invented.",
    fr: "Démonstration : ces recommandations et leurs acceptations sont inventées.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const RECOMMENDATION_VIEWS = {
  board: { es: "Tablero", en: "Board", fr: "Tableau" },
  document: { es: "Documento", en: "Document", fr: "Document" },
  table: { es: "Tabla", en: "Table", fr: "Liste" },
} as const satisfies Readonly<Record<string, Texts>>;

export const STATUSES: Readonly<Record<string, Texts>> = {
  drafted: { es: "Por decidir", en: "To decide", fr: "À décider" },
  accepted: { es: "Aceptadas", en: "Accepted", fr: "Acceptées" },
  refused: { es: "Rechazadas", en: "Refused", fr: "Refusées" },
  merged: { es: "Unidas a otra", en: "Merged", fr: "Fusionnées" },
};

export const GROUPS: Readonly<Record<string, Texts>> = {
  government: { es: "gobierno nacional", en: "government", fr: "gouvernement" },
  "local-authority": { es: "gobierno local", en: "local authority", fr: "collectivité locale" },
  employers: { es: "empresas", en: "employers", fr: "employeurs" },
  "civil-society": { es: "sociedad civil", en: "civil society", fr: "société civile" },
};

export const TERMS: Readonly<Record<string, Texts>> = {
  "months-6": { es: "seis meses", en: "six months", fr: "six mois" },
  "year-1": { es: "un año", en: "one year", fr: "un an" },
  "years-2": { es: "dos años", en: "two years", fr: "deux ans" },
};

export const DECISIONS: Readonly<Record<string, Texts>> = {
  accepted: { es: "aceptada", en: "accepted", fr: "acceptée" },
  changed: { es: "cambiada y aceptada", en: "changed and accepted", fr: "modifiée et acceptée" },
  refused: { es: "rechazada", en: "refused", fr: "refusée" },
  merged: { es: "unida", en: "merged", fr: "fusionnée" },
};
