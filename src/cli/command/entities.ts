// `tornaviaje entities load|show`: the lists that forms look up and that phones keep.
import { basename, extname, resolve } from "node:path";
import { replaceEntityList } from "#workbench/entity-lists";
import { fileIsMissing } from "#workbench/file-problems";
import { readEntityList } from "#workbench/list-forms";
import type { Command, PositionalSpec } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { valueDoesNotFit } from "../problems.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { KNOWN_LIST } from "../value-shapes.ts";
import { tellIssues } from "../write-issues.ts";

const FILE: PositionalSpec = {
  name: "file",
  help: {
    es: "CSV con columnas name y label; su nombre es el de la lista",
    en: "CSV with columns name and label; its name is that of the list",
    fr: "CSV avec les colonnes name et label ; son nom est celui de la liste",
  },
};

const LIST: PositionalSpec = {
  name: "list",
  help: { es: "nombre de la lista", en: "name of the list", fr: "nom de la liste" },
};

export const entitiesLoadCommand: Command = {
  name: "entities load",
  summary: {
    es: "Pone un CSV como contenido de una lista de entidades; lo que ya no está en él se marca como borrado.",
    en: "Makes a CSV the content of an entity list; what is no longer in it is marked as deleted.",
    fr: "Fait d’un CSV le contenu d’une liste d’entités ; ce qui n’y est plus est marqué comme supprimé.",
  },
  positionals: [FILE],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const { caller, options, output, positionals } = invocation;
      const path = resolve(caller.folder, positionals[0] ?? "");
      const bytes = await workbench.effects.files.read(path);
      if (bytes === undefined) throw fileIsMissing(path);
      const upload = { name: basename(path, extname(path)), bytes };
      const loaded = await replaceEntityList(workbench, await studyOf(invocation, workbench), upload);
      if (loaded.issues.length > 0) tellIssues(output, loaded.issues);
      output.say(options.json === true ? JSON.stringify(loaded, null, 2) : `${loaded.name}\t${loaded.entities}`);
      return 0;
    }),
};

export const entitiesShowCommand: Command = {
  name: "entities show",
  summary: {
    es: "Muestra una lista de entidades como CSV, tal como la reciben los teléfonos.",
    en: "Shows an entity list as CSV, as phones are given it.",
    fr: "Montre une liste d’entités en CSV, telle que les téléphones la reçoivent.",
  },
  positionals: [LIST],
  options: [STUDY_OPTION, DATA_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const list = invocation.positionals[0] ?? "";
      const csv = await readEntityList(workbench.store, await studyOf(invocation, workbench), `${list}.csv`);
      if (csv === undefined) throw valueDoesNotFit("entities show", `<list> ${list}`, KNOWN_LIST);
      invocation.output.say(new TextDecoder().decode(csv).trimEnd());
      return 0;
    }),
};
