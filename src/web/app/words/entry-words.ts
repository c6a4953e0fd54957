// Words of putting right how somebody signs in.
import type { Texts } from "#base/text";

export const ENTRY = {
  open: { es: "Correo y contraseña…", en: "E-mail and password…", fr: "Adresse et mot de passe…" },
  title: { es: "Cómo entra {name}", en: "How {name} signs in", fr: "Comment {name} se connecte" },
  saved: { es: "Guardado.", en: "Saved.", fr: "Enregistré." },
  password: { es: "Olvidó su contraseña", en: "The password is forgotten", fr: "Mot de passe oublié" },
  passwordHelp: {
    es: "Se crea una contraseña nueva y terminan todas sus sesiones. El segundo factor sigue como está.",
    en: "A new password is made and all sessions end. The second factor stays as it is.",
    fr: "Un nouveau mot de passe est créé et toutes ses sessions se terminent. Le second facteur reste tel quel.",
  },
  make: { es: "Crear una contraseña nueva", en: "Make a new password", fr: "Créer un nouveau mot de passe" },
  once: {
    es: "Se muestra solo ahora. Dígasela en persona o por teléfono; al entrar, la persona la cambia en «Ajustes».",
    en: "It is shown now alone. Say it in person or by telephone; once signed in, the person changes it under “Settings”.",
    fr: "Il ne s’affiche que maintenant. Dites-le en personne ou par téléphone ; une fois connectée, la personne le change dans « Réglages ».",
  },
} as const satisfies Readonly<Record<string, Texts>>;
