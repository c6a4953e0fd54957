// Words of settings: people, and the texts of the study.
import type { Texts } from "#base/text";

export const SETTINGS = {
  title: { es: "Ajustes", en: "Settings", fr: "Réglages" },
  people: { es: "Personas que entran", en: "People who sign in", fr: "Personnes qui se connectent" },
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  role: { es: "Papel", en: "Role", fr: "Rôle" },
  since: { es: "Desde", en: "Since", fr: "Depuis" },
  password: { es: "Contraseña", en: "Password", fr: "Mot de passe" },
  passwordHelp: {
    es: "Unas cuantas palabras al azar son mejores que signos difíciles.",
    en: "A few words at random are better than difficult signs.",
    fr: "Quelques mots au hasard valent mieux que des signes difficiles.",
  },
  add: { es: "Agregar", en: "Add", fr: "Ajouter" },
  remove: { es: "Quitar", en: "Remove", fr: "Retirer" },
  removeExplained: {
    es: "La persona ya no puede entrar. Lo que hizo sigue en la historia.",
    en: "The person may no longer sign in. What they did stays in the history.",
    fr: "La personne ne peut plus se connecter. Ce qu’elle a fait reste dans l’historique.",
  },
  removeConfirm: { es: "Sí, quitar", en: "Yes, remove", fr: "Oui, retirer" },
  texts: { es: "Textos del estudio", en: "Texts of the study", fr: "Textes de l’étude" },
  textsHelp: {
    es: "Se escriben en study.yaml y aparecen en la próxima construcción.",
    en: "They are written into study.yaml and appear in the next build.",
    fr: "Ils sont écrits dans study.yaml et apparaissent à la prochaine construction.",
  },
  titles: { es: "Título", en: "Title", fr: "Titre" },
  subtitles: { es: "Subtítulo", en: "Subtitle", fr: "Sous-titre" },
  publisher: { es: "Quién publica", en: "Publisher", fr: "Éditeur" },
  save: { es: "Guardar", en: "Save", fr: "Enregistrer" },
  saved: { es: "Guardado.", en: "Saved.", fr: "Enregistré." },
  take: { es: "Llevarse el estudio", en: "Take the study along", fr: "Emporter l’étude" },
  takeHelp: {
    es: "La carpeta completa del estudio en un archivo zip, para otra máquina o para guardarla. Sin identidades: esas siguen en el armario cerrado.",
    en: "The whole folder of the study as one zip, for another machine or to keep. Without identities: these stay in the locked cupboard.",
    fr: "Tout le dossier de l’étude dans un zip, pour une autre machine ou pour le garder. Sans identités : elles restent dans l’armoire fermée.",
  },
  zip: { es: "Guardar como zip", en: "Save as zip", fr: "Enregistrer en zip" },
} as const satisfies Readonly<Record<string, Texts>>;

export const ROLES: Readonly<Record<string, Texts>> = {
  coordinator: { es: "coordinación", en: "coordinator", fr: "coordination" },
  "country-lead": { es: "coordinación de país", en: "country lead", fr: "coordination pays" },
  supervisor: { es: "supervisión", en: "supervisor", fr: "supervision" },
  interviewer: { es: "entrevistas", en: "interviewer", fr: "enquête" },
  analyst: { es: "análisis", en: "analyst", fr: "analyse" },
  qualitative: { es: "investigación cualitativa", en: "qualitative researcher", fr: "recherche qualitative" },
  editor: { es: "edición", en: "editor", fr: "édition" },
  viewer: { es: "solo mirar", en: "viewer", fr: "lecture seule" },
};

/** Roles that every installation has. */
export const GIVEN_ROLES = ["coordinator", "supervisor", "analyst", "interviewer", "viewer"] as const;
