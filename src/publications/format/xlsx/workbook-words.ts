// Words that only a workbook needs; the others are those of all writers.
import type { Language } from "#base/text";

export interface WorkbookWords {
  readonly backToIndex: string;
  readonly kind: string;
  readonly published: string;
  /** Column with a number as the report prints it, interval and signs included. */
  readonly printed: string;
  readonly precision: string;
  readonly weak: string;
  readonly shows: string;
  readonly traceNote: string;
}

export const WORKBOOK_WORDS: Readonly<Record<Language, WorkbookWords>> = {
  es: {
    backToIndex: "← Volver al índice",
    kind: "Tipo",
    published: "Publicado el",
    printed: "En el informe",
    precision: "Precisión",
    weak: "Pocas respuestas o intervalo amplio: léase con cautela",
    shows: "Lo que muestra",
    traceNote: "Cada número lleva el identificador de su evidencia: con él se llega hasta la fuente.",
  },
  en: {
    backToIndex: "← Back to the index",
    kind: "Kind",
    published: "Published on",
    printed: "As printed",
    precision: "Precision",
    weak: "Few answers or a wide interval: read with care",
    shows: "What it shows",
    traceNote: "Each number carries the identifier of its evidence, which leads back to the source.",
  },
  fr: {
    backToIndex: "← Retour à l'index",
    kind: "Type",
    published: "Publié le",
    printed: "Dans le rapport",
    precision: "Précision",
    weak: "Peu de réponses ou intervalle large : à lire avec prudence",
    shows: "Ce qu'on y voit",
    traceNote: "Chaque nombre porte l'identifiant de ses preuves, qui permet de remonter à la source.",
  },
};
