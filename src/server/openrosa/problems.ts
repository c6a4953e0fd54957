// What is wrong with a request before it reaches a verb. Wording for people who hold a phone.
import { Problem } from "#base/problem";

export function credentialsAreMissing(): Problem {
  return new Problem("server/credentials-are-missing", {
    message: {
      es: "Falta el usuario o la contraseña, o no son correctos.",
      en: "The user or the password is missing or wrong.",
      fr: "L’utilisateur ou le mot de passe manque ou est incorrect.",
    },
    cure: {
      es: "Revise la configuración de la aplicación; la coordinación puede darle un código nuevo.",
      en: "Check the settings of the app; the coordination can give you a new code.",
      fr: "Vérifiez les paramètres de l’application ; la coordination peut vous donner un nouveau code.",
    },
  });
}

export function keyIsWrong(): Problem {
  return new Problem("server/key-is-wrong", {
    message: {
      es: "La clave de este teléfono no es válida o fue retirada.",
      en: "The key of this phone is not valid, or was withdrawn.",
      fr: "La clé de ce téléphone n’est pas valide ou a été retirée.",
    },
    cure: {
      es: "Pida a la coordinación un código nuevo. Lo que está en el teléfono no se pierde.",
      en: "Ask the coordination for a new code. What is on the phone is not lost.",
      fr: "Demandez un nouveau code à la coordination. Ce qui est sur le téléphone n’est pas perdu.",
    },
  });
}

export function versionHeaderIsMissing(): Problem {
  return new Problem("server/openrosa-version-is-missing", {
    message: {
      es: "La petición no dice «X-OpenRosa-Version: 1.0».",
      en: "The request does not say “X-OpenRosa-Version: 1.0”.",
      fr: "La requête n’indique pas « X-OpenRosa-Version: 1.0 ».",
    },
    cure: {
      es: "Use una aplicación que hable OpenRosa 1.0, como ODK Collect o KoboCollect.",
      en: "Use an app that speaks OpenRosa 1.0, such as ODK Collect or KoboCollect.",
      fr: "Utilisez une application qui parle OpenRosa 1.0, comme ODK Collect ou KoboCollect.",
    },
  });
}

export function kindIsNotAccepted(): Problem {
  return new Problem("server/kind-is-not-accepted", {
    message: {
      es: "Los envíos llegan como multipart/form-data y sin comprimir.",
      en: "Submissions come as multipart/form-data, not compressed.",
      fr: "Les envois arrivent en multipart/form-data, non compressés.",
    },
    cure: {
      es: "Use una aplicación que hable OpenRosa 1.0, como ODK Collect o KoboCollect.",
      en: "Use an app that speaks OpenRosa 1.0, such as ODK Collect or KoboCollect.",
      fr: "Utilisez une application qui parle OpenRosa 1.0, comme ODK Collect ou KoboCollect.",
    },
  });
}

export function nothingAtAddress(): Problem {
  return new Problem("server/not-found", {
    message: {
      es: "Aquí no hay nada con esa dirección.",
      en: "There is nothing at this address.",
      fr: "Il n’y a rien à cette adresse.",
    },
    cure: {
      es: "Revise la dirección del servidor en la aplicación.",
      en: "Check the address of the server in the app.",
      fr: "Vérifiez l’adresse du serveur dans l’application.",
    },
  });
}

export function ourFault(cause: unknown): Problem {
  return new Problem("server/our-fault", {
    message: {
      es: "Algo falló en el servidor.",
      en: "Something failed in the server.",
      fr: "Une erreur s’est produite sur le serveur.",
    },
    cure: {
      es: "Intente de nuevo; el teléfono conserva todo. Si se repite, avise a la coordinación.",
      en: "Try again; the phone keeps everything. If it happens again, tell the coordination.",
      fr: "Réessayez ; le téléphone conserve tout. Si cela se répète, prévenez la coordination.",
    },
    cause,
  });
}
