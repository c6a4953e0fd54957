// Words of what touches people: corrections, consent, identities.
import type { Texts } from "#base/text";

export const CARE = {
  title: { es: "Consentimiento e identidades", en: "Consent and identities", fr: "Consentement et identités" },
  intro: {
    es: "Quién accedió a qué, quién lo retiró, y quién abrió una identidad y para qué. De cada acto queda constancia.",
    en: "Who agreed to what, who took it back, and who opened an identity and what for. Every act is on record.",
    fr: "Qui a accepté quoi, qui s’est rétracté, qui a ouvert une identité et pourquoi. Chaque acte est consigné.",
  },
  reason: { es: "Motivo", en: "Reason", fr: "Motif" },
  reasonHelp: {
    es: "Queda en el registro. Sin nombres de personas.",
    en: "It stays in the ledger. No names of people.",
    fr: "Il reste dans le registre. Aucun nom de personne.",
  },
  reasonNeeded: {
    es: "Escriba el motivo con al menos 8 letras.",
    en: "Write the reason in at least 8 letters.",
    fr: "Écrivez le motif en 8 lettres au moins.",
  },
  correct: { es: "Corregir", en: "Correct", fr: "Corriger" },
  correctTitle: { es: "Corregir una respuesta", en: "Correct an answer", fr: "Corriger une réponse" },
  correctExplained: {
    es: "Lo que se envió se conserva al lado, con quién lo corrigió, cuándo y por qué.",
    en: "What was sent is kept beside it, with who corrected it, when and why.",
    fr: "Ce qui a été envoyé est gardé à côté, avec qui l’a corrigé, quand et pourquoi.",
  },
  newAnswer: { es: "Respuesta corregida", en: "Corrected answer", fr: "Réponse corrigée" },
  emptyAnswer: {
    es: "Vacía: la respuesta se quita.",
    en: "Empty: the answer is taken out.",
    fr: "Vide : la réponse est retirée.",
  },
  noAnswer: { es: "(sin respuesta)", en: "(no answer)", fr: "(sans réponse)" },
  sentAs: { es: "Se envió: {value}", en: "Sent as: {value}", fr: "Envoyé : {value}" },
  consent: { es: "Consentimiento", en: "Consent", fr: "Consentement" },
  noConsent: {
    es: "El formulario no pregunta consentimiento.",
    en: "The form asks no consent.",
    fr: "Le formulaire ne demande pas de consentement.",
  },
  withdrawn: {
    es: "La persona retiró su consentimiento el {at}.",
    en: "The person took consent back on {at}.",
    fr: "La personne a retiré son consentement le {at}.",
  },
  openIdentity: { es: "Abrir identidad…", en: "Open identity…", fr: "Ouvrir l’identité…" },
  openExplained: {
    es: "Muestra nombre, teléfono y lugar para llamar a la persona. Antes de mostrarlos queda constancia de quién, cuándo y para qué.",
    en: "Shows name, telephone and place, to call the person. Before they are shown it is noted who opened them, when and what for.",
    fr: "Montre nom, téléphone et lieu, pour appeler la personne. Avant cela, on note qui les ouvre, quand et pourquoi.",
  },
  open: { es: "Abrir", en: "Open", fr: "Ouvrir" },
  identity: { es: "Identidad", en: "Identity", fr: "Identité" },
  identityHelp: {
    es: "Solo para esta llamada. Se oculta al cerrar; no la copie ni la fotografíe.",
    en: "For this call only. It is hidden when you close; do not copy or photograph it.",
    fr: "Pour cet appel seulement. Masquée à la fermeture ; ne la copiez pas, ne la photographiez pas.",
  },
  hide: { es: "Ocultar", en: "Hide", fr: "Masquer" },
  withdraw: { es: "Retirar consentimiento…", en: "Take consent back…", fr: "Retirer le consentement…" },
  withdrawExplained: {
    es: "No se puede deshacer. Se destruyen la identidad, los envíos sellados y los archivos. Las copias de seguridad los conservan hasta que se destruyan.",
    en: "It cannot be undone. Identity, sealed parcels and files are destroyed. Backups hold them until they are destroyed.",
    fr: "Irréversible. L’identité, les envois scellés et les fichiers sont détruits. Les sauvegardes les gardent jusqu’à leur destruction.",
  },
  keeps: { es: "Qué se conserva", en: "What is kept", fr: "Ce qui est gardé" },
  keepsNothing: { es: "Nada", en: "Nothing", fr: "Rien" },
  keepsAnswers: {
    es: "Las respuestas, sin nada personal",
    en: "The answers, without anything personal",
    fr: "Les réponses, sans rien de personnel",
  },
  reallyWithdraw: { es: "Sí, destruir", en: "Yes, destroy", fr: "Oui, détruire" },
  counts: { es: "A qué accedió la gente", en: "What people agreed to", fr: "Ce que les gens ont accepté" },
  noCounts: {
    es: "Ningún formulario publicado pregunta consentimiento (columna «bind::consent»), o no hay respuestas.",
    en: "No published form asks consent (column “bind::consent”), or there are no answers.",
    fr: "Aucun formulaire publié ne demande de consentement (colonne « bind::consent »), ou pas de réponses.",
  },
  purpose: { es: "Para qué", en: "What for", fr: "À quelle fin" },
  answer: { es: "Respuesta", en: "Answer", fr: "Réponse" },
  people: { es: "Personas", en: "People", fr: "Personnes" },
  openings: { es: "Identidades abiertas", en: "Identities opened", fr: "Identités ouvertes" },
  noOpenings: { es: "Nadie ha abierto ninguna.", en: "Nobody has opened any.", fr: "Personne n’en a ouvert." },
  withdrawals: { es: "Consentimientos retirados", en: "Consent taken back", fr: "Consentements retirés" },
  noWithdrawals: {
    es: "Nadie lo ha retirado.",
    en: "Nobody has taken it back.",
    fr: "Personne ne l’a retiré.",
  },
  when: { es: "Cuándo", en: "When", fr: "Quand" },
  who: { es: "Quién", en: "Who", fr: "Qui" },
  submission: { es: "Respuesta n.º", en: "Submission", fr: "Réponse" },
} as const satisfies Readonly<Record<string, Texts>>;

export const PURPOSES: Readonly<Record<string, Texts>> = {
  survey: { es: "Participar en la encuesta", en: "Taking part in the survey", fr: "Participer à l’enquête" },
  "follow-up": { es: "Que la llamen de nuevo", en: "Being called again", fr: "Être rappelée" },
  story: { es: "Contar su historia", en: "Telling the story", fr: "Raconter son histoire" },
  sharing: { es: "Compartir sus datos", en: "Sharing the data", fr: "Partager les données" },
};

export const CONSENT_STATES: Readonly<Record<string, Texts>> = {
  given: { es: "sí", en: "yes", fr: "oui" },
  refused: { es: "no", en: "no", fr: "non" },
  "not-asked": { es: "sin respuesta", en: "no answer", fr: "sans réponse" },
};

export const EVENTS: Readonly<Record<string, Texts>> = {
  received: { es: "Recibida", en: "Received", fr: "Reçue" },
  edited: { es: "Editada en el celular", en: "Edited on the phone", fr: "Modifiée sur le téléphone" },
  reviewed: { es: "Revisada", en: "Reviewed", fr: "Vérifiée" },
  removed: { es: "Retirada de las cuentas", en: "Taken out of the counts", fr: "Retirée des comptes" },
  restored: { es: "Restituida", en: "Put back", fr: "Rétablie" },
  corrected: { es: "Corregida", en: "Corrected", fr: "Corrigée" },
  "identity-opened": { es: "Identidad abierta", en: "Identity opened", fr: "Identité ouverte" },
  withdrawn: { es: "Consentimiento retirado", en: "Consent taken back", fr: "Consentement retiré" },
};
