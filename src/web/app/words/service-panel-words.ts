// Words of one service.
import type { Texts } from "#base/text";

export const SERVICE_PANEL = {
  check: { es: "Anotar una verificación", en: "Note a check", fr: "Noter une vérification" },
  how: { es: "Cómo", en: "How", fr: "Comment" },
  note: { es: "Nota", en: "Note", fr: "Note" },
  works: { es: "Funciona", en: "It works", fr: "Il fonctionne" },
  closed: { es: "Ya no funciona", en: "It has closed", fr: "Il a fermé" },
  edit: { es: "Corregir un dato…", en: "Put a field right…", fr: "Corriger une donnée…" },
  editExplained: {
    es: "Lo que decía antes queda en la historia.",
    en: "What stood there before stays in the history.",
    fr: "Ce qui y figurait reste dans l’historique.",
  },
  editConfirm: { es: "Corregir", en: "Put right", fr: "Corriger" },
  field: { es: "Dato", en: "Field", fr: "Donnée" },
  value: { es: "Valor correcto", en: "Right value", fr: "Valeur correcte" },
  link: {
    es: "Dar un enlace a la organización",
    en: "Give the provider a link",
    fr: "Donner un lien à l’organisation",
  },
  linkMade: {
    es: "Envíe este enlace a la organización. Se muestra una sola vez.",
    en: "Send this link to the provider. It is shown once.",
    fr: "Envoyez ce lien à l’organisation. Il n’est affiché qu’une fois.",
  },
  confidential: {
    es: "Lugar confidencial: su dirección no se muestra ni se dibuja.",
    en: "A confidential place: its address is neither shown nor drawn.",
    fr: "Lieu confidentiel : son adresse n’est ni affichée ni dessinée.",
  },
  history: { es: "Historia", en: "History", fr: "Historique" },
} as const satisfies Readonly<Record<string, Texts>>;

export const MEANS: Readonly<Record<string, Texts>> = {
  import: { es: "lista", en: "list", fr: "liste" },
  edit: { es: "corrección", en: "correction", fr: "correction" },
  call: { es: "llamada", en: "call", fr: "appel" },
  visit: { es: "visita", en: "visit", fr: "visite" },
  link: { es: "enlace de la organización", en: "link of the provider", fr: "lien de l’organisation" },
};

export const ACTION_NAMES: Readonly<Record<string, Texts>> = {
  missing: { es: "ya no está en su lista", en: "missing from its list", fr: "absent de sa liste" },
  merged: { es: "unido a otro", en: "merged into another", fr: "fusionné avec un autre" },
  "kept-apart": { es: "separado de otro", en: "kept apart from another", fr: "gardé à part d’un autre" },
  accepted: { es: "cambio aceptado", en: "change accepted", fr: "changement accepté" },
  refused: { es: "cambio rechazado", en: "change refused", fr: "changement refusé" },
  undone: { es: "deshecho", en: "undoing", fr: "annulation" },
};
