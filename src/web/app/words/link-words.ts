// Words of the page of links.
import type { Texts } from "#base/text";

export const LINKS = {
  title: { es: "Enlaces para responder", en: "Links to answer by", fr: "Liens pour répondre" },
  access: { es: "Abiertos a cualquiera", en: "Open to anybody", fr: "Ouverts à tout le monde" },
  accessHelp: {
    es: "Quien tenga la dirección puede responder, cuantas veces quiera. Para una sola respuesta por persona, use enlaces.",
    en: "Whoever has the address may answer, as often as they like. For one answer per person, use links.",
    fr: "Qui a l’adresse peut répondre, autant de fois que voulu. Pour une seule réponse par personne, utilisez les liens.",
  },
  form: { es: "Formulario", en: "Form", fr: "Formulaire" },
  state: { es: "Estado", en: "State", fr: "État" },
  isOpen: { es: "abierto", en: "open", fr: "ouvert" },
  isClosed: { es: "cerrado", en: "closed", fr: "fermé" },
  open: { es: "Abrir a cualquiera", en: "Open to anybody", fr: "Ouvrir à tout le monde" },
  close: { es: "Cerrar", en: "Close", fr: "Fermer" },
  copy: { es: "Copiar dirección", en: "Copy address", fr: "Copier l’adresse" },
  copied: { es: "Copiada", en: "Copied", fr: "Copiée" },
  showCode: { es: "Ver código QR", en: "Show QR code", fr: "Voir le code QR" },
  codeOf: { es: "Código QR de {name}", en: "QR code of {name}", fr: "Code QR de {name}" },
  single: { es: "Enlaces de un solo uso", en: "Links for one answer", fr: "Liens à usage unique" },
  singleHelp: {
    es: "Cada enlace sirve para una respuesta de una persona. La dirección se muestra solo ahora: cópiela, guárdela o muestre el código.",
    en: "Each link takes one answer of one person. The address is shown only now: copy it, save it or show the code.",
    fr: "Chaque lien prend une réponse d’une personne. L’adresse n’est montrée que maintenant : copiez-la, enregistrez-la ou montrez le code.",
  },
  labels: { es: "Etiquetas, una por línea", en: "Labels, one a line", fr: "Étiquettes, une par ligne" },
  labelsHelp: {
    es: "Un enlace por línea. Use números de la muestra (M-001), nunca nombres.",
    en: "One link a line. Use numbers of the sample (M-001), never names.",
    fr: "Un lien par ligne. Utilisez des numéros de l’échantillon (M-001), jamais de noms.",
  },
  days: { es: "Días que vale", en: "Days it is good for", fr: "Jours de validité" },
  make: { es: "Hacer enlaces", en: "Make links", fr: "Créer les liens" },
  made: { es: "Enlaces nuevos: {count}", en: "New links: {count}", fr: "Nouveaux liens : {count}" },
  label: { es: "Etiqueta", en: "Label", fr: "Étiquette" },
  address: { es: "Dirección", en: "Address", fr: "Adresse" },
  expires: { es: "Vence", en: "Expires", fr: "Expire" },
  all: { es: "Todos los enlaces", en: "All links", fr: "Tous les liens" },
  none: { es: "Todavía no hay enlaces.", en: "There are no links yet.", fr: "Il n’y a pas encore de liens." },
  noForms: {
    es: "Primero publique un formulario.",
    en: "First publish a form.",
    fr: "Publiez d’abord un formulaire.",
  },
  revoke: { es: "Anular", en: "Revoke", fr: "Annuler" },
  revokeAsk: {
    es: "El enlace «{label}» ya no abrirá nada. No se puede deshacer; puede hacer otro.",
    en: "The link “{label}” will open nothing any more. It cannot be undone; you can make another.",
    fr: "Le lien « {label} » n’ouvrira plus rien. Irréversible ; vous pouvez en créer un autre.",
  },
  reallyRevoke: { es: "Sí, anular", en: "Yes, revoke", fr: "Oui, annuler" },
} as const satisfies Readonly<Record<string, Texts>>;

export const LINK_STATES: Readonly<Record<string, Texts>> = {
  open: { es: "por usar", en: "not used yet", fr: "à utiliser" },
  used: { es: "usado", en: "used", fr: "utilisé" },
  expired: { es: "vencido", en: "expired", fr: "expiré" },
  revoked: { es: "anulado", en: "revoked", fr: "annulé" },
};
