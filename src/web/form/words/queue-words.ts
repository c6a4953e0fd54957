// How the outgoing queue speaks: the state of each answer, why one was not accepted, what to do.
import type { Texts } from "#base/text";

export const STATE: Readonly<Record<"waiting" | "sending" | "sent" | "refused", Texts>> = {
  waiting: { es: "En espera", en: "Waiting", fr: "En attente" },
  sending: { es: "Enviando", en: "Sending", fr: "Envoi en cours" },
  sent: { es: "Enviada", en: "Sent", fr: "Envoyée" },
  refused: { es: "No aceptada", en: "Not accepted", fr: "Non acceptée" },
};

export const QUEUE = {
  waitsForNetwork: { es: "espera la red", en: "waits for the network", fr: "attend le réseau" },
  retriesIn: {
    es: "el servidor no respondió; se intenta de nuevo en {n} s",
    en: "the server did not answer; tried again in {n} s",
    fr: "le serveur n’a pas répondu ; nouvel essai dans {n} s",
  },
  retry: { es: "Intentar de nuevo", en: "Try again", fr: "Réessayer" },
  download: { es: "Descargar", en: "Download", fr: "Télécharger" },
  refusedHelp: {
    es: "La respuesta sigue aquí. Descárguela y entréguela a la coordinación si no se puede enviar.",
    en: "The answer is still here. Download it and hand it to the coordination if it cannot be sent.",
    fr: "La réponse est toujours ici. Téléchargez-la et remettez-la à la coordination si elle ne peut partir.",
  },
  unknownReason: {
    es: "El servidor no la aceptó (código {status}).",
    en: "The server did not accept it (code {status}).",
    fr: "Le serveur ne l’a pas acceptée (code {status}).",
  },
  tooLarge: {
    es: "La respuesta con sus archivos es demasiado grande para el servidor.",
    en: "The answer with its files is too large for the server.",
    fr: "La réponse et ses fichiers sont trop volumineux pour le serveur.",
  },
  removeRefused: { es: "Borrar", en: "Delete", fr: "Supprimer" },
  notAReceipt: {
    es: "Otra página respondió en lugar del servidor, como la de entrada a una red pública. Ábrala y acepte sus condiciones.",
    en: "Another page answered in place of the server, like the entry page of a public network. Open it and accept its terms.",
    fr: "Une autre page a répondu à la place du serveur, comme la page d’accueil d’un réseau public. Ouvrez-la et acceptez ses conditions.",
  },
} as const satisfies Record<string, Texts>;
