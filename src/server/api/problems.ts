// Who may not do what they ask for.
import { Problem } from "#base/problem";

export function signInIsNeeded(): Problem {
  return new Problem("server/credentials-are-missing", {
    message: {
      es: "Hace falta iniciar sesión.",
      en: "You need to sign in.",
      fr: "Il faut ouvrir une session.",
    },
    cure: {
      es: "POST /api/v1/session con nombre y contraseña, o una ficha en «Authorization: Bearer». La primera persona se crea con «tornaviaje user add <nombre> --role coordinator».",
      en: "POST /api/v1/session with name and password, or a token in “Authorization: Bearer”. The first person is made by “tornaviaje user add <name> --role coordinator”.",
      fr: "POST /api/v1/session avec nom et mot de passe, ou un jeton dans « Authorization: Bearer ». La première personne se crée par « tornaviaje user add <nom> --role coordinator ».",
    },
  });
}

export function passwordIsWrong(): Problem {
  return new Problem("server/credentials-are-missing", {
    message: {
      es: "El nombre o la contraseña no son correctos.",
      en: "The name or the password is wrong.",
      fr: "Le nom ou le mot de passe est incorrect.",
    },
    cure: {
      es: "Inténtelo de nuevo; la coordinación puede darle otra contraseña.",
      en: "Try again; the coordination can give you another password.",
      fr: "Réessayez ; la coordination peut vous donner un autre mot de passe.",
    },
  });
}

/** The page that sent the request belongs to another site. */
export function comesFromElsewhere(): Problem {
  return new Problem("server/request-comes-from-elsewhere", {
    message: {
      es: "Esta petición viene de una página de otro sitio.",
      en: "This request comes from a page of another site.",
      fr: "Cette requête vient d’une page d’un autre site.",
    },
    cure: {
      es: "Hágalo desde la aplicación: /app.",
      en: "Do it from the application: /app.",
      fr: "Faites-le depuis l’application : /app.",
    },
  });
}

/** A route that says no right is closed to everybody. */
export function routeIsClosed(): Problem {
  return new Problem("server/route-is-closed", {
    message: {
      es: "Nadie puede usar esta dirección.",
      en: "Nobody may use this address.",
      fr: "Personne ne peut utiliser cette adresse.",
    },
    cure: {
      es: "Es un error del programa: avise a quien lo mantiene.",
      en: "It is a fault of the program: tell those who keep it.",
      fr: "C’est une erreur du programme : prévenez ceux qui le maintiennent.",
    },
  });
}

export function tooManyRequests(minutes: number): Problem {
  return new Problem("server/too-many-requests", {
    message: {
      es: "Desde esta conexión llegaron demasiados envíos en poco tiempo.",
      en: "Too many submissions came from this connection in a short time.",
      fr: "Trop d’envois sont venus de cette connexion en peu de temps.",
    },
    cure: {
      es: `Lo que llenó sigue en este aparato; se enviará solo en ${minutes} minutos, o antes con un enlace personal.`,
      en: `What you filled in is still on this device; it will be sent in ${minutes} minutes, or sooner by a personal link.`,
      fr: `Ce que vous avez rempli reste sur cet appareil ; ce sera envoyé dans ${minutes} minutes, ou plus tôt par un lien personnel.`,
    },
  });
}

export function tooManyAttempts(minutes: number): Problem {
  return new Problem("server/too-many-attempts", {
    message: {
      es: "Demasiados intentos de iniciar sesión.",
      en: "Too many attempts to sign in.",
      fr: "Trop de tentatives de connexion.",
    },
    cure: {
      es: `Espere ${minutes} minutos.`,
      en: `Wait ${minutes} minutes.`,
      fr: `Attendez ${minutes} minutes.`,
    },
  });
}

/** `detail` names the parts of the request that do not fit. */
export function requestIsUnfit(detail: string): Problem {
  return new Problem("server/request-is-unfit", {
    message: {
      es: `La petición no tiene la forma pedida: ${detail}.`,
      en: `The request has not the form that is asked for: ${detail}.`,
      fr: `La requête n’a pas la forme demandée : ${detail}.`,
    },
    cure: {
      es: "Vea la forma en /api/openapi.json.",
      en: "See the form in /api/openapi.json.",
      fr: "Voyez la forme dans /api/openapi.json.",
    },
  });
}

export function studyFolderIsUnknown(study: string): Problem {
  return new Problem("server/study-folder-is-unknown", {
    message: {
      es: `Este servidor no sabe dónde está la carpeta del estudio «${study}».`,
      en: `This server does not know the folder of the study “${study}”.`,
      fr: `Ce serveur ne connaît pas le dossier de l’étude « ${study} ».`,
    },
    cure: {
      es: "Quien administra lo inicia con «tornaviaje serve --study <carpeta>»: allí están las metas y las ciudades.",
      en: "The administrator starts it with “tornaviaje serve --study <folder>”: targets and cities stand there.",
      fr: "L’administration le lance avec « tornaviaje serve --study <dossier> » : les objectifs et les villes y figurent.",
    },
  });
}

export function readerIsUnknown(name: string): Problem {
  return new Problem("server/reader-is-unknown", {
    message: {
      es: `«${name}» no figura entre quienes leen la literatura.`,
      en: `“${name}” is not among the people who read the literature.`,
      fr: `« ${name} » ne figure pas parmi les personnes qui lisent la littérature.`,
    },
    cure: {
      es: "Añada el nombre de la cuenta a people en literature/protocol.yaml.",
      en: "Add the name of the account to people in literature/protocol.yaml.",
      fr: "Ajoutez le nom du compte à people dans literature/protocol.yaml.",
    },
  });
}

export function buildingIsNotPossible(): Problem {
  return new Problem("server/building-is-not-possible", {
    message: {
      es: "Este servidor no puede construir informes.",
      en: "This server cannot build reports.",
      fr: "Ce serveur ne peut pas construire de rapports.",
    },
    cure: {
      es: "Quien administra los construye con «tornaviaje run», o inicia «tornaviaje serve».",
      en: "The administrator builds them with “tornaviaje run”, or starts “tornaviaje serve”.",
      fr: "L’administration les construit avec « tornaviaje run », ou lance « tornaviaje serve ».",
    },
  });
}
