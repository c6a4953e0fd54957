// Words of the frame round every page, and of signing in.
import type { Texts } from "#base/text";
import type { Page, PageGroup } from "../page-groups.ts";

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
  filters: { es: "Filtrar", en: "Filter", fr: "Filtrer" },
  filtersChosen: { es: "Filtrar ({count})", en: "Filter ({count})", fr: "Filtrer ({count})" },
  noStudy: {
    es: "Todavía no hay ningún estudio en este servidor.",
    en: "There is no study on this server yet.",
    fr: "Il n’y a pas encore d’étude sur ce serveur.",
  },
  noStudyCure: {
    es: "Quien coordina lo crea aquí, o quien administra con «tornaviaje run <carpeta del estudio>».",
    en: "Who coordinates makes one here, or the administrator with “tornaviaje run <study folder>”.",
    fr: "La coordination en crée une ici, ou l’administration avec « tornaviaje run <dossier de l’étude> ».",
  },
  acts: { es: "Qué hacer", en: "Acts", fr: "Actions" },
  close: { es: "Cerrar", en: "Close", fr: "Fermer" },
  choose: { es: "Elija…", en: "Choose…", fr: "Choisir…" },
  cancel: { es: "Cancelar", en: "Cancel", fr: "Annuler" },
  menu: { es: "Menú", en: "Menu", fr: "Menu" },
  seek: { es: "Buscar o ir a…", en: "Search or go to…", fr: "Chercher ou aller à…" },
  seekLabel: {
    es: "¿A dónde quiere ir, o qué quiere hacer?",
    en: "Where do you want to go, or what do you want to do?",
    fr: "Où voulez-vous aller, que voulez-vous faire ?",
  },
  seekNothing: {
    es: "Nada se llama así. Pruebe con otra palabra.",
    en: "Nothing has that name. Try another word.",
    fr: "Rien ne porte ce nom. Essayez un autre mot.",
  },
  theme: { es: "Colores", en: "Colours", fr: "Couleurs" },
  whichStudy: { es: "¿Qué estudio?", en: "Which study?", fr: "Quelle étude ?" },
} as const satisfies Readonly<Record<string, Texts>>;

export const GROUP_NAMES = {
  start: { es: "Inicio", en: "Start", fr: "Accueil" },
  field: { es: "Campo", en: "Field", fr: "Terrain" },
  evidence: { es: "Evidencia", en: "Evidence", fr: "Preuves" },
  telling: { es: "Contar y mover", en: "Tell and move", fr: "Dire et agir" },
  setting: { es: "Estudio", en: "Study", fr: "Étude" },
} as const satisfies Readonly<Record<PageGroup, Texts>>;

export const THEME_NAMES = {
  device: { es: "como el aparato", en: "as the device", fr: "comme l’appareil" },
  light: { es: "de día", en: "by day", fr: "de jour" },
  dark: { es: "de noche", en: "by night", fr: "de nuit" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PAGE_NAMES = {
  overview: { es: "Resumen", en: "Overview", fr: "Vue d’ensemble" },
  fieldwork: { es: "Trabajo de campo", en: "Fieldwork", fr: "Terrain" },
  submissions: { es: "Respuestas", en: "Submissions", fr: "Réponses" },
  forms: { es: "Formularios", en: "Forms", fr: "Formulaires" },
  senders: { es: "Celulares", en: "Phones", fr: "Téléphones" },
  links: { es: "Enlaces", en: "Links", fr: "Liens" },
  "back-check": { es: "Repetición", en: "Back-check", fr: "Contre-enquête" },
  care: { es: "Personas", en: "People", fr: "Personnes" },
  services: { es: "Servicios", en: "Services", fr: "Services" },
  series: { es: "Datos secundarios", en: "Secondary data", fr: "Données secondaires" },
  literature: { es: "Literatura y prácticas", en: "Literature and practices", fr: "Littérature et pratiques" },
  cases: { es: "Casos", en: "Cases", fr: "Études de cas" },
  explore: { es: "Explorar", en: "Explore", fr: "Explorer" },
  findings: { es: "Hallazgos", en: "Findings", fr: "Constats" },
  recommendations: { es: "Recomendaciones", en: "Recommendations", fr: "Recommandations" },
  publications: { es: "Publicaciones", en: "Publications", fr: "Publications" },
  outreach: { es: "Difusión y seguimiento", en: "Outreach", fr: "Diffusion et suivi" },
  trace: { es: "De dónde viene", en: "Where it comes from", fr: "D’où cela vient" },
  settings: { es: "Ajustes", en: "Settings", fr: "Réglages" },
  "new-study": { es: "Estudio nuevo", en: "New study", fr: "Nouvelle étude" },
} as const satisfies Readonly<Record<Page, Texts>>;

/** What one does there, for those who look for the act and not for the page. */
export const PAGE_HINTS = {
  overview: { es: "qué falta, qué se atrasa", en: "what is missing, what is late", fr: "ce qui manque, les retards" },
  fieldwork: { es: "metas y entrevistas", en: "targets and interviews", fr: "objectifs et entretiens" },
  submissions: { es: "revisar y corregir", en: "review and correct", fr: "vérifier et corriger" },
  forms: { es: "publicar un formulario", en: "publish a form", fr: "publier un formulaire" },
  senders: { es: "agregar un celular", en: "add a phone", fr: "ajouter un téléphone" },
  links: { es: "encuestas por enlace", en: "surveys by link", fr: "enquêtes par lien" },
  "back-check": { es: "sortear entrevistas", en: "draw interviews", fr: "tirer des entretiens" },
  care: { es: "consentimiento e identidades", en: "consent and identities", fr: "consentement et identités" },
  services: { es: "verificar, unir, importar", en: "verify, merge, import", fr: "vérifier, fusionner, importer" },
  series: { es: "series rivales", en: "rival series", fr: "séries rivales" },
  literature: { es: "cribar y leer", en: "screen and read", fr: "trier et lire" },
  cases: { es: "relatos y códigos", en: "stories and codes", fr: "récits et codes" },
  explore: { es: "estimaciones y figuras", en: "estimates and figures", fr: "estimations et figures" },
  findings: { es: "lo que dice el estudio", en: "what the study says", fr: "ce que dit l’étude" },
  recommendations: { es: "aceptar o rechazar", en: "accept or refuse", fr: "accepter ou refuser" },
  publications: { es: "capítulos e informes", en: "chapters and reports", fr: "chapitres et rapports" },
  outreach: { es: "envíos y compromisos", en: "campaigns and commitments", fr: "envois et engagements" },
  trace: { es: "rastrear un número", en: "trace a number", fr: "remonter à la source d’un nombre" },
  settings: { es: "personas y textos", en: "people and texts", fr: "personnes et textes" },
  "new-study": { es: "crear, copiar, llevar", en: "make, copy, take along", fr: "créer, copier, emporter" },
} as const satisfies Readonly<Record<Page, Texts>>;

export const JOIN = {
  title: {
    es: "Elija su nombre y su contraseña",
    en: "Choose your name and password",
    fr: "Choisissez votre nom et votre mot de passe",
  },
  enter: { es: "Crear la cuenta", en: "Make the account", fr: "Créer le compte" },
  help: {
    es: "El enlace vale una sola vez. La contraseña puede ser una frase: cuanto más larga, mejor.",
    en: "The link is good for once. The password may be a sentence: the longer, the better.",
    fr: "Le lien ne sert qu’une fois. Le mot de passe peut être une phrase : plus elle est longue, mieux c’est.",
  },
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
