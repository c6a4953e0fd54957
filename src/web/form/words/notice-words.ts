// What needs attention whatever the page: storage, clock, a newer version of this app.
import type { Texts } from "#base/text";

export const NOTICE = {
  storageFull: {
    es: "No queda espacio en este equipo y lo último no se pudo guardar. Sus respuestas siguen en pantalla: libere espacio o descargue lo que falta enviar, y pulse de nuevo.",
    en: "This device has no space left and the latest could not be saved. Your answers are still on the screen: free some space or download what waits, and press again.",
    fr: "Il n’y a plus de place sur cet appareil et le dernier état n’a pas pu être enregistré. Vos réponses restent à l’écran : libérez de la place ou téléchargez ce qui attend, puis appuyez de nouveau.",
  },
  noSpaceForForm: {
    es: "No queda espacio en este equipo para guardar el formulario. Libere espacio, o envíe o descargue lo que espera, y vuelva a intentarlo.",
    en: "This device has no space left to keep the form. Free some space, or send or download what waits, and try again.",
    fr: "Il n’y a plus de place sur cet appareil pour garder le formulaire. Libérez de la place, ou envoyez ou téléchargez ce qui attend, puis réessayez.",
  },
  storageRefused: {
    es: "Este navegador no permite guardar en el equipo (¿navegación privada?). No cierre la página antes de enviar.",
    en: "This browser does not allow anything to be kept on the device (private browsing?). Do not close the page before sending.",
    fr: "Ce navigateur ne permet pas de garder des données sur l’appareil (navigation privée ?). Ne fermez pas la page avant l’envoi.",
  },
  mayBeCleared: {
    es: "El navegador podría borrar lo guardado si falta espacio. Instale la aplicación o envíe pronto.",
    en: "The browser may clear what is kept when space runs out. Install the app or send soon.",
    fr: "Le navigateur pourrait effacer ce qui est gardé s’il manque de place. Installez l’application ou envoyez vite.",
  },
  clock: {
    es: "El reloj de este equipo va mal por {span}. Las fechas de sus respuestas lo seguirán; corrija la hora en los ajustes.",
    en: "The clock of this device is wrong by {span}. The dates of your answers follow it; set the time in the settings.",
    fr: "L’horloge de cet appareil est fausse de {span}. Les dates de vos réponses la suivent ; réglez l’heure dans les paramètres.",
  },
  minutes: { es: "{n} minutos", en: "{n} minutes", fr: "{n} minutes" },
  hours: { es: "{n} horas", en: "{n} hours", fr: "{n} heures" },
  days: { es: "{n} días", en: "{n} days", fr: "{n} jours" },
  newApp: {
    es: "Hay una versión nueva de esta aplicación.",
    en: "There is a new version of this app.",
    fr: "Une nouvelle version de cette application est prête.",
  },
  reload: { es: "Usarla ahora", en: "Use it now", fr: "L’utiliser maintenant" },
  broken: {
    es: "Algo falló y no se guardó lo último. Sus respuestas siguen en pantalla; pulse de nuevo.",
    en: "Something failed and the latest was not saved. Your answers are still on the screen; press again.",
    fr: "Une erreur s’est produite et le dernier état n’est pas enregistré. Vos réponses restent à l’écran ; appuyez de nouveau.",
  },
  close: { es: "Cerrar", en: "Close", fr: "Fermer" },
} as const satisfies Record<string, Texts>;
