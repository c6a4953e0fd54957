// The words of the page where anybody comments on a finding or corrects a service, in three languages.
import type { Language } from "#base/text";

const es = {
  comment: "Comentar un hallazgo",
  correct: "Corregir un servicio",
  about: "Sobre",
  intro: "El equipo del estudio lee cada mensaje y responde aquí mismo. No escriba nombres ni datos de personas.",
  words: "Qué dice su comentario o corrección",
  source: "De dónde lo sabe: enlace, documento o cómo lo comprobó",
  trap: "Deje este campo vacío",
  send: "Enviar",
  saved: "Recibido. Gracias. Guarde la dirección de esta página: aquí verá la respuesta.",
  failed: "No se guardó",
  yours: "Su mensaje",
  waiting: "El equipo aún no responde.",
  waitingCount: "Mensajes por responder",
  answered: "Lo que el equipo respondió",
  none: "Todavía nadie ha escrito sobre esto.",
  decisions: { taken: "se corrigió", noted: "se tomó nota", refused: "no se cambió" },
  privacy:
    "No se guarda su nombre, su correo ni su dirección de red. El texto lo lee solo el equipo; la respuesta es pública.",
};

export type ReaderWords = typeof es;

const en: ReaderWords = {
  comment: "Comment on a finding",
  correct: "Correct a service",
  about: "About",
  intro: "The study team reads every message and answers here. Please write no names or details of people.",
  words: "Your comment or correction",
  source: "How you know it: a link, a document, or how you checked",
  trap: "Leave this field empty",
  send: "Send",
  saved: "Received. Thank you. Keep the address of this page: the answer will be here.",
  failed: "Not saved",
  yours: "Your message",
  waiting: "The team has not answered yet.",
  waitingCount: "Messages that wait for an answer",
  answered: "What the team answered",
  none: "Nobody has written about this yet.",
  decisions: { taken: "mended", noted: "noted", refused: "not changed" },
  privacy: "Your name, mail and network address are not kept. Only the team reads the text; the answer is public.",
};

const fr: ReaderWords = {
  comment: "Commenter un constat",
  correct: "Corriger un service",
  about: "À propos de",
  intro: "L’équipe de l’étude lit chaque message et répond ici. N’écrivez ni noms ni données de personnes.",
  words: "Votre commentaire ou correction",
  source: "D’où vous le savez : lien, document, ou comment vous l’avez vérifié",
  trap: "Laissez ce champ vide",
  send: "Envoyer",
  saved: "Reçu. Merci. Gardez l’adresse de cette page : la réponse y sera.",
  failed: "Non enregistré",
  yours: "Votre message",
  waiting: "L’équipe n’a pas encore répondu.",
  waitingCount: "Messages en attente de réponse",
  answered: "Ce que l’équipe a répondu",
  none: "Personne n’a encore écrit à ce sujet.",
  decisions: { taken: "corrigé", noted: "noté", refused: "inchangé" },
  privacy:
    "Ni votre nom, ni votre courriel, ni votre adresse réseau ne sont gardés. Seule l’équipe lit le texte ; la réponse est publique.",
};

export const READER_WORDS: Readonly<Record<Language, ReaderWords>> = { es, en, fr };
