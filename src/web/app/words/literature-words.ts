// Words of literature and practices.
import type { Texts } from "#base/text";

export const LITERATURE = {
  title: { es: "Literatura y prácticas", en: "Literature and practices", fr: "Littérature et pratiques" },
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  practice: { es: "Práctica", en: "Practice", fr: "Pratique" },
  countries: { es: "Países", en: "Countries", fr: "Pays" },
  actor: { es: "Quién", en: "Who", fr: "Qui" },
  dimension: { es: "Dimensión", en: "Dimension", fr: "Dimension" },
  target: { es: "Para quién", en: "For whom", fr: "Pour qui" },
  does: { es: "Qué hace", en: "What it does", fr: "Ce que c’est" },
  noEvidence: {
    es: "La fuente no dice nada de su efecto.",
    en: "The source says nothing of its effect.",
    fr: "La source ne dit rien de son effet.",
  },
  period: { es: "Período", en: "Period", fr: "Période" },
  source: { es: "Fuente", en: "Source", fr: "Source" },
  back: { es: "Todas las prácticas", en: "All practices", fr: "Toutes les pratiques" },
  noPractices: {
    es: "Todavía no hay prácticas.",
    en: "There are no practices yet.",
    fr: "Il n’y a pas encore de pratiques.",
  },
  noPracticesCure: {
    es: "Se hacen de una extracción, en Cribado, o se escriben en literature/practices.csv, cada una con su fuente.",
    en: "They are made of an extraction, under Screening, or written in literature/practices.csv, each with its source.",
    fr: "Elles se tirent d’une extraction, dans Tri, ou s’écrivent dans literature/practices.csv, chacune avec sa source.",
  },
  save: {
    es: "Guardar lo filtrado como CSV",
    en: "Save what is filtered as CSV",
    fr: "Enregistrer la sélection en CSV",
  },
  keys: {
    es: "Teclado: flechas por la lista, J y K a la obra siguiente y a la anterior, 1 incluir, 2 excluir, 3 no sé.",
    en: "Keyboard: arrows through the list, J and K to the next and the previous work, 1 include, 2 leave out, 3 unsure.",
    fr: "Clavier : flèches dans la liste, J et K vers l’œuvre suivante et la précédente, 1 inclure, 2 exclure, 3 je ne sais pas.",
  },
  noReview: {
    es: "Aquí se criba la literatura: dos personas leen cada obra, primero el título y el resumen, después el texto.",
    en: "Here literature is screened: two people read each work, first title and abstract, then the text.",
    fr: "Ici, on trie la littérature : deux personnes lisent chaque œuvre, d’abord le titre et le résumé, puis le texte.",
  },
  question: { es: "Pregunta", en: "Question", fr: "Question" },
  reader: { es: "Usted lee en esta revisión.", en: "You read in this review.", fr: "Vous lisez dans cette revue." },
  noReader: {
    es: "Leen: {people}. Para leer también, la coordinación añade su cuenta en literature/protocol.yaml.",
    en: "Those who read: {people}. To read too, the coordination adds your account to literature/protocol.yaml.",
    fr: "Lisent : {people}. Pour lire aussi, la coordination ajoute votre compte dans literature/protocol.yaml.",
  },
  agreement: {
    es: "Acuerdo entre quienes leen",
    en: "Agreement between readers",
    fr: "Accord entre lectrices et lecteurs",
  },
  pair: { es: "Quiénes", en: "Who", fr: "Qui" },
  stage: { es: "Etapa", en: "Stage", fr: "Étape" },
  kappa: { es: "Kappa de Cohen", en: "Cohen’s kappa", fr: "Kappa de Cohen" },
  agreed: { es: "De acuerdo", en: "Agreed", fr: "D’accord" },
  works: { es: "Obras", en: "Works", fr: "Œuvres" },
  search: { es: "Buscar", en: "Search", fr: "Rechercher" },
  state: { es: "Estado", en: "State", fr: "État" },
  any: { es: "todas", en: "all", fr: "toutes" },
  mine: {
    es: "Solo lo que me falta decidir",
    en: "Only what I have to decide",
    fr: "Seulement ce que je dois décider",
  },
  work: { es: "Obra", en: "Work", fr: "Œuvre" },
  authors: { es: "Autoría", en: "Authors", fr: "Auteurs" },
  year: { es: "Año", en: "Year", fr: "Année" },
  none: { es: "Ninguna obra con esos criterios.", en: "No work fits.", fr: "Aucune œuvre ne correspond." },
  more: { es: "Mostrar más", en: "Show more", fr: "Afficher plus" },
  noAbstract: { es: "Sin resumen.", en: "No abstract.", fr: "Sans résumé." },
  hidden: {
    es: "Lo que decidieron otras personas se muestra después de que usted decida ({count}).",
    en: "What others decided is shown once you have decided ({count}).",
    fr: "Ce que d’autres ont décidé s’affiche une fois que vous avez décidé ({count}).",
  },
  decide: { es: "Su decisión", en: "Your decision", fr: "Votre décision" },
  reason: { es: "Motivo de exclusión", en: "Reason for leaving out", fr: "Motif d’exclusion" },
  note: { es: "Nota", en: "Note", fr: "Note" },
  open: { es: "Abrir la fuente", en: "Open the source", fr: "Ouvrir la source" },
} as const satisfies Readonly<Record<string, Texts>>;

export const LITERATURE_VIEWS = {
  practices: { es: "Prácticas", en: "Practices", fr: "Pratiques" },
  worked: { es: "Qué ha funcionado", en: "What has worked", fr: "Ce qui a fonctionné" },
  screening: { es: "Cribado", en: "Screening", fr: "Tri" },
  bring: { es: "Traer referencias", en: "Bring references", fr: "Apporter des références" },
} as const satisfies Readonly<Record<string, Texts>>;

export const STAGES: Readonly<Record<string, Texts>> = {
  "title-abstract": { es: "título y resumen", en: "title and abstract", fr: "titre et résumé" },
  "full-text": { es: "texto completo", en: "full text", fr: "texte intégral" },
};

export const WORK_STATES: Readonly<Record<string, Texts>> = {
  waiting: { es: "espera", en: "waits", fr: "attend" },
  include: { es: "incluida", en: "included", fr: "incluse" },
  exclude: { es: "excluida", en: "left out", fr: "exclue" },
  conflict: { es: "desacuerdo", en: "conflict", fr: "désaccord" },
  "not-retrieved": { es: "no se consiguió", en: "not retrieved", fr: "introuvable" },
  duplicate: { es: "repetida", en: "duplicate", fr: "doublon" },
};

export const WORK_DECISIONS: Readonly<Record<string, Texts>> = {
  include: { es: "Incluir", en: "Include", fr: "Inclure" },
  exclude: { es: "Excluir", en: "Leave out", fr: "Exclure" },
  unsure: { es: "No sé", en: "Unsure", fr: "Je ne sais pas" },
};
