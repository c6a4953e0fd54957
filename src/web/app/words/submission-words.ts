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
  count: {
    es: "{count} con estos filtros",
    en: "{count} with these filters",
    fr: "{count} avec ces filtres",
  },
  answers: { es: "Respuestas", en: "Answers", fr: "Réponses" },
  withEmpty: { es: "También sin responder", en: "Unanswered too", fr: "Aussi sans réponse" },
  noAnswers: { es: "No hay respuestas.", en: "There are no answers.", fr: "Il n’y a pas de réponses." },
  locked: { es: "guardado aparte, cifrado", en: "kept apart, encrypted", fr: "gardé à part, chiffré" },
  showFile: { es: "Mostrar", en: "Show", fr: "Afficher" },
  download: { es: "Descargar", en: "Download", fr: "Télécharger" },
  photoOf: { es: "Foto {name}", en: "Photo {name}", fr: "Photo {name}" },
  fileNoted: {
    es: "De cada archivo que se abre queda constancia.",
    en: "Every file that is opened is noted.",
    fr: "Chaque fichier ouvert est consigné.",
  },
  moreChanges: { es: "y {count} más", en: "and {count} more", fr: "et {count} de plus" },
  search: {
    es: "Buscar por identificador, remitente o nombre del envío",
    en: "Search by id, sender or name of the submission",
    fr: "Chercher par identifiant, expéditeur ou nom de l’envoi",
  },
  order: { es: "Orden", en: "Order", fr: "Ordre" },
  newest: { es: "Las últimas primero", en: "Newest first", fr: "Les dernières d’abord" },
  oldest: { es: "Las primeras primero", en: "Oldest first", fr: "Les premières d’abord" },
  anyFlag: { es: "Con y sin señales", en: "With and without flags", fr: "Avec et sans signaux" },
  flagged: { es: "Solo con señales", en: "Only with flags", fr: "Seulement avec signaux" },
  listCsv: { es: "Lista en CSV", en: "List as CSV", fr: "Liste en CSV" },
  data: { es: "Datos del formulario…", en: "Data of the form…", fr: "Données du formulaire…" },
  dataHelp: {
    es: "Todas las versiones en una tabla, repeticiones enlazadas, con etiquetas. Lo personal nunca sale.",
    en: "All versions in one table, repeats linked, with labels. What is personal never leaves.",
    fr: "Toutes les versions dans une table, répétitions liées, avec libellés. Le personnel ne sort jamais.",
  },
  renamedNow: {
    es: "«{from}» se llama ahora «{to}»: una sola columna",
    en: "“{from}” is now called “{to}”: one column",
    fr: "« {from} » s’appelle maintenant « {to} » : une seule colonne",
  },
  format: { es: "Formato", en: "Format", fr: "Format" },
  withTexts: {
    es: "También textos libres y puntos: pueden decir quién es alguien",
    en: "Free texts and points too: they may say who somebody is",
    fr: "Aussi les textes libres et les points : ils peuvent dire qui est quelqu’un",
  },
  removeExplained: {
    es: "No contará en ninguna cifra. Se conserva, y puede restituirse.",
    en: "It will count in no figure. It is kept, and can be put back.",
    fr: "Elle ne comptera dans aucun chiffre. Elle est gardée et peut être rétablie.",
  },
  reallyRemove: { es: "Retirar", en: "Take out", fr: "Retirer" },
  encrypted: {
    es: "Esta respuesta llegó cifrada y se guarda como llegó.",
    en: "This submission came encrypted and is kept as it came.",
    fr: "Cette réponse est arrivée chiffrée et gardée telle quelle.",
  },
  attachments: { es: "Archivos", en: "Files", fr: "Fichiers" },
  history: { es: "Qué pasó", en: "What happened", fr: "Ce qui s’est passé" },
  reviews: { es: "Su revisión", en: "Your review", fr: "Votre vérification" },
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
  remove: { es: "Retirar de las cuentas…", en: "Take out of the counts…", fr: "Retirer des comptes…" },
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

/** By the name of the check. */
export const MARKS: Readonly<Record<string, Texts>> = {
  "form-engine": {
    es: "Algo no cumple las reglas del formulario",
    en: "Something does not keep to the rules of the form",
    fr: "Quelque chose ne respecte pas les règles du formulaire",
  },
  "gone-at-source": {
    es: "Ya no está en el servidor del que se trajo",
    en: "No longer on the server that it was brought from",
    fr: "N’est plus sur le serveur d’où elle a été récupérée",
  },
};

export const STATES: Readonly<Record<string, Texts>> = {
  received: { es: "recibida", en: "received", fr: "reçue" },
  edited: { es: "editada", en: "edited", fr: "modifiée" },
  deleted: { es: "retirada", en: "removed", fr: "retirée" },
};
