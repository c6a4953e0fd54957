// `tornaviaje backup`, `backup check`, `restore`: a sealed copy of everything, also while the server serves.
import { resolve } from "node:path";
import { backUp } from "#workbench/backup/back-up";
import { checkBackup } from "#workbench/backup/check-backup";
import { restore } from "#workbench/backup/restore";
import type { Command, Invocation, PositionalSpec } from "../command.ts";
import { dataFolder } from "../data-folder.ts";
import { JSON_OPTION } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const FILE: PositionalSpec = {
  name: "file",
  help: {
    es: "archivo de la copia; se cifra con TORNAVIAJE_BACKUP_PASSWORD",
    en: "file of the backup; it is sealed with TORNAVIAJE_BACKUP_PASSWORD",
    fr: "fichier de la sauvegarde ; il est chiffré avec TORNAVIAJE_BACKUP_PASSWORD",
  },
};

export const backupCommand: Command = {
  name: "backup",
  summary: {
    es: "Guarda una copia cifrada de todo, también mientras el servidor sirve.",
    en: "Saves a sealed copy of everything, also while the server serves.",
    fr: "Enregistre une copie chiffrée de tout, même pendant que le serveur sert.",
  },
  positionals: [FILE],
  options: [DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const made = await backUp(workbench, { path: pathOf(invocation), password: passwordOf(invocation) });
      tell(invocation, made, {
        es: `Copia guardada: ${made.rows} filas, ${made.files} archivos.`,
        en: `Backup saved: ${made.rows} rows, ${made.files} files.`,
        fr: `Sauvegarde enregistrée : ${made.rows} lignes, ${made.files} fichiers.`,
      });
      return 0;
    }),
};

export const backupCheckCommand: Command = {
  name: "backup check",
  summary: {
    es: "Abre una copia hasta su último byte y compara cada archivo; no escribe nada.",
    en: "Opens a backup to its last byte and compares every file; writes nothing.",
    fr: "Ouvre une sauvegarde jusqu’au dernier octet et compare chaque fichier ; n’écrit rien.",
  },
  positionals: [FILE],
  options: [JSON_OPTION],
  run: async (invocation) => {
    const found = await checkBackup(pathOf(invocation), passwordOf(invocation));
    tell(invocation, found, {
      es: `La copia del ${found.madeAt} está entera: ${found.rows} filas, ${found.files} archivos.`,
      en: `The backup of ${found.madeAt} is whole: ${found.rows} rows, ${found.files} files.`,
      fr: `La sauvegarde du ${found.madeAt} est entière : ${found.rows} lignes, ${found.files} fichiers.`,
    });
    return 0;
  },
};

export const restoreCommand: Command = {
  name: "restore",
  summary: {
    es: "Restaura una copia en una carpeta de datos nueva (y en DATABASE_URL, si está puesta).",
    en: "Restores a backup into a new data folder (and into DATABASE_URL, where it is set).",
    fr: "Restaure une sauvegarde dans un nouveau dossier de données (et dans DATABASE_URL, si elle est définie).",
  },
  positionals: [FILE],
  options: [DATA_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { DATABASE_URL, TORNAVIAJE_KEY: key, TORNAVIAJE_IDENTITY_KEY: identityKey } = invocation.caller.environment;
    const plan = {
      folder: dataFolder(invocation),
      databaseUrl: DATABASE_URL === "" ? undefined : DATABASE_URL,
      password: passwordOf(invocation),
    };
    const keys = { ...(key ? { key } : {}), ...(identityKey ? { identityKey } : {}) };
    const done = await restore(pathOf(invocation), plan, keys);
    const { rows, files, ledgers, withoutFile } = done;
    const studies = Object.keys(ledgers).join(", ");
    tell(invocation, done, {
      es: `Restaurado: ${rows} filas, ${files} archivos; libros verificados: ${studies || "ninguno"}; ${withoutFile.length} envíos sin su archivo.`,
      en: `Restored: ${rows} rows, ${files} files; ledgers verified: ${studies || "none"}; ${withoutFile.length} submissions without their file.`,
      fr: `Restauré : ${rows} lignes, ${files} fichiers ; registres vérifiés : ${studies || "aucun"} ; ${withoutFile.length} envois sans leur fichier.`,
    });
    for (const instance of withoutFile) invocation.output.tell(instance);
    return withoutFile.length === 0 ? 0 : 1;
  },
};

function pathOf({ positionals, caller }: Invocation): string {
  return resolve(caller.folder, positionals[0] ?? "");
}

function passwordOf({ caller }: Invocation): string | undefined {
  return caller.environment.TORNAVIAJE_BACKUP_PASSWORD;
}

function tell(
  { output, options }: Invocation,
  result: unknown,
  words: Readonly<Record<"es" | "en" | "fr", string>>,
): void {
  output.say(options.json === true ? JSON.stringify(result, null, 2) : words[output.language]);
}
