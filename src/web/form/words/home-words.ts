// What the first page says: forms, drafts, what waits to be sent, what was sent.
import type { Texts } from "#base/text";

export const HOME = {
  title: { es: "Formularios", en: "Forms", fr: "Formulaires" },
  skip: { es: "Ir al contenido", en: "Go to the content", fr: "Aller au contenu" },
  language: { es: "Idioma", en: "Language", fr: "Langue" },
  offline: {
    es: "Sin conexión. Puede seguir: lo que termine queda guardado aquí y se envía al volver la red.",
    en: "No connection. You can go on: what you finish is kept here and is sent when the network is back.",
    fr: "Pas de connexion. Vous pouvez continuer : ce que vous terminez est gardé ici et partira au retour du réseau.",
  },
  kept: {
    es: "Quedó guardada en este equipo.",
    en: "It is kept on this device.",
    fr: "La réponse est gardée sur cet appareil.",
  },
  start: { es: "Empezar", en: "Start", fr: "Commencer" },
  another: { es: "Llenar otra", en: "Fill in another", fr: "En remplir une autre" },
  noForms: {
    es: "Todavía no hay formularios en este equipo. Abra, con conexión, el enlace que le dio la coordinación.",
    en: "There are no forms on this device yet. Open, while connected, the link that the coordination gave you.",
    fr: "Il n’y a pas encore de formulaire sur cet appareil. Ouvrez, en étant connecté, le lien reçu de la coordination.",
  },
  offlineReady: {
    es: "Listo para usarse sin conexión",
    en: "Ready without a network",
    fr: "Prêt à servir sans réseau",
  },
  version: { es: "versión {version}", en: "version {version}", fr: "version {version}" },
  drafts: { es: "Sin terminar", en: "Not finished", fr: "À terminer" },
  go: { es: "Continuar", en: "Go on", fr: "Continuer" },
  remove: { es: "Borrar", en: "Delete", fr: "Supprimer" },
  removed: { es: "Se borró «{title}».", en: "“{title}” was deleted.", fr: "« {title} » a été supprimé." },
  undo: { es: "Deshacer", en: "Undo", fr: "Annuler" },
  savedAt: { es: "guardado {when}", en: "saved {when}", fr: "enregistré le {when}" },
  olderVersion: {
    es: "con la versión anterior del formulario",
    en: "with the earlier version of the form",
    fr: "avec la version précédente du formulaire",
  },
  sendNow: { es: "Enviar ahora", en: "Send now", fr: "Envoyer maintenant" },
  sent: { es: "Enviadas", en: "Sent", fr: "Envoyées" },
  forgetSent: { es: "Borrar la lista", en: "Clear the list", fr: "Effacer la liste" },
  sentNote: {
    es: "El contenido se borró de este equipo cuando el servidor confirmó que lo recibió.",
    en: "The content was deleted from this device when the server confirmed that it has it.",
    fr: "Le contenu a été supprimé de cet appareil quand le serveur a confirmé l’avoir reçu.",
  },
} as const satisfies Record<string, Texts>;

export const WAITING_COUNT = {
  one: { es: "Una respuesta por enviar", en: "One answer to send", fr: "Une réponse à envoyer" },
  many: { es: "{n} respuestas por enviar", en: "{n} answers to send", fr: "{n} réponses à envoyer" },
} as const;

export const SENT_COUNT = {
  one: { es: "Una respuesta enviada", en: "One answer sent", fr: "Une réponse envoyée" },
  many: { es: "{n} respuestas enviadas", en: "{n} answers sent", fr: "{n} réponses envoyées" },
} as const;
