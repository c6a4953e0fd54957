// What can be wrong with showing who one is.
import { Problem } from "#base/problem";

export function codeIsNeeded(): Problem {
  return new Problem("workbench/second-factor-is-needed", {
    message: {
      es: "Esta cuenta pide además un código.",
      en: "This account also asks for a code.",
      fr: "Ce compte demande aussi un code.",
    },
    cure: {
      es: "Escriba el código de seis cifras de su aplicación, o uno de sus códigos de reserva.",
      en: "Give the six digits of your application, or one of your recovery codes.",
      fr: "Donnez les six chiffres de votre application, ou l’un de vos codes de secours.",
    },
  });
}

export function codeIsWrong(): Problem {
  return new Problem("workbench/code-is-wrong", {
    message: {
      es: "El código no es correcto, o ya se usó.",
      en: "The code is wrong, or was used already.",
      fr: "Le code est incorrect, ou a déjà servi.",
    },
    cure: {
      es: "Espere el código siguiente y escríbalo; revise que la hora del teléfono sea la correcta.",
      en: "Wait for the next code and give that; see that the clock of the phone is right.",
      fr: "Attendez le code suivant et saisissez-le ; vérifiez que l’heure du téléphone est juste.",
    },
  });
}

export function ticketHasEnded(): Problem {
  return new Problem("workbench/ticket-has-ended", {
    message: {
      es: "Pasó demasiado tiempo, o este paso ya se hizo.",
      en: "Too much time has passed, or this step was done already.",
      fr: "Trop de temps a passé, ou cette étape est déjà faite.",
    },
    cure: { es: "Empiece de nuevo.", en: "Begin again.", fr: "Recommencez." },
  });
}

export function noSecondFactor(): Problem {
  return new Problem("workbench/no-second-factor", {
    message: {
      es: "Esta cuenta no tiene un segundo paso.",
      en: "This account has no second factor.",
      fr: "Ce compte n’a pas de second facteur.",
    },
    cure: {
      es: "Agréguelo en Ajustes, «Mi cuenta».",
      en: "Add one in Settings, “My account”.",
      fr: "Ajoutez-en un dans Réglages, « Mon compte ».",
    },
  });
}

export function secondFactorIsRequired(): Problem {
  return new Problem("workbench/second-factor-is-required", {
    message: {
      es: "El estudio pide un segundo paso a quienes pueden abrir identidades, y usted entró solo con contraseña.",
      en: "The study asks a second factor of those who may open identities, and you came with a password alone.",
      fr: "L’étude demande un second facteur à qui peut ouvrir des identités, et vous êtes entré avec un mot de passe seul.",
    },
    cure: {
      es: "Agregue el segundo paso en Ajustes, «Mi cuenta», o entre con su llave de acceso.",
      en: "Add a second factor in Settings, “My account”, or sign in with your passkey.",
      fr: "Ajoutez un second facteur dans Réglages, « Mon compte », ou entrez avec votre clé d’accès.",
    },
  });
}

export function passkeyIsRefused(cause?: unknown): Problem {
  return new Problem("workbench/passkey-is-refused", {
    cause,
    message: {
      es: "Esta llave de acceso no abre ninguna cuenta de aquí.",
      en: "This passkey opens no account here.",
      fr: "Cette clé d’accès n’ouvre aucun compte ici.",
    },
    cure: {
      es: "Entre con nombre y contraseña, y registre la llave en Ajustes, «Mi cuenta».",
      en: "Sign in with name and password, and register the passkey in Settings, “My account”.",
      fr: "Entrez avec nom et mot de passe, puis enregistrez la clé dans Réglages, « Mon compte ».",
    },
  });
}

export function passkeyIsUnfit(cause: unknown): Problem {
  return new Problem("workbench/passkey-is-unfit", {
    cause,
    message: {
      es: "El navegador no dio una llave de acceso que sirva aquí.",
      en: "The browser gave no passkey that is good here.",
      fr: "Le navigateur n’a pas donné de clé d’accès utilisable ici.",
    },
    cure: {
      es: "Inténtelo de nuevo con una llave que pida huella, rostro o PIN, desde la dirección pública del servidor.",
      en: "Try again with one that asks for a finger, a face or a PIN, from the public address of the server.",
      fr: "Réessayez avec une clé qui demande empreinte, visage ou code, depuis l’adresse publique du serveur.",
    },
  });
}

export function ownFactorComesFirst(): Problem {
  return new Problem("workbench/own-factor-comes-first", {
    message: {
      es: "Usted entró solo con contraseña: al pedir el segundo paso se cerraría su propia puerta.",
      en: "You came with a password alone: to ask for a second factor would shut your own door.",
      fr: "Vous êtes entré avec un mot de passe seul : exiger un second facteur fermerait votre propre porte.",
    },
    cure: {
      es: "Agregue primero su segundo paso en «Mi cuenta».",
      en: "First add your own second factor in “My account”.",
      fr: "Ajoutez d’abord votre second facteur dans « Mon compte ».",
    },
  });
}
