// What can be wrong with the key and the journal. Messages never hold the key.
import { Problem } from "#base/problem";

export function keyIsUnfit(): Problem {
  return new Problem("store/key-is-unfit", {
    message: {
      es: "La clave de cifrado no tiene 32 bytes en base64 o en hexadecimal.",
      en: "The encryption key is not 32 bytes in base64 or in hexadecimal.",
      fr: "La clé de chiffrement n’a pas 32 octets en base64 ou en hexadécimal.",
    },
    cure: {
      es: "Revise TORNAVIAJE_KEY o el archivo tornaviaje.key; «openssl rand -base64 32» crea una clave para una instalación nueva.",
      en: "Check TORNAVIAJE_KEY or the file tornaviaje.key; “openssl rand -base64 32” makes a key for a new installation.",
      fr: "Vérifiez TORNAVIAJE_KEY ou le fichier tornaviaje.key ; « openssl rand -base64 32 » crée une clé pour une installation neuve.",
    },
  });
}

export function keyIsWrong(folder: string): Problem {
  return new Problem("store/key-is-wrong", {
    message: {
      es: `La clave de cifrado no es la que cerró los datos de «${folder}».`,
      en: `The encryption key is not the one that sealed the data of “${folder}”.`,
      fr: `La clé de chiffrement n’est pas celle qui a scellé les données de « ${folder} ».`,
    },
    cure: {
      es: "Devuelva la clave de esta instalación (TORNAVIAJE_KEY o la copia de tornaviaje.key).",
      en: "Give back the key of this installation (TORNAVIAJE_KEY, or the copy of tornaviaje.key).",
      fr: "Rendez la clé de cette installation (TORNAVIAJE_KEY, ou la copie de tornaviaje.key).",
    },
  });
}

export function keyIsMissing(path: string): Problem {
  return new Problem("store/key-is-missing", {
    message: {
      es: `Falta la clave «${path}», y hay datos cerrados con ella.`,
      en: `The key “${path}” is missing, and there are data sealed with it.`,
      fr: `La clé « ${path} » est absente, et des données sont scellées avec elle.`,
    },
    cure: {
      es: "Diga en TORNAVIAJE_KEY_FOLDER dónde están las claves, recupere tornaviaje.key de su copia, o dé la clave en TORNAVIAJE_KEY.",
      en: "Say in TORNAVIAJE_KEY_FOLDER where the keys lie, restore tornaviaje.key from its copy, or give the key in TORNAVIAJE_KEY.",
      fr: "Dites dans TORNAVIAJE_KEY_FOLDER où sont les clés, restaurez tornaviaje.key depuis sa copie, ou donnez la clé dans TORNAVIAJE_KEY.",
    },
  });
}

export function newKeyIsMissing(): Problem {
  return new Problem("store/new-key-is-missing", {
    message: {
      es: "La clave no está en la carpeta de datos, y no se ha dado una nueva.",
      en: "The key does not lie in the data folder, and no new one was given.",
      fr: "La clé n’est pas dans le dossier de données, et aucune nouvelle n’a été donnée.",
    },
    cure: {
      es: "Ponga la clave nueva en TORNAVIAJE_NEW_KEY («openssl rand -base64 32» crea una) y, después, en TORNAVIAJE_KEY.",
      en: "Put the new key into TORNAVIAJE_NEW_KEY (“openssl rand -base64 32” makes one) and, afterwards, into TORNAVIAJE_KEY.",
      fr: "Mettez la nouvelle clé dans TORNAVIAJE_NEW_KEY (« openssl rand -base64 32 » en crée une) et, ensuite, dans TORNAVIAJE_KEY.",
    },
  });
}

export function journalIsDamaged(path: string, line: number): Problem {
  return new Problem("store/journal-is-damaged", {
    message: {
      es: `La línea ${line} del diario «${path}» no se puede abrir.`,
      en: `Line ${line} of the journal “${path}” cannot be opened.`,
      fr: `La ligne ${line} du journal « ${path} » ne peut pas être ouverte.`,
    },
    cure: {
      es: "Recupere el archivo de la copia de seguridad; revise que la clave sea la de esta instalación.",
      en: "Restore the file from the backup; check that the key is the one of this installation.",
      fr: "Restaurez le fichier depuis la sauvegarde ; vérifiez que la clé est celle de cette installation.",
    },
  });
}

export function identityKeyIsMissing(path: string): Problem {
  return new Problem("store/identity-key-is-missing", {
    message: {
      es: `No hay clave para el armario de identidades («${path}»).`,
      en: `There is no key to the cupboard of identities (“${path}”).`,
      fr: `Il n’y a pas de clé pour l’armoire des identités (« ${path} »).`,
    },
    cure: {
      es: "Diga en TORNAVIAJE_KEY_FOLDER dónde están las claves, devuelva la copia de identities.key, o ponga la clave en TORNAVIAJE_IDENTITY_KEY.",
      en: "Say in TORNAVIAJE_KEY_FOLDER where the keys lie, give back the copy of identities.key, or put the key into TORNAVIAJE_IDENTITY_KEY.",
      fr: "Dites dans TORNAVIAJE_KEY_FOLDER où sont les clés, remettez la copie de identities.key, ou mettez la clé dans TORNAVIAJE_IDENTITY_KEY.",
    },
  });
}
