// Words of bringing in references.
import type { Texts } from "#base/text";

export const REFERENCES = {
  title: { es: "Traer referencias", en: "Bring references", fr: "Apporter des références" },
  help: {
    es: "RIS, BibTeX o CSL-JSON de un gestor de referencias, actividades de IATI (XML o CSV), una lista de DOI o una tabla con las columnas del estudio. Primero se muestra qué entraría; nada de lo escrito se cambia.",
    en: "RIS, BibTeX or CSL-JSON from a reference manager, activities of IATI (XML or CSV), a list of DOIs or a table with the columns of the study. First you see what would come in; nothing that is written is changed.",
    fr: "RIS, BibTeX ou CSL-JSON d’un gestionnaire de références, activités de l’IITA (XML ou CSV), une liste de DOI ou un tableau aux colonnes de l’étude. On montre d’abord ce qui entrerait ; rien de ce qui est écrit ne change.",
  },
  asksDois: {
    es: "Preguntar a doi.org por las obras de las que solo se conoce el DOI",
    en: "Ask doi.org about works of which only the DOI is known",
    fr: "Interroger doi.org sur les ouvrages dont seul le DOI est connu",
  },
  read: { es: "leídas", en: "read", fr: "lues" },
  added: { es: "nuevas", en: "new", fr: "nouvelles" },
  completed: { es: "completadas", en: "completed", fr: "complétées" },
  unchanged: { es: "ya estaban", en: "were there", fr: "déjà présentes" },
  alike: { es: "quizá repetidas", en: "perhaps repeated", fr: "peut-être en double" },
  works: { es: "Obras que entrarían", en: "Works that would come in", fr: "Ouvrages qui entreraient" },
  worksHelp: {
    es: "Si una obra ya está con otra clave, déjela fuera. Nada se une solo.",
    en: "If a work is here already under another id, leave it out. Nothing is merged by itself.",
    fr: "Si un ouvrage est déjà là sous un autre identifiant, laissez-le de côté. Rien n’est fusionné tout seul.",
  },
  work: { es: "Obra", en: "Work", fr: "Ouvrage" },
  like: { es: "Se parece a", en: "Looks like", fr: "Ressemble à" },
  wish: { es: "Qué hacer", en: "What to do", fr: "Que faire" },
  leave: { es: "Dejar fuera", en: "Leave out", fr: "Laisser de côté" },
  leaveAlike: {
    es: "Dejar fuera las que quizá se repiten ({count})",
    en: "Leave out those that may be repeated ({count})",
    fr: "Laisser de côté les doublons possibles ({count})",
  },
  leftOut: { es: "Se dejan fuera: {count}", en: "Left out: {count}", fr: "Laissés de côté : {count}" },
  takeAll: { es: "Que entren todas", en: "Let all come in", fr: "Tout faire entrer" },
  toScreening: { es: "Ir al cribado", en: "Go to screening", fr: "Aller au tri" },
} as const satisfies Readonly<Record<string, Texts>>;

export const LIKE_REASONS: Readonly<Record<string, Texts>> = {
  "same-doi": { es: "mismo DOI", en: "same DOI", fr: "même DOI" },
  "same-title": { es: "mismo título", en: "same title", fr: "même titre" },
  "alike-title-author-year": {
    es: "título parecido, mismo autor y año",
    en: "similar title, same author and year",
    fr: "titre semblable, même auteur et année",
  },
};
