// What can stop the reading and writing of files.
import { Problem } from "#base/problem";

export function isFolderMissing(cause: unknown): boolean {
  return cause instanceof Problem && cause.code === "workbench/folder-is-missing";
}

export function folderIsMissing(folder: string, cause: unknown): Problem {
  return new Problem("workbench/folder-is-missing", {
    message: {
      es: `No hay ninguna carpeta «${folder}» que se pueda leer.`,
      en: `There is no folder “${folder}” that can be read.`,
      fr: `Il n’y a aucun dossier « ${folder} » lisible.`,
    },
    cure: {
      es: "Revise el nombre y los permisos.",
      en: "Check the name and the rights.",
      fr: "Vérifiez le nom et les droits.",
    },
    cause,
  });
}

export function diskIsFull(path: string, cause: unknown): Problem {
  return new Problem("workbench/disk-is-full", {
    message: {
      es: `No queda sitio para escribir «${path}». Lo que había antes sigue igual.`,
      en: `There is no room left to write “${path}”. What was there before is unchanged.`,
      fr: `Il n’y a plus de place pour écrire « ${path} ». Ce qui s’y trouvait est inchangé.`,
    },
    cure: {
      es: "Libere espacio o indique otra carpeta, y repita la orden.",
      en: "Free some space or name another folder, and repeat the command.",
      fr: "Libérez de l’espace ou indiquez un autre dossier, puis répétez la commande.",
    },
    cause,
  });
}

export function pathIsNotWritable(path: string, cause: unknown): Problem {
  return new Problem("workbench/path-is-not-writable", {
    message: {
      es: `No se puede escribir en «${path}».`,
      en: `“${path}” cannot be written.`,
      fr: `Impossible d’écrire « ${path} ».`,
    },
    cure: {
      es: "Revise los permisos de la carpeta y que ningún archivo ocupe el lugar de una carpeta.",
      en: "Check the rights on the folder, and that no file stands where a folder should.",
      fr: "Vérifiez les droits sur le dossier, et qu’aucun fichier n’occupe la place d’un dossier.",
    },
    cause,
  });
}

export function pathIsNotReadable(path: string, cause: unknown): Problem {
  return new Problem("workbench/path-is-not-readable", {
    message: {
      es: `No se puede leer «${path}».`,
      en: `“${path}” cannot be read.`,
      fr: `Impossible de lire « ${path} ».`,
    },
    cure: {
      es: "Revise los permisos y que sea un archivo.",
      en: "Check the rights, and that it is a file.",
      fr: "Vérifiez les droits, et qu’il s’agit d’un fichier.",
    },
    cause,
  });
}

export function webIsOutOfReach(host: string, why: string, cause?: unknown): Problem {
  return new Problem("workbench/web-is-out-of-reach", {
    message: {
      es: `No se alcanza el servidor «${host}»: ${why}.`,
      en: `The server “${host}” is out of reach: ${why}.`,
      fr: `Le serveur « ${host} » est hors d’atteinte : ${why}.`,
    },
    cure: {
      es: "Revise la dirección y la red, y repita la orden.",
      en: "Check the address and the network, and repeat the command.",
      fr: "Vérifiez l’adresse et le réseau, puis relancez la commande.",
    },
    ...(cause === undefined ? {} : { cause }),
  });
}

/** Of this machine or network, where nobody outside may make the server ask. */
export function addressIsNotPublic(host: string): Problem {
  return new Problem("workbench/address-is-not-public", {
    message: {
      es: `«${host}» no es una dirección pública de internet.`,
      en: `“${host}” is not a public address of the internet.`,
      fr: `« ${host} » n’est pas une adresse publique d’internet.`,
    },
    cure: {
      es: "Use la dirección pública del servidor; quien administra puede alcanzar otras desde la línea de órdenes.",
      en: "Use the public address of the server; the administrator can reach others from the command line.",
      fr: "Utilisez l’adresse publique du serveur ; l’administration peut en atteindre d’autres en ligne de commande.",
    },
  });
}

export function folderIsTaken(folder: string): Problem {
  return new Problem("workbench/folder-is-taken", {
    message: {
      es: `En «${folder}» ya hay algo.`,
      en: `There is something at “${folder}” already.`,
      fr: `Il y a déjà quelque chose dans « ${folder} ».`,
    },
    cure: {
      es: "Indique una carpeta nueva o vacía.",
      en: "Name a folder that is new or empty.",
      fr: "Indiquez un dossier nouveau ou vide.",
    },
  });
}

/** An address of this machine or network stays one, however often it is asked. */
export function isNotPublic(cause: unknown): boolean {
  return cause instanceof Problem && cause.code === "workbench/address-is-not-public";
}
