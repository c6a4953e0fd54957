// `tornaviaje vault`: the key of what is sealed, and files that nothing names.
import { resolve } from "node:path";
import { moveKeysOut } from "#workbench/move-keys";
import { rotateKeys } from "#workbench/rotate-keys";
import { sweepVault } from "#workbench/sweep-vault";
import type { Command } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

export const vaultRotateCommand: Command = {
  name: "vault rotate",
  summary: {
    es: "Cambia la clave de la instalación (TORNAVIAJE_NEW_KEY, si la clave no está en la carpeta).",
    en: "Changes the key of the installation (TORNAVIAJE_NEW_KEY, where the key does not lie in the folder).",
    fr: "Change la clé de l’installation (TORNAVIAJE_NEW_KEY, si la clé n’est pas dans le dossier).",
  },
  positionals: [],
  options: [DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: async (invocation) => {
    const next = invocation.caller.environment.TORNAVIAJE_NEW_KEY || undefined;
    const rotated = await withWorkbench(invocation, (workbench) => rotateKeys(workbench, next));
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(rotated, null, 2));
    else output.say(next === undefined ? ROTATED[output.language] : ROTATED_GIVEN[output.language]);
    return 0;
  },
};

const ROTATED = {
  es: "La clave es nueva: guarde una copia de tornaviaje.key en otro lugar. La anterior ya no abre nada aquí.",
  en: "The key is new: keep a copy of tornaviaje.key in another place. The one before opens nothing here any more.",
  fr: "La clé est nouvelle : gardez une copie de tornaviaje.key ailleurs. L’ancienne n’ouvre plus rien ici.",
};

const ROTATED_GIVEN = {
  es: "La clave es nueva: póngala en TORNAVIAJE_KEY y reinicie cada servidor. Con eso la anterior deja de abrir.",
  en: "The key is new: put it into TORNAVIAJE_KEY and start each server again. With that the one before opens no more.",
  fr: "La clé est nouvelle : mettez-la dans TORNAVIAJE_KEY et redémarrez chaque serveur. Dès lors l’ancienne n’ouvre plus.",
};

export const vaultSweepCommand: Command = {
  name: "vault sweep",
  summary: {
    es: "Busca archivos cifrados que ningún acto nombra; con --remove los borra.",
    en: "Looks for sealed files that no act names; removes them with --remove.",
    fr: "Cherche les fichiers scellés qu’aucun acte ne nomme ; les supprime avec --remove.",
  },
  positionals: [],
  options: [
    {
      name: "remove",
      kind: "flag",
      help: { es: "borrarlos, con su clave", en: "remove them, with their keys", fr: "les supprimer, avec leur clé" },
    },
    DATA_OPTION,
    JSON_OPTION,
  ],
  alsoAtServer: true,
  run: async (invocation) => {
    const remove = invocation.options.remove === true;
    const swept = await withWorkbench(invocation, (workbench) => sweepVault(workbench, { remove }));
    const { output, options } = invocation;
    const { files, unnamed } = swept;
    const lines = {
      es: `${unnamed.length} de ${files} archivos sin acto${remove ? ": borrados" : ""}`,
      en: `${unnamed.length} of ${files} files without an act${remove ? ": removed" : ""}`,
      fr: `${unnamed.length} sur ${files} fichiers sans acte${remove ? " : supprimés" : ""}`,
    };
    output.say(options.json === true ? JSON.stringify(swept, null, 2) : lines[output.language]);
    return 0;
  },
};

export const vaultMoveKeysCommand: Command = {
  name: "vault move-keys",
  summary: {
    es: "Saca las claves de la carpeta de datos; el servidor debe estar detenido.",
    en: "Takes the keys out of the data folder; the server must be stopped.",
    fr: "Sort les clés du dossier de données ; le serveur doit être arrêté.",
  },
  positionals: [
    {
      name: "folder",
      help: {
        es: "carpeta nueva de las claves: /etc/tornaviaje",
        en: "new folder of the keys: /etc/tornaviaje",
        fr: "nouveau dossier des clés : /etc/tornaviaje",
      },
    },
  ],
  options: [DATA_OPTION, JSON_OPTION],
  run: async (invocation) => {
    const { output, options, positionals, caller } = invocation;
    const to = resolve(caller.folder, positionals[0] ?? "");
    // While it is open nobody else has the folder, and the keys that lie there have opened it.
    const moved = await withWorkbench(invocation, (workbench) => moveKeysOut(workbench, to));
    if (options.json === true) output.say(JSON.stringify({ folder: to, moved }, null, 2));
    else output.say(`${MOVED[output.language]} TORNAVIAJE_KEY_FOLDER=${to}`);
    return 0;
  },
};

const MOVED = {
  es: "Las claves están fuera de los datos. Guarde una copia en otro lugar y ponga en la configuración:",
  en: "The keys are outside the data. Keep a copy in another place, and put into the configuration:",
  fr: "Les clés sont hors des données. Gardez-en une copie ailleurs et mettez dans la configuration :",
};
