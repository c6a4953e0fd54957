// `tornaviaje services validate` and `services convert`: directories in HSDS, judged and brought to version 3.
import { resolve } from "node:path";
import { convertServices } from "#workbench/convert-services";
import { realEffects } from "#workbench/effect/real-effects";
import { DIRECTORY_KINDS, DIRECTORY_VERSIONS, validateServices } from "#workbench/validate-services";
import { type Command, type PositionalSpec, textOption } from "../command.ts";
import { choiceOption, JSON_OPTION, required, textSpec } from "../options.ts";
import { tellIssues, writeIssue } from "../write-issues.ts";

const DIRECTORY: PositionalSpec = {
  name: "file",
  help: {
    es: "directorio HSDS: carpeta o ZIP de tablas, o JSON",
    en: "HSDS directory: folder or ZIP of tables, or JSON",
    fr: "annuaire HSDS : dossier ou ZIP de tables, ou JSON",
  },
};

export const servicesValidateCommand: Command = {
  name: "services validate",
  summary: {
    es: "Dice si un directorio de servicios cumple HSDS 3, y dónde no.",
    en: "Says whether a directory of services meets HSDS 3, and where it does not.",
    fr: "Dit si un annuaire de services respecte HSDS 3, et où il ne le respecte pas.",
  },
  positionals: [DIRECTORY],
  options: [
    textSpec("hsds", "3.0|3.1", {
      es: "versión (si no: la que usa el contenido)",
      en: "version (otherwise: the one that the content uses)",
      fr: "version (sinon : celle qu’utilise le contenu)",
    }),
    textSpec("kind", "<kind>", {
      es: "tipo de documento JSON: service, organization, service_page…",
      en: "kind of JSON document: service, organization, service_page…",
      fr: "type de document JSON : service, organization, service_page…",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const version = choiceOption(invocation, "services validate", "hsds", DIRECTORY_VERSIONS);
    const kind = choiceOption(invocation, "services validate", "kind", DIRECTORY_KINDS);
    const verdict = await validateServices(realEffects(), {
      path: resolve(positionals[0] ?? ""),
      ...(version === undefined ? {} : { version }),
      ...(kind === undefined ? {} : { kind }),
    });
    if (options.json === true) output.say(JSON.stringify(verdict, null, 2));
    else {
      output.say(`HSDS ${verdict.version}: ${countsLine(verdict.counts)}`);
      tellIssues(output, verdict.issues);
    }
    return verdict.valid ? 0 : 1;
  },
};

export const servicesConvertCommand: Command = {
  name: "services convert",
  summary: {
    es: "Pasa un directorio HSDS 1, 2 o 3 a HSDS 3, en tablas o en JSON.",
    en: "Brings a directory in HSDS 1, 2 or 3 to HSDS 3, as tables or as JSON.",
    fr: "Convertit un annuaire HSDS 1, 2 ou 3 en HSDS 3, en tables ou en JSON.",
  },
  positionals: [DIRECTORY],
  options: [
    {
      ...textSpec("out", "<file.zip|file.json>", {
        es: "archivo de salida",
        en: "file to write",
        fr: "fichier de sortie",
      }),
      short: "o",
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const out = resolve(required(textOption(invocation, "out"), "services convert", "out"));
    const converted = await convertServices(realEffects(), resolve(positionals[0] ?? ""), out);
    if (options.json === true) output.say(JSON.stringify(converted, null, 2));
    else {
      for (const issue of converted.issues) output.tell(writeIssue(issue, output.language));
      output.say(countsLine(converted.counts));
      output.say(`→ ${out}`);
    }
    return 0;
  },
};

function countsLine(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}
