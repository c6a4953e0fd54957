// What stops a backup, its restoring, and the moving of a database.
import { Problem } from "#base/problem";

export function backupPasswordIsMissing(): Problem {
  return new Problem("store/backup-password-is-missing", {
    message: {
      es: "Falta la contraseña de la copia de seguridad, o tiene menos de 12 letras.",
      en: "The password of the backup is missing, or has fewer than 12 letters.",
      fr: "Le mot de passe de la sauvegarde manque, ou a moins de 12 lettres.",
    },
    cure: {
      es: "Póngala en TORNAVIAJE_BACKUP_PASSWORD y guárdela lejos del servidor: sin ella nadie puede abrir la copia.",
      en: "Put it into TORNAVIAJE_BACKUP_PASSWORD and keep it far from the server: without it nobody can open the backup.",
      fr: "Mettez-le dans TORNAVIAJE_BACKUP_PASSWORD et gardez-le loin du serveur : sans lui personne ne peut ouvrir la sauvegarde.",
    },
  });
}

export function backupIsNotReadable(path: string, detail: string): Problem {
  return new Problem("store/backup-is-not-readable", {
    message: {
      es: `La copia «${path}» no se puede abrir: ${detail}.`,
      en: `The backup “${path}” cannot be opened: ${detail}.`,
      fr: `La sauvegarde « ${path} » ne peut pas être ouverte : ${detail}.`,
    },
    cure: {
      es: "Revise la contraseña en TORNAVIAJE_BACKUP_PASSWORD; si es la correcta, el archivo está dañado o incompleto: tome otra copia.",
      en: "Check the password in TORNAVIAJE_BACKUP_PASSWORD; if it is right, the file is damaged or incomplete: take another backup.",
      fr: "Vérifiez le mot de passe dans TORNAVIAJE_BACKUP_PASSWORD ; s’il est juste, le fichier est abîmé ou incomplet : prenez une autre sauvegarde.",
    },
  });
}

export function backupIsNewer(form: number, known: number): Problem {
  return new Problem("store/backup-is-newer", {
    message: {
      es: `La copia viene de un programa más nuevo (forma ${form}; este conoce ${known}).`,
      en: `The backup comes from a newer program (form ${form}; this one knows ${known}).`,
      fr: `La sauvegarde vient d’un programme plus récent (forme ${form} ; celui-ci connaît ${known}).`,
    },
    cure: {
      es: "Instale esa versión de Tornaviaje y restaure con ella.",
      en: "Install that version of Tornaviaje and restore with it.",
      fr: "Installez cette version de Tornaviaje et restaurez avec elle.",
    },
  });
}

export function folderIsNotEmpty(folder: string): Problem {
  return new Problem("store/folder-is-not-empty", {
    message: {
      es: `La carpeta «${folder}» no está vacía.`,
      en: `The folder “${folder}” is not empty.`,
      fr: `Le dossier « ${folder} » n’est pas vide.`,
    },
    cure: {
      es: "Restaure en una carpeta nueva con --data; nada se sobrescribe.",
      en: "Restore into a new folder by --data; nothing is overwritten.",
      fr: "Restaurez dans un nouveau dossier avec --data ; rien n’est écrasé.",
    },
  });
}

export function databaseIsNotEmpty(table: string): Problem {
  return new Problem("store/database-is-not-empty", {
    message: {
      es: `La base de datos de destino ya tiene filas (tabla «${table}»).`,
      en: `The database at the other end has rows already (table “${table}”).`,
      fr: `La base de données de destination a déjà des lignes (table « ${table} »).`,
    },
    cure: {
      es: "Use una base de datos vacía; nada se mezcla ni se sobrescribe.",
      en: "Use an empty database; nothing is mixed or overwritten.",
      fr: "Utilisez une base vide ; rien n’est mélangé ni écrasé.",
    },
  });
}

export function databasesDiffer(table: string): Problem {
  return new Problem("store/databases-differ", {
    message: {
      es: `Después de copiar, la tabla «${table}» no es igual en las dos bases de datos.`,
      en: `After copying, the table “${table}” is not the same in both databases.`,
      fr: `Après la copie, la table « ${table} » n’est pas la même dans les deux bases.`,
    },
    cure: {
      es: "No se cambió nada. Asegúrese de que nadie escriba durante el traslado y repita.",
      en: "Nothing was changed. Make sure that nobody writes during the move, and do it again.",
      fr: "Rien n’a été changé. Assurez-vous que personne n’écrit pendant le déplacement, puis recommencez.",
    },
  });
}

export function citusIsMissing(): Problem {
  return new Problem("store/citus-is-missing", {
    message: {
      es: "Esta base de datos no tiene la extensión Citus.",
      en: "This database has no Citus extension.",
      fr: "Cette base de données n’a pas l’extension Citus.",
    },
    cure: {
      es: "Instálela en el servidor y créela con «create extension citus», o siga sin distribuir: un PostgreSQL solo también sirve.",
      en: "Install it on the server and create it by “create extension citus”, or go on without: one PostgreSQL serves as well.",
      fr: "Installez-la sur le serveur et créez-la par « create extension citus », ou continuez sans : un seul PostgreSQL suffit aussi.",
    },
  });
}

export function distributionNeedsServer(): Problem {
  return new Problem("store/distribution-needs-a-server", {
    message: {
      es: "La base de datos embebida no se puede distribuir.",
      en: "The embedded database cannot be distributed.",
      fr: "La base de données embarquée ne peut pas être distribuée.",
    },
    cure: {
      es: "Trasládela primero: tornaviaje db move --to postgres://…",
      en: "Move it first: tornaviaje db move --to postgres://…",
      fr: "Déplacez-la d’abord : tornaviaje db move --to postgres://…",
    },
  });
}
