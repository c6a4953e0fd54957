// What the web form's own addresses refuse.
import { Problem } from "#base/problem";

export function pageIsNotBuilt(): Problem {
  return new Problem("server/web-form-is-not-built", {
    message: {
      es: "Aquí falta una parte del formulario web.",
      en: "A part of the web form is missing here.",
      fr: "Il manque ici une partie du formulaire web.",
    },
    cure: {
      es: "Recargue la página; si se repite, quien administra el servidor debe ejecutar «npm run build».",
      en: "Reload the page; if it happens again, who runs the server must run “npm run build”.",
      fr: "Rechargez la page ; si cela se répète, l’administration du serveur doit lancer « npm run build ».",
    },
  });
}
