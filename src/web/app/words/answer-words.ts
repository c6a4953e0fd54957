// Words of bringing in answers, from files and from other servers.
import type { Texts } from "#base/text";

export const ANSWER_VIEWS = {
  list: { es: "Lo que llegó", en: "What arrived", fr: "Ce qui est arrivé" },
  bring: { es: "Traer respuestas", en: "Bring answers", fr: "Apporter des réponses" },
} as const satisfies Readonly<Record<string, Texts>>;

export const SOURCES = {
  file: { es: "Un archivo", en: "A file", fr: "Un fichier" },
  kobo: { es: "KoboToolbox", en: "KoboToolbox", fr: "KoboToolbox" },
  central: { es: "ODK Central", en: "ODK Central", fr: "ODK Central" },
} as const satisfies Readonly<Record<string, Texts>>;

export const ANSWERS = {
  views: { es: "Vistas", en: "Views", fr: "Vues" },
  from: { es: "De dónde vienen", en: "Where they come from", fr: "D’où elles viennent" },
  form: { es: "Formulario del estudio", en: "Form of the study", fr: "Formulaire de l’étude" },
  ofServer: {
    es: "El del otro servidor (se publica aquí)",
    en: "That of the other server (it is published here)",
    fr: "Celui de l’autre serveur (publié ici)",
  },
  noForm: {
    es: "Primero publique el formulario, en «Formularios».",
    en: "First publish the form, under “Forms”.",
    fr: "Publiez d’abord le formulaire, dans « Formulaires ».",
  },
  fileHelp: {
    es: "CSV, ZIP de ODK Central, Excel con sus hojas, SPSS (.sav) o Stata (.dta). Lo que ya está no se repite; lo que cambió queda como corrección, con su historia.",
    en: "CSV, a ZIP of ODK Central, Excel with its sheets, SPSS (.sav) or Stata (.dta). What is here is not repeated; what changed becomes an edit, with its history.",
    fr: "CSV, ZIP d’ODK Central, Excel avec ses feuilles, SPSS (.sav) ou Stata (.dta). Ce qui est là n’est pas répété ; ce qui a changé devient une modification, avec son historique.",
  },
  serverHelp: {
    es: "Entran los envíos nuevos y los corregidos, con sus archivos. Si se interrumpe, la próxima vez sigue donde quedó. La credencial va solo a ese servidor y no se guarda.",
    en: "New and edited submissions come in, with their files. If it is interrupted, the next time goes on where it stopped. The credential goes to that server alone and is not kept.",
    fr: "Les envois nouveaux et modifiés entrent, avec leurs fichiers. En cas d’interruption, la fois suivante reprend où cela s’est arrêté. L’identifiant secret ne va qu’à ce serveur et n’est pas conservé.",
  },
  address: { es: "Dirección del servidor", en: "Address of the server", fr: "Adresse du serveur" },
  addressHelp: {
    es: "Empieza por https://",
    en: "It begins with https://",
    fr: "Elle commence par https://",
  },
  asset: {
    es: "Identificador del proyecto en Kobo",
    en: "Id of the project in Kobo",
    fr: "Identifiant du projet dans Kobo",
  },
  project: { es: "Número del proyecto", en: "Number of the project", fr: "Numéro du projet" },
  remoteForm: { es: "Formulario en Central", en: "Form in Central", fr: "Formulaire dans Central" },
  token: { es: "Token", en: "Token", fr: "Jeton" },
  tokenOr: {
    es: "O bien, sin token, el correo y la contraseña de una cuenta.",
    en: "Or, without a token, the e-mail and password of an account.",
    fr: "Ou bien, sans jeton, le courriel et le mot de passe d’un compte.",
  },
  email: { es: "Correo en Central", en: "E-mail in Central", fr: "Courriel dans Central" },
  password: { es: "Contraseña en Central", en: "Password in Central", fr: "Mot de passe dans Central" },
  withForms: {
    es: "Publicar aquí las versiones del formulario que falten",
    en: "Publish here the versions of the form that are missing",
    fr: "Publier ici les versions du formulaire qui manquent",
  },
  start: { es: "Traer", en: "Bring in", fr: "Faire entrer" },
  rows: { es: "filas", en: "rows", fr: "lignes" },
  mapped: { es: "columnas que se leen", en: "columns that are read", fr: "colonnes lues" },
  unread: { es: "no se leen", en: "not read", fr: "non lues" },
  remembered: {
    es: "Se usa la correspondencia de la última vez para este formulario.",
    en: "The mapping that was used for this form last is used.",
    fr: "La correspondance utilisée la dernière fois pour ce formulaire est reprise.",
  },
  columns: { es: "Qué es cada columna", en: "What each column is", fr: "Ce qu’est chaque colonne" },
  columnsHelp: {
    es: "Revise sobre todo las de nombre parecido. Lo que corrija se recuerda para el próximo archivo.",
    en: "Look above all at those of a similar name. What you correct is remembered for the next file.",
    fr: "Regardez surtout celles au nom semblable. Vos corrections seront reprises pour le prochain fichier.",
  },
  column: { es: "Columna del archivo", en: "Column of the file", fr: "Colonne du fichier" },
  question: { es: "Pregunta", en: "Question", fr: "Question" },
  notRead: { es: "no se lee", en: "not read", fr: "non lue" },
  cells: { es: "Las celdas dicen", en: "The cells say", fr: "Les cellules disent" },
  codes: { es: "códigos", en: "codes", fr: "des codes" },
  labels: { es: "etiquetas", en: "labels", fr: "des libellés" },
  why: { es: "Por qué", en: "Why", fr: "Pourquoi" },
  key: {
    es: "Columna que identifica cada fila para siempre",
    en: "Column that names each row for ever",
    fr: "Colonne qui identifie chaque ligne pour toujours",
  },
  noKey: {
    es: "ninguna: una fila cambiada entra como nueva",
    en: "none: a changed row comes in as a new one",
    fr: "aucune : une ligne modifiée entre comme nouvelle",
  },
  jobs: {
    es: "Lo que entra y lo que entró",
    en: "What comes in and what came in",
    fr: "Ce qui entre et ce qui est entré",
  },
  noJobs: {
    es: "Por esta página todavía no han entrado respuestas.",
    en: "No answers have come in by this page yet.",
    fr: "Aucune réponse n’est encore entrée par cette page.",
  },
  source: { es: "Fuente", en: "Source", fr: "Source" },
  state: { es: "Estado", en: "State", fr: "État" },
  result: { es: "Resultado", en: "Result", fr: "Résultat" },
  progress: { es: "{count} hasta ahora", en: "{count} so far", fr: "{count} jusqu’ici" },
  told: {
    es: "{added} nuevos, {edited} corregidos, {known} ya estaban, {aside} apartados, {files} archivos",
    en: "{added} new, {edited} edited, {known} already here, {aside} kept aside, {files} files",
    fr: "{added} nouveaux, {edited} modifiés, {known} déjà là, {aside} mis de côté, {files} fichiers",
  },
  gone: {
    es: "{count} ya no están en el otro servidor: quedan aquí, marcados.",
    en: "{count} are no longer on the other server: they stay here, marked.",
    fr: "{count} ne sont plus sur l’autre serveur : ils restent ici, signalés.",
  },
  stop: { es: "Cancelar", en: "Cancel", fr: "Annuler" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PULLED = {
  look: { es: "Ver qué traería", en: "See what would come", fr: "Voir ce qui viendrait" },
  added: { es: "nuevos", en: "new", fr: "nouveaux" },
  edited: { es: "corregidos", en: "edited", fr: "modifiés" },
  known: { es: "ya estaban", en: "already here", fr: "déjà là" },
  files: { es: "archivos", en: "files", fr: "fichiers" },
  versions: { es: "Versiones del formulario", en: "Versions of the form", fr: "Versions du formulaire" },
  unmapped: {
    es: "Preguntas que el formulario de aquí no tiene: {count}",
    en: "Questions that the form here does not ask: {count}",
    fr: "Questions que le formulaire d’ici ne pose pas : {count}",
  },
  unmappedHelp: {
    es: "Sus respuestas se guardan con el envío, pero no salen en tablas ni cifras. Publique aquí las versiones que falten para que cuenten.",
    en: "Their answers are kept with the submission, but stand in no table or number. Publish the missing versions here to make them count.",
    fr: "Leurs réponses sont conservées avec l’envoi, mais n’entrent dans aucun tableau ni chiffre. Publiez ici les versions manquantes pour qu’elles comptent.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const VERSION_STATES = {
  here: { es: "está en el estudio", en: "is in the study", fr: "est dans l’étude" },
  comes: { es: "se publicaría aquí", en: "would be published here", fr: "serait publiée ici" },
  missing: {
    es: "no está: sus envíos entran con la más reciente de aquí",
    en: "is not here: its submissions come in by the newest one here",
    fr: "n’est pas ici : ses envois entrent avec la plus récente d’ici",
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** Of files of answers that came in, where those of rows of a table do not fit. */
export const PAST_ANSWERS = {
  completed: { es: "corregidos", en: "edited", fr: "modifiés" },
  undoExplained: {
    es: "Los envíos que este archivo trajo salen de todas las cuentas, y donde corrigió uno vuelve a valer lo anterior. Lo que alguien cambió después se queda. Nada se borra: se puede recuperar.",
    en: "Submissions that this file brought leave every count, and where it edited one, what stood before holds again. What somebody changed since stays. Nothing is erased: it can be brought back.",
    fr: "Les envois apportés par ce fichier sortent de tous les décomptes, et là où il en a modifié un, l’état antérieur vaut de nouveau. Ce que quelqu’un a changé depuis reste. Rien n’est effacé : on peut le faire revenir.",
  },
  undoneTold: {
    es: "Salieron de las cuentas {removed} envíos y cedieron {emptied} correcciones; {stay} se quedan, porque alguien los cambió después.",
    en: "{removed} submissions left the counts and {emptied} edits gave way; {stay} stay, because somebody changed them since.",
    fr: "{removed} envois sortis des décomptes et {emptied} modifications retirées ; {stay} restent, car quelqu’un les a modifiés depuis.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const JOB_STATES: Readonly<Record<string, Texts>> = {
  running: { es: "entrando…", en: "coming in…", fr: "en cours…" },
  done: { es: "entró", en: "came in", fr: "entré" },
  failed: { es: "falló", en: "failed", fr: "échec" },
  cancelled: {
    es: "cancelado: lo que entró está guardado",
    en: "cancelled: what came in is kept",
    fr: "annulé : ce qui est entré est conservé",
  },
  interrupted: {
    es: "interrumpido: tráigalo otra vez y sigue donde quedó",
    en: "interrupted: bring it again and it goes on where it stopped",
    fr: "interrompu : relancez, cela reprend où cela s’est arrêté",
  },
};

export const MATCH_REASONS: Readonly<Record<string, Texts>> = {
  name: { es: "nombre", en: "name", fr: "nom" },
  words: { es: "texto de la pregunta", en: "words of the question", fr: "texte de la question" },
  "similar-name": { es: "nombre parecido: revíselo", en: "similar name: look at it", fr: "nom semblable : à vérifier" },
};
