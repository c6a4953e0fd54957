// Words of the frame round every page, and of signing in.
import type { Texts } from "#base/text";

export const SHELL = {
  skip: { es: "Ir al contenido", en: "Go to the content", fr: "Aller au contenu" },
  pages: { es: "Páginas", en: "Pages", fr: "Pages" },
  language: { es: "Idioma", en: "Language", fr: "Langue" },
  study: { es: "Estudio", en: "Study", fr: "Étude" },
  signOut: { es: "Salir", en: "Sign out", fr: "Se déconnecter" },
  loading: { es: "Cargando…", en: "Loading…", fr: "Chargement…" },
  again: { es: "Intentar de nuevo", en: "Try again", fr: "Réessayer" },
  offline: {
    es: "El servidor no responde. Lo que ya estaba en pantalla sigue aquí.",
    en: "The server does not answer. What was on the screen stays here.",
    fr: "Le serveur ne répond pas. Ce qui était à l’écran reste ici.",
  },
  offlineCure: {
    es: "Revise la conexión e intente de nuevo.",
    en: "Check the connection and try again.",
    fr: "Vérifiez la connexion et réessayez.",
  },
  noStudy: {
    es: "Todavía no hay ningún estudio en este servidor.",
    en: "There is no study on this server yet.",
    fr: "Il n’y a pas encore d’étude sur ce serveur.",
  },
  noStudyCure: {
    es: "Quien administra lo crea con «tornaviaje run <carpeta del estudio>».",
    en: "The administrator makes one with “tornaviaje run <study folder>”.",
    fr: "L’administration en crée une avec « tornaviaje run <dossier de l’étude> ».",
  },
  acts: { es: "Qué hacer", en: "Acts", fr: "Actions" },
  close: { es: "Cerrar", en: "Close", fr: "Fermer" },
  cancel: { es: "Cancelar", en: "Cancel", fr: "Annuler" },
  whichStudy: { es: "¿Qué estudio?", en: "Which study?", fr: "Quelle étude ?" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PAGE_NAMES = {
  fieldwork: { es: "Trabajo de campo", en: "Fieldwork", fr: "Terrain" },
  submissions: { es: "Respuestas", en: "Submissions", fr: "Réponses" },
  forms: { es: "Formularios", en: "Forms", fr: "Formulaires" },
  senders: { es: "Celulares", en: "Phones", fr: "Téléphones" },
  links: { es: "Enlaces", en: "Links", fr: "Liens" },
  "back-check": { es: "Repetición", en: "Back-check", fr: "Contre-enquête" },
  care: { es: "Personas", en: "People", fr: "Personnes" },
} as const satisfies Readonly<Record<string, Texts>>;

export const SIGN_IN = {
  title: { es: "Iniciar sesión", en: "Sign in", fr: "Ouvrir une session" },
  name: { es: "Nombre", en: "Name", fr: "Nom" },
  password: { es: "Contraseña", en: "Password", fr: "Mot de passe" },
  enter: { es: "Entrar", en: "Enter", fr: "Entrer" },
  help: {
    es: "La coordinación del estudio da el nombre y la contraseña. La primera persona se crea en el servidor con «tornaviaje user add <nombre> --role coordinator».",
    en: "The coordination of the study gives name and password. The first person is made on the server with “tornaviaje user add <name> --role coordinator”.",
    fr: "La coordination de l’étude donne le nom et le mot de passe. La première personne se crée sur le serveur avec « tornaviaje user add <nom> --role coordinator ».",
  },
} as const satisfies Readonly<Record<string, Texts>>;
