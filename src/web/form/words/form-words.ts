// What the page of a form says round the questions, and why one cannot be opened.
import type { Texts } from "#base/text";

export const FORM = {
  back: { es: "Formularios", en: "Forms", fr: "Formulaires" },
  loading: { es: "Abriendo el formulario…", en: "Opening the form…", fr: "Ouverture du formulaire…" },
  saved: { es: "Guardado {time}", en: "Saved {time}", fr: "Enregistré {time}" },
  notSaved: { es: "Sin guardar", en: "Not saved", fr: "Non enregistré" },
  keeping: { es: "Guardando…", en: "Saving…", fr: "Enregistrement…" },
  resumed: {
    es: "Continúa donde lo dejó.",
    en: "You go on where you left off.",
    fr: "Vous reprenez où vous en étiez.",
  },
  elsewhere: {
    es: "Este borrador está abierto en otra pestaña. Ciérrela para continuar aquí.",
    en: "This draft is open in another tab. Close it to go on here.",
    fr: "Ce brouillon est ouvert dans un autre onglet. Fermez-le pour continuer ici.",
  },
  thanks: {
    es: "Gracias. Recibimos sus respuestas.",
    en: "Thank you. We have received your answers.",
    fr: "Merci. Nous avons reçu vos réponses.",
  },
  thanksClose: {
    es: "Puede cerrar esta página.",
    en: "You can close this page.",
    fr: "Vous pouvez fermer cette page.",
  },
  thanksWaiting: {
    es: "Gracias. Sus respuestas están guardadas en este equipo y se envían al volver la conexión. Deje abierta esta página o vuelva a abrirla más tarde.",
    en: "Thank you. Your answers are kept on this device and are sent when the connection is back. Leave this page open or open it again later.",
    fr: "Merci. Vos réponses sont gardées sur cet appareil et partiront au retour de la connexion. Laissez cette page ouverte ou rouvrez-la plus tard.",
  },
  again: { es: "Intentar de nuevo", en: "Try again", fr: "Réessayer" },
  notHere: {
    es: "Este formulario todavía no está en este equipo. Ábralo una vez con conexión; después funciona sin ella.",
    en: "This form is not on this device yet. Open it once while connected; afterwards it works without.",
    fr: "Ce formulaire n’est pas encore sur cet appareil. Ouvrez-le une fois avec connexion ; ensuite il fonctionne sans.",
  },
  draftGone: {
    es: "Ese borrador ya no está en este equipo: se terminó o se borró.",
    en: "That draft is no longer on this device: it was finished or deleted.",
    fr: "Ce brouillon n’est plus sur cet appareil : il a été terminé ou supprimé.",
  },
  mediaMissing: {
    es: "Faltan archivos del formulario: {names}. Ábralo de nuevo con conexión.",
    en: "Files of the form are missing: {names}. Open it again while connected.",
    fr: "Des fichiers du formulaire manquent : {names}. Rouvrez-le avec connexion.",
  },
} as const satisfies Record<string, Texts>;
