// Words of publications: files, chapters, builds.
import type { Texts } from "#base/text";

export const PUBLICATIONS = {
  title: { es: "Publicaciones", en: "Publications", fr: "Publications" },
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  build: { es: "Construir los informes", en: "Build the reports", fr: "Construire les rapports" },
  buildHelp: {
    es: "Calcula de nuevo lo que cambió y escribe los informes de cada país en cada idioma. Puede cerrar esta página: la construcción sigue en el servidor.",
    en: "Computes again what changed and writes the reports of each country in each language. You may close this page: the build goes on in the server.",
    fr: "Recalcule ce qui a changé et écrit les rapports de chaque pays dans chaque langue. Vous pouvez fermer cette page : la construction continue sur le serveur.",
  },
  running: { es: "Construyendo: {step}", en: "Building: {step}", fr: "Construction : {step}" },
  cancel: { es: "Cancelar la construcción", en: "Cancel the build", fr: "Annuler la construction" },
  doneAt: {
    es: "Última construcción: {at}, {who}",
    en: "Last build: {at}, {who}",
    fr: "Dernière construction : {at}, {who}",
  },
  cancelledAt: {
    es: "La construcción se canceló. Los informes anteriores siguen ahí.",
    en: "The build was cancelled. The earlier reports are still there.",
    fr: "La construction a été annulée. Les rapports précédents sont toujours là.",
  },
  compared: {
    es: "Comparado con la anterior: {changed} cambiaron, {added} son nuevos, {same} quedaron igual.",
    en: "Compared with the one before: {changed} changed, {added} are new, {same} stayed the same.",
    fr: "Comparé à la précédente : {changed} modifiés, {added} nouveaux, {same} inchangés.",
  },
  place: { es: "Qué informe", en: "Which report", fr: "Quel rapport" },
  all: { es: "todos", en: "all", fr: "tous" },
  region: { es: "Informe regional", en: "Regional report", fr: "Rapport régional" },
  language: { es: "Idioma", en: "Language", fr: "Langue" },
  works: { es: "Y además", en: "And also", fr: "Et aussi" },
  none: { es: "Todavía no hay ningún informe.", en: "There is no report yet.", fr: "Il n’y a pas encore de rapport." },
  noneCure: {
    es: "Pulse «Construir los informes». La primera vez tarda un minuto o dos.",
    en: "Press “Build the reports”. The first time takes a minute or two.",
    fr: "Appuyez sur « Construire les rapports ». La première fois prend une minute ou deux.",
  },
  file: { es: "Archivo", en: "File", fr: "Fichier" },
  format: { es: "Formato", en: "Format", fr: "Format" },
  remark: { es: "Desde la última vez", en: "Since the last time", fr: "Depuis la dernière fois" },
  isNew: { es: "nuevo", en: "new", fr: "nouveau" },
  isChanged: { es: "cambió", en: "changed", fr: "modifié" },
  chapter: { es: "Capítulo", en: "Chapter", fr: "Chapitre" },
  noChapters: {
    es: "El estudio no tiene capítulos.",
    en: "The study has no chapters.",
    fr: "L’étude n’a pas de chapitres.",
  },
  text: { es: "Texto del capítulo", en: "Text of the chapter", fr: "Texte du chapitre" },
  textHelp: {
    es: "Markdown. Las figuras, tablas y números se llaman con «::»; siempre salen del estudio, nunca se escriben a mano.",
    en: "Markdown. Figures, tables and numbers are called with “::”; they always come from the study and are never typed.",
    fr: "Markdown. Les figures, tableaux et nombres s’appellent avec « :: » ; ils viennent toujours de l’étude, jamais de la main.",
  },
  save: { es: "Guardar", en: "Save", fr: "Enregistrer" },
  saved: { es: "Guardado.", en: "Saved.", fr: "Enregistré." },
  unsaved: {
    es: "Hay cambios sin guardar.",
    en: "There are unsaved changes.",
    fr: "Des changements ne sont pas enregistrés.",
  },
  undo: { es: "Volver a lo guardado", en: "Back to what was saved", fr: "Revenir à l’enregistré" },
  preview: { es: "Así se verá", en: "This is how it will look", fr: "Aperçu" },
  newText: {
    es: "Ver el texto nuevo de la otra persona",
    en: "See the new text of the other person",
    fr: "Voir le nouveau texte de l’autre personne",
  },
  theirs: {
    es: "Lo que guardó la otra persona",
    en: "What the other person saved",
    fr: "Ce que l’autre personne a enregistré",
  },
  unite: { es: "Unir lo de las dos", en: "Unite both", fr: "Réunir les deux" },
  united: {
    es: "Están juntos sus cambios y los de la otra persona. Léalos y guarde.",
    en: "Your changes and those of the other person are together. Read them and save.",
    fr: "Vos changements et ceux de l’autre personne sont réunis. Relisez et enregistrez.",
  },
  unitedTwice: {
    es: "Sus cambios y los de la otra persona están juntos. En {count} lugares cambiaron lo mismo: las dos versiones están seguidas, primero la suya. Elija y guarde.",
    en: "Your changes and those of the other person are together. In {count} places both changed the same: the two versions stand one after the other, yours first. Choose and save.",
    fr: "Vos changements et ceux de l’autre personne sont réunis. À {count} endroits, vous avez modifié la même chose : les deux versions se suivent, la vôtre d’abord. Choisissez et enregistrez.",
  },
  saveMine: {
    es: "Guardar lo mío, ya lo comparé",
    en: "Save mine, I have compared",
    fr: "Enregistrer le mien, j’ai comparé",
  },
  issues: { es: "Observaciones", en: "Remarks", fr: "Remarques" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PUBLICATION_VIEWS = {
  files: { es: "Informes", en: "Reports", fr: "Rapports" },
  chapters: { es: "Capítulos", en: "Chapters", fr: "Chapitres" },
} as const satisfies Readonly<Record<string, Texts>>;

/** What is made beside the reports, in the order of the page. */
export const WORKS: Readonly<Record<string, Texts>> = {
  brief: { es: "resúmenes de dos páginas", en: "two-page briefs", fr: "notes de deux pages" },
  slides: { es: "presentaciones", en: "slides", fr: "diaporamas" },
  sheet: { es: "hojas por ciudad", en: "city sheets", fr: "fiches par ville" },
  note: { es: "nota de método", en: "methods note", fr: "note de méthode" },
  data: { es: "datos abiertos", en: "open data", fr: "données ouvertes" },
  portal: { es: "portal público", en: "public portal", fr: "portail public" },
};

export const STEPS: Readonly<Record<string, Texts>> = {
  read: { es: "leer la carpeta", en: "reading the folder", fr: "lecture du dossier" },
  keep: { es: "guardar", en: "keeping", fr: "enregistrement" },
  estimate: { es: "estimar", en: "estimating", fr: "estimation" },
  find: { es: "buscar hallazgos", en: "finding", fr: "recherche des constats" },
  publish: { es: "escribir los informes", en: "writing the reports", fr: "écriture des rapports" },
};
