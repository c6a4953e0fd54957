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
    es: "La persona ya no puede entrar y sus sesiones se cierran; no se puede deshacer, solo invitarla de nuevo. Lo que hizo sigue en la historia.",
    en: "The person may no longer sign in and the sessions end; this cannot be undone, they can only be invited anew. What they did stays in the history.",
    fr: "La personne ne peut plus se connecter et ses sessions se ferment ; on ne peut l’annuler, seulement l’inviter de nouveau. Ce qu’elle a fait reste dans l’historique.",
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
  theirs: {
    es: "La otra persona guardó: {text}",
    en: "The other person saved: {text}",
    fr: "L’autre personne a enregistré : {text}",
  },
  take: { es: "Llevarse el estudio", en: "Take the study along", fr: "Emporter l’étude" },
  takeHelp: {
    es: "La carpeta completa del estudio en un archivo zip, para otra máquina o para guardarla. Sin identidades: esas siguen en el armario cerrado.",
    en: "The whole folder of the study as one zip, for another machine or to keep. Without identities: these stay in the locked cupboard.",
    fr: "Tout le dossier de l’étude dans un zip, pour une autre machine ou pour le garder. Sans identités : elles restent dans l’armoire fermée.",
  },
  another: { es: "Hacer otro estudio", en: "Make another study", fr: "Faire une autre étude" },
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

/** What each role is for, in one line. */
export const ROLE_HELP: Readonly<Record<string, Texts>> = {
  coordinator: {
    es: "Todo: prepara, publica, invita y cuida.",
    en: "Everything: sets up, publishes, invites and cares.",
    fr: "Tout : prépare, publie, invite et veille.",
  },
  "country-lead": {
    es: "Lo mismo que supervisión, y exporta, retira e invita en sus países.",
    en: "As supervision, and exports, withdraws and invites in its countries.",
    fr: "Comme la supervision, et exporte, retire et invite dans ses pays.",
  },
  supervisor: {
    es: "Sigue el campo: revisa, corrige, llama de nuevo, da celulares.",
    en: "Follows the field: reviews, corrects, calls back, hands out phones.",
    fr: "Suit le terrain : vérifie, corrige, rappelle, remet des téléphones.",
  },
  interviewer: {
    es: "Ve los formularios y los servicios; envía desde su celular.",
    en: "Sees forms and services; sends from the phone.",
    fr: "Voit les formulaires et les services ; envoie depuis le téléphone.",
  },
  analyst: {
    es: "Calcula, exporta y pone figuras en los capítulos, sin identidades.",
    en: "Computes, exports and puts figures into chapters, without identities.",
    fr: "Calcule, exporte et met des figures dans les chapitres, sans identités.",
  },
  qualitative: {
    es: "Entrevistas, códigos, citas y casos.",
    en: "Interviews, codes, quotations and cases.",
    fr: "Entretiens, codes, citations et cas.",
  },
  editor: {
    es: "Escribe los capítulos y los textos.",
    en: "Writes the chapters and texts.",
    fr: "Rédige les chapitres et les textes.",
  },
  viewer: { es: "Mira y no cambia nada.", en: "Looks and changes nothing.", fr: "Regarde sans rien changer." },
  "provider-link": {
    es: "Enlace de una organización: corrige lo suyo en «Servicios», sin cuenta.",
    en: "Link of a provider: corrects its own under “Services”, without an account.",
    fr: "Lien d’un prestataire : corrige le sien dans « Services », sans compte.",
  },
  "stakeholder-link": {
    es: "Enlace de una institución: responde y se compromete en «Difusión», sin cuenta.",
    en: "Link of an institution: answers and commits under “Outreach”, without an account.",
    fr: "Lien d’une institution : répond et s’engage dans « Diffusion », sans compte.",
  },
};

export const SETTINGS_VIEWS = {
  people: { es: "Personas", en: "People", fr: "Personnes" },
  own: { es: "Mi cuenta", en: "My account", fr: "Mon compte" },
  study: { es: "El estudio", en: "The study", fr: "L’étude" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PEOPLE = {
  invite: { es: "Invitar", en: "Invite", fr: "Inviter" },
  inviteTitle: { es: "Invitar a alguien", en: "Invite somebody", fr: "Inviter quelqu’un" },
  inviteHelp: {
    es: "Sale un enlace que vale una sola vez: quien lo abre elige su nombre y su contraseña. Nadie recibe contraseñas de otra persona.",
    en: "A link is made that is good for once: whoever opens it chooses name and password. Nobody is sent a password.",
    fr: "Un lien à usage unique est créé : qui l’ouvre choisit son nom et son mot de passe. Personne ne reçoit le mot de passe d’un autre.",
  },
  forWhom: { es: "Para quién", en: "For whom", fr: "Pour qui" },
  email: { es: "Correo (opcional)", en: "E-mail address (optional)", fr: "Adresse e-mail (facultative)" },
  emailHelp: {
    es: "Solo hace falta si la persona entra con el proveedor de identidades de su institución.",
    en: "Needed only where the person signs in with the provider of identities of their institution.",
    fr: "Utile seulement si la personne entre avec le fournisseur d’identités de son institution.",
  },
  countries: { es: "Solo estos países", en: "These countries only", fr: "Ces pays seulement" },
  studies: { es: "Solo estos estudios", en: "These studies only", fr: "Ces études seulement" },
  noneIsAll: { es: "Sin marcar: todos.", en: "None ticked: all.", fr: "Aucun coché : tous." },
  days: { es: "Días que vale", en: "Days it is good for", fr: "Jours de validité" },
  made: {
    es: "El enlace de «{name}» se muestra solo ahora: cópielo.",
    en: "The link of “{name}” is shown this once: copy it.",
    fr: "Le lien de « {name} » ne s’affiche qu’une fois : copiez-le.",
  },
  address: { es: "Enlace", en: "Link", fr: "Lien" },
  invitations: { es: "Invitaciones", en: "Invitations", fr: "Invitations" },
  noInvitations: {
    es: "Nadie está invitado. Las invitaciones aparecen aquí hasta que se usan, y después también.",
    en: "Nobody is invited. Invitations stand here until they are used, and afterwards.",
    fr: "Personne n’est invité. Les invitations figurent ici jusqu’à leur usage, et ensuite.",
  },
  state: { es: "Estado", en: "State", fr: "État" },
  open: { es: "abierta", en: "open", fr: "ouverte" },
  used: { es: "usada por {name}", en: "used by {name}", fr: "utilisée par {name}" },
  revoked: { es: "retirada", en: "withdrawn", fr: "retirée" },
  ended: { es: "vencida", en: "ended", fr: "expirée" },
  until: { es: "Vale hasta", en: "Good until", fr: "Valable jusqu’au" },
  by: { es: "De", en: "By", fr: "De" },
  revoke: { es: "Retirar", en: "Withdraw", fr: "Retirer" },
  revokeExplained: {
    es: "El enlace deja de servir en este momento. Puede hacer otro cuando quiera.",
    en: "The link stops working at this moment. You can make another at any time.",
    fr: "Le lien cesse de fonctionner immédiatement. Vous pouvez en faire un autre à tout moment.",
  },
  reach: { es: "Alcance", en: "Reach", fr: "Portée" },
  everything: { es: "todo", en: "everything", fr: "tout" },
  change: { es: "Cambiar", en: "Change", fr: "Modifier" },
  changeTitle: { es: "Papel y alcance de {name}", en: "Role and reach of {name}", fr: "Rôle et portée de {name}" },
  roles: { es: "Papeles", en: "Roles", fr: "Rôles" },
  may: { es: "Para qué es", en: "What it is for", fr: "À quoi il sert" },
  you: { es: "(usted)", en: "(you)", fr: "(vous)" },
  devices: {
    es: "Los celulares que envían desde el campo están en su propia página.",
    en: "Phones that send from the field have a page of their own.",
    fr: "Les téléphones qui envoient depuis le terrain ont leur propre page.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const OWN = {
  password: { es: "Contraseña nueva", en: "New password", fr: "Nouveau mot de passe" },
  before: { es: "Contraseña de ahora", en: "Present password", fr: "Mot de passe actuel" },
  after: { es: "Contraseña nueva", en: "New password", fr: "Nouveau mot de passe" },
  change: { es: "Cambiar la contraseña", en: "Change the password", fr: "Changer le mot de passe" },
  changeHelp: {
    es: "Se cierran todas sus sesiones, también esta. Diez letras o más; una frase es mejor que signos difíciles.",
    en: "All your sessions end, this one too. Ten letters or more; a sentence is better than difficult signs.",
    fr: "Toutes vos sessions se ferment, celle-ci aussi. Dix caractères ou plus ; une phrase vaut mieux que des signes difficiles.",
  },
  sessions: { es: "Dónde tiene sesión", en: "Where you are signed in", fr: "Où vous êtes connecté" },
  sessionsHelp: {
    es: "Una sesión se cierra sola tras una hora sin hacer nada, y en todo caso a las doce horas.",
    en: "A session ends by itself after an hour in which nothing is done, and after twelve hours in any case.",
    fr: "Une session se ferme seule après une heure sans activité, et au plus tard après douze heures.",
  },
  kind: { es: "Clase", en: "Kind", fr: "Type" },
  session: { es: "navegador", en: "browser", fr: "navigateur" },
  bearer: { es: "programa", en: "program", fr: "programme" },
  since: { es: "Desde", en: "Since", fr: "Depuis" },
  until: { es: "Hasta", en: "Until", fr: "Jusqu’à" },
  end: { es: "Cerrar", en: "End", fr: "Fermer" },
  endAll: { es: "Cerrar todas", en: "Sign out everywhere", fr: "Tout fermer" },
  endAllExplained: {
    es: "Se cierran todas sus sesiones y fichas de programas, también esta. Después se entra otra vez.",
    en: "All your sessions and tokens of programs end, this one too. You sign in again afterwards.",
    fr: "Toutes vos sessions et jetons de programmes se ferment, celle-ci aussi. Vous vous reconnecterez ensuite.",
  },
} as const satisfies Readonly<Record<string, Texts>>;
