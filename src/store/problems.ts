// What can stop the store. Messages hold paths, numbers and process ids, never answers.
import { nearest } from "#base/nearest";
import { Problem } from "#base/problem";

export function folderIsInUse(folder: string, pid: number, machine: string, since: string): Problem {
  return new Problem("store/folder-is-in-use", {
    message: {
      es: `El proceso ${pid} en «${machine}» tiene abierta la carpeta de datos «${folder}» desde ${since}.`,
      en: `Process ${pid} on “${machine}” has the data folder “${folder}” open since ${since}.`,
      fr: `Le processus ${pid} sur « ${machine} » tient le dossier de données « ${folder} » ouvert depuis ${since}.`,
    },
    cure: {
      es: "Espere a que termine o ciérrelo. Si esa máquina ya no existe, borre el archivo owner.lock de la carpeta.",
      en: "Wait until it ends, or end it. If that machine no longer exists, delete the file owner.lock in the folder.",
      fr: "Attendez qu’il se termine, ou arrêtez-le. Si cette machine n’existe plus, supprimez le fichier owner.lock du dossier.",
    },
  });
}

export function lockIsUnreadable(path: string): Problem {
  return new Problem("store/lock-is-unreadable", {
    message: {
      es: `No se entiende el archivo «${path}», que dice quién usa la carpeta de datos.`,
      en: `The file “${path}”, which says who uses the data folder, is not understood.`,
      fr: `Le fichier « ${path} », qui dit qui utilise le dossier de données, est incompréhensible.`,
    },
    cure: {
      es: "Compruebe que ningún otro tornaviaje usa la carpeta y borre el archivo.",
      en: "Make sure that no other tornaviaje uses the folder, then delete the file.",
      fr: "Vérifiez qu’aucun autre tornaviaje n’utilise le dossier, puis supprimez le fichier.",
    },
  });
}

export function databaseIsUnusable(cause: unknown): Problem {
  return new Problem("store/database-is-unusable", {
    message: {
      es: "La base de datos no se abre o dejó de responder.",
      en: "The database does not open, or has stopped answering.",
      fr: "La base de données ne s’ouvre pas ou ne répond plus.",
    },
    cure: {
      es: "Revise el espacio en disco y los permisos de la carpeta de datos, o la dirección en DATABASE_URL; si está dañada, recupere la última copia.",
      en: "Check the free disk space and the rights on the data folder, or the address in DATABASE_URL; if it is damaged, restore the last backup.",
      fr: "Vérifiez l’espace disque et les droits sur le dossier de données, ou l’adresse dans DATABASE_URL ; s’il est endommagé, restaurez la dernière sauvegarde.",
    },
    cause,
  });
}

export function databaseIsNewer(found: number, known: number): Problem {
  return new Problem("store/database-is-newer", {
    message: {
      es: `Los datos tienen la forma ${found}; este programa conoce hasta la ${known}.`,
      en: `The data have form ${found}; this program knows up to ${known}.`,
      fr: `Les données ont la forme ${found} ; ce programme connaît jusqu’à la ${known}.`,
    },
    cure: {
      es: "Use una versión más nueva de tornaviaje, o recupere una copia hecha con esta.",
      en: "Use a newer version of tornaviaje, or restore a backup made with this one.",
      fr: "Utilisez une version plus récente de tornaviaje, ou restaurez une sauvegarde faite avec celle-ci.",
    },
  });
}

/** `id`: of the record. */
export function recordOfAnotherEdition(id: string): Problem {
  return new Problem("store/record-of-another-edition", {
    message: {
      es: `Lo que se guardó como «${id}» es de otra edición de tornaviaje; a esta le faltan datos allí.`,
      en: `What was kept as “${id}” is of another edition of tornaviaje; this one misses something there.`,
      fr: `Ce qui fut conservé sous « ${id} » est d’une autre édition de tornaviaje ; il y manque des données pour celle-ci.`,
    },
    cure: {
      es: "Vuelva a calcular el estudio: «tornaviaje run <carpeta>». Las decisiones se conservan.",
      en: "Run the study again: “tornaviaje run <folder>”. Decisions stay.",
      fr: "Recalculez l’étude : « tornaviaje run <dossier> ». Les décisions restent.",
    },
  });
}

export function blobIsMissing(digest: string): Problem {
  return new Problem("store/blob-is-missing", {
    message: {
      es: `Falta el archivo guardado ${digest}.`,
      en: `The kept file ${digest} is missing.`,
      fr: `Le fichier conservé ${digest} est absent.`,
    },
    cure: {
      es: "Repita el paso que lo hizo, o recupere la última copia.",
      en: "Repeat the step that made it, or restore the last backup.",
      fr: "Répétez l’étape qui l’a produit, ou restaurez la dernière sauvegarde.",
    },
  });
}

export function blobIsDamaged(digest: string, path: string): Problem {
  return new Problem("store/blob-is-damaged", {
    message: {
      es: `El contenido de «${path}» ya no corresponde a su huella ${digest}.`,
      en: `The content of “${path}” no longer agrees with its digest ${digest}.`,
      fr: `Le contenu de « ${path} » ne correspond plus à son empreinte ${digest}.`,
    },
    cure: {
      es: "Borre ese archivo y repita el paso que lo hizo, o recupere la última copia; revise el disco.",
      en: "Delete that file and repeat the step that made it, or restore the last backup; check the disk.",
      fr: "Supprimez ce fichier et répétez l’étape qui l’a produit, ou restaurez la dernière sauvegarde ; vérifiez le disque.",
    },
  });
}

export function diskIsFull(path: string, cause: unknown): Problem {
  return new Problem("store/disk-is-full", {
    message: {
      es: `No queda sitio para escribir en «${path}». No se guardó nada a medias.`,
      en: `There is no room left to write in “${path}”. Nothing was kept by halves.`,
      fr: `Il n’y a plus de place pour écrire dans « ${path} ». Rien n’a été conservé à moitié.`,
    },
    cure: {
      es: "Libere espacio o indique otra carpeta, y repita la orden.",
      en: "Free some space or name another folder, and repeat the command.",
      fr: "Libérez de l’espace ou indiquez un autre dossier, puis répétez la commande.",
    },
    cause,
  });
}

export function ledgerIsDamaged(study: string, number: number): Problem {
  return new Problem("store/ledger-is-damaged", {
    message: {
      es: `El asiento ${number} del libro del estudio «${study}» fue cambiado, quitado o añadido fuera de tornaviaje.`,
      en: `Entry ${number} of the ledger of study “${study}” was changed, removed or added outside tornaviaje.`,
      fr: `L’écriture ${number} du registre de l’étude « ${study} » a été modifiée, retirée ou ajoutée hors de tornaviaje.`,
    },
    cure: {
      es: "Compare con la última copia de seguridad; los asientos anteriores son íntegros.",
      en: "Compare with the last backup; the entries before it are intact.",
      fr: "Comparez avec la dernière sauvegarde ; les écritures précédentes sont intactes.",
    },
  });
}

export function idsAreNotUnique(kind: string, id: string): Problem {
  return new Problem("store/ids-are-not-unique", {
    message: {
      es: `«${id}» aparece dos veces entre lo que se iba a guardar como «${kind}».`,
      en: `“${id}” appears twice among what was to be kept as “${kind}”.`,
      fr: `« ${id} » apparaît deux fois parmi ce qui devait être conservé comme « ${kind} ».`,
    },
    cure: {
      es: "Dé a cada fila un identificador propio.",
      en: "Give each row an id of its own.",
      fr: "Donnez à chaque ligne un identifiant propre.",
    },
  });
}

export function tableIsUnfit(table: string, detail: string): Problem {
  return new Problem("store/table-is-unfit", {
    message: {
      es: `La tabla «${table}» no se puede llevar al motor de cálculo: columna ${detail}.`,
      en: `The table “${table}” cannot be taken to the analytic engine: column ${detail}.`,
      fr: `La table « ${table} » ne peut pas être portée au moteur de calcul : colonne ${detail}.`,
    },
    cure: {
      es: "Use nombres de columna que no difieran solo en mayúsculas y valores del tipo declarado (número finito o texto).",
      en: "Use column names that differ in more than capitals, and values of the declared type (finite number or text).",
      fr: "Utilisez des noms de colonne qui diffèrent par plus que les majuscules, et des valeurs du type déclaré (nombre fini ou texte).",
    },
  });
}

export function queryFailed(text: string, cause: unknown): Problem {
  return new Problem("store/query-failed", {
    message: {
      es: `El motor de cálculo rechazó la consulta: ${text.slice(0, 200)}`,
      en: `The analytic engine refused the query: ${text.slice(0, 200)}`,
      fr: `Le moteur de calcul a refusé la requête : ${text.slice(0, 200)}`,
    },
    cure: {
      es: "Es un error de tornaviaje: comuníquelo con este mensaje.",
      en: "This is a mistake of tornaviaje: report it with this message.",
      fr: "C’est une erreur de tornaviaje : signalez-la avec ce message.",
    },
    cause,
  });
}

export function numberIsTooLarge(column: string): Problem {
  return new Problem("store/number-is-too-large", {
    message: {
      es: `Un entero de la columna «${column}» es demasiado grande para calcular con él sin perder cifras.`,
      en: `An integer of column “${column}” is too large to compute with without losing digits.`,
      fr: `Un entier de la colonne « ${column} » est trop grand pour calculer sans perdre de chiffres.`,
    },
    cure: {
      es: "Revise las ponderaciones y los totales de la tabla.",
      en: "Check the weights and totals of the table.",
      fr: "Vérifiez les pondérations et les totaux de la table.",
    },
  });
}

export function dataFileIsNotReadable(path: string, detail: string, cause: unknown): Problem {
  return new Problem("store/data-file-is-not-readable", {
    message: {
      es: `El archivo «${path}» no se puede leer como tabla: ${detail}`,
      en: `The file “${path}” cannot be read as a table: ${detail}`,
      fr: `Le fichier « ${path} » ne se lit pas comme une table : ${detail}`,
    },
    cure: {
      es: "Guárdelo de nuevo en UTF-8, con una fila de nombres y el mismo número de celdas en cada fila.",
      en: "Save it again in UTF-8, with one line of names and the same number of cells in every row.",
      fr: "Enregistrez-le de nouveau en UTF-8, avec une ligne de noms et le même nombre de cellules par ligne.",
    },
    cause,
  });
}

/** Engines know no capitals in names: of two such columns one would stand for the other. */
export function columnsDifferOnlyInCase(column: string, other: string): Problem {
  return new Problem("store/columns-differ-only-in-case", {
    message: {
      es: `Las columnas «${other}» y «${column}» solo se distinguen por las mayúsculas.`,
      en: `The columns “${other}” and “${column}” differ only in capital letters.`,
      fr: `Les colonnes « ${other} » et « ${column} » ne diffèrent que par les majuscules.`,
    },
    cure: {
      es: "Dé otro nombre a una de ellas en el archivo y repita.",
      en: "Give one of them another name in the file, and try again.",
      fr: "Donnez un autre nom à l’une d’elles dans le fichier, puis recommencez.",
    },
  });
}

export function dataFileIsEmpty(path: string): Problem {
  return new Problem("store/data-file-is-empty", {
    message: {
      es: `El archivo «${path}» está vacío.`,
      en: `The file “${path}” is empty.`,
      fr: `Le fichier « ${path} » est vide.`,
    },
    cure: {
      es: "Guárdelo de nuevo con una línea de nombres y sus filas.",
      en: "Save it again with a line of names and its rows.",
      fr: "Enregistrez-le de nouveau avec une ligne de noms et ses lignes.",
    },
  });
}

export interface MissingColumn {
  readonly file: string;
  readonly column: string;
  readonly known: readonly string[];
}

export function columnIsNotInFile({ file, column, known }: MissingColumn): Problem {
  const meant = nearest(column, known);
  const list = known.slice(0, 20).join(", ");
  return new Problem("store/column-is-not-in-file", {
    message: {
      es: `El archivo «${file}» no tiene la columna «${column}».`,
      en: `The file “${file}” has no column “${column}”.`,
      fr: `Le fichier « ${file} » n’a pas de colonne « ${column} ».`,
    },
    cure:
      meant === undefined
        ? { es: `Tiene: ${list}.`, en: `It has: ${list}.`, fr: `Il a : ${list}.` }
        : { es: `¿Quiso decir «${meant}»?`, en: `Did you mean “${meant}”?`, fr: `Vouliez-vous dire « ${meant} » ?` },
  });
}

export function folderCannotBeMade(folder: string, cause: unknown): Problem {
  return new Problem("store/folder-cannot-be-made", {
    message: {
      es: `La carpeta de datos «${folder}» no se puede crear ni abrir para escribir.`,
      en: `The data folder “${folder}” cannot be made, or opened for writing.`,
      fr: `Le dossier de données « ${folder} » ne peut être créé, ni ouvert en écriture.`,
    },
    cure: {
      es: "Revise los permisos de la carpeta que la contiene y que no haya ahí un archivo, o elija otra con --data.",
      en: "Check the rights on the folder that holds it, and that no file stands there, or choose another with --data.",
      fr: "Vérifiez les droits du dossier qui le contient et qu’aucun fichier ne s’y trouve, ou choisissez-en un autre avec --data.",
    },
    cause,
  });
}
