// Words of the submissions page.
import type { Texts } from "#base/text";

export const SUBMISSIONS = {
  title: { es: "Respuestas recibidas", en: "Submissions received", fr: "Réponses reçues" },
  none: {
    es: "Ninguna respuesta con estos filtros.",
    en: "No submission with these filters.",
    fr: "Aucune réponse avec ces filtres.",
  },
  noneCure: {
    es: "Cambie los filtros, o espere a que un celular envíe.",
    en: "Change the filters, or wait until a phone sends.",
    fr: "Changez les filtres, ou attendez qu’un téléphone envoie.",
  },
  form: { es: "Formulario", en: "Form", fr: "Formulaire" },
  allForms: { es: "Todos los formularios", en: "All forms", fr: "Tous les formulaires" },
  state: { es: "Estado", en: "State", fr: "État" },
  review: { es: "Revisión", en: "Review", fr: "Vérification" },
  anyState: { es: "Cualquier estado", en: "Any state", fr: "Tout état" },
  anyReview: { es: "Cualquier revisión", en: "Any review", fr: "Toute vérification" },
  received: { es: "Recibida", en: "Received", fr: "Reçue" },
  from: { es: "De", en: "From", fr: "De" },
  number: { es: "N.º", en: "No.", fr: "N°" },
  flags: { es: "Señales", en: "Flags", fr: "Signaux" },
  more: { es: "Ver más", en: "Show more", fr: "Afficher plus" },
  answers: { es: "Respuestas", en: "Answers", fr: "Réponses" },
  personalApart: {
    es: "Nombres, teléfonos y lugares precisos no se muestran: están guardados aparte.",
    en: "Names, telephones and precise places are not shown: they are kept apart.",
    fr: "Noms, téléphones et lieux précis ne sont pas affichés : ils sont gardés à part.",
  },
  encrypted: {
    es: "Esta respuesta llegó cifrada y se guarda como llegó.",
    en: "This submission came encrypted and is kept as it came.",
    fr: "Cette réponse est arrivée chiffrée et gardée telle quelle.",
  },
  attachments: { es: "Archivos", en: "Files", fr: "Fichiers" },
  history: { es: "Versiones", en: "Versions", fr: "Versions" },
  current: { es: "vigente", en: "current", fr: "en vigueur" },
  reviews: { es: "Revisiones", en: "Reviews", fr: "Vérifications" },
  note: { es: "Nota", en: "Note", fr: "Note" },
  noteHelp: {
    es: "Queda junto a la respuesta, para el equipo. Sin nombres de personas entrevistadas.",
    en: "It stays with the submission, for the team. No names of persons interviewed.",
    fr: "Elle reste avec la réponse, pour l’équipe. Aucun nom de personne interrogée.",
  },
  approve: { es: "Aprobar", en: "Approve", fr: "Approuver" },
  sendBack: { es: "Pedir corrección", en: "Ask for a correction", fr: "Demander une correction" },
  reject: { es: "Rechazar", en: "Reject", fr: "Rejeter" },
  noteNeeded: {
    es: "Escriba qué hay que corregir, o por qué se rechaza.",
    en: "Write what is to be corrected, or why it is rejected.",
    fr: "Écrivez ce qu’il faut corriger, ou pourquoi c’est rejeté.",
  },
  remove: { es: "Retirar de las cuentas", en: "Take out of the counts", fr: "Retirer des comptes" },
  restore: { es: "Restituir", en: "Put back", fr: "Rétablir" },
  conflicts: {
    es: "Otro contenido llegó con el mismo identificador. Ambos se conservan.",
    en: "Other content came under the same identifier. Both are kept.",
    fr: "Un autre contenu est arrivé sous le même identifiant. Les deux sont gardés.",
  },
} as const satisfies Readonly<Record<string, Texts>>;

export const REVIEWS: Readonly<Record<string, Texts>> = {
  none: { es: "Sin revisar", en: "Not reviewed", fr: "Non vérifiée" },
  approved: { es: "Aprobada", en: "Approved", fr: "Approuvée" },
  "has-issues": { es: "Por corregir", en: "To correct", fr: "À corriger" },
  rejected: { es: "Rechazada", en: "Rejected", fr: "Rejetée" },
};

export const STATES: Readonly<Record<string, Texts>> = {
  received: { es: "recibida", en: "received", fr: "reçue" },
  edited: { es: "editada", en: "edited", fr: "modifiée" },
  deleted: { es: "retirada", en: "removed", fr: "retirée" },
};
