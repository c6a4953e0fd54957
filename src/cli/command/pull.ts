// `tornaviaje pull kobo|central`: submissions from another server, only what is new. Tokens never stand in a command.
import { resolve } from "node:path";
import { type PullSource, pullFrom } from "#workbench/pull/pull-from";
import { type Command, type Invocation, type Output, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const SHARED = [
  textSpec("form", "<id>", {
    es: "formulario del estudio que los recibe",
    en: "form of the study that takes them in",
    fr: "formulaire de l’étude qui les reçoit",
  }),
  textSpec("token-file", "<file>", {
    es: "archivo con el token (si no: la variable de entorno)",
    en: "file with the token (otherwise: the environment variable)",
    fr: "fichier du jeton (sinon : la variable d’environnement)",
  }),
  STUDY_OPTION,
  DATA_OPTION,
  JSON_OPTION,
];

const SERVER: PositionalSpec = {
  name: "server",
  help: {
    es: "dirección del servidor: https://kf.example.org",
    en: "address of the server: https://kf.example.org",
    fr: "adresse du serveur : https://kf.example.org",
  },
};

export const pullKoboCommand: Command = {
  name: "pull kobo",
  summary: {
    es: "Trae de KoboToolbox los envíos nuevos y los corregidos (token: KOBO_TOKEN).",
    en: "Brings new and edited submissions from KoboToolbox (token: KOBO_TOKEN).",
    fr: "Récupère de KoboToolbox les envois nouveaux et modifiés (jeton : KOBO_TOKEN).",
  },
  positionals: [
    SERVER,
    {
      name: "asset",
      help: {
        es: "identificador del proyecto en Kobo",
        en: "id of the project in Kobo",
        fr: "identifiant du projet dans Kobo",
      },
    },
  ],
  options: SHARED,
  run: (invocation) => {
    const [address = "", asset = ""] = invocation.positionals;
    return pull(invocation, "pull kobo", { kind: "kobo", address, asset });
  },
};

export const pullCentralCommand: Command = {
  name: "pull central",
  summary: {
    es: "Trae de ODK Central los envíos nuevos y los corregidos (token: CENTRAL_TOKEN; o CENTRAL_EMAIL y CENTRAL_PASSWORD).",
    en: "Brings new and edited submissions from ODK Central (token: CENTRAL_TOKEN; or CENTRAL_EMAIL and CENTRAL_PASSWORD).",
    fr: "Récupère d’ODK Central les envois nouveaux et modifiés (jeton : CENTRAL_TOKEN ; ou CENTRAL_EMAIL et CENTRAL_PASSWORD).",
  },
  positionals: [
    SERVER,
    { name: "project", help: { es: "número del proyecto", en: "number of the project", fr: "numéro du projet" } },
    {
      name: "remote-form",
      help: { es: "formulario en Central", en: "form in Central", fr: "formulaire dans Central" },
    },
  ],
  options: SHARED,
  run: (invocation) => {
    const [address = "", project = "", form = ""] = invocation.positionals;
    return pull(invocation, "pull central", { kind: "central", address, project, form });
  },
};

async function pull(invocation: Invocation, command: string, source: PullSource): Promise<number> {
  const form = required(textOption(invocation, "form"), command, "form");
  const tokenFile = textOption(invocation, "token-file");
  const report = await withWorkbench(invocation, async (workbench) =>
    pullFrom(workbench, {
      study: await studyOf(invocation, workbench),
      form,
      source,
      environment: process.env,
      ...(tokenFile === undefined ? {} : { tokenFile: resolve(tokenFile) }),
    }),
  );
  if (invocation.options.json === true) invocation.output.say(JSON.stringify(report, null, 2));
  else tellReception(invocation.output, report);
  return 0;
}

export interface ReceptionCounts {
  readonly added: number;
  readonly edited: number;
  readonly known: number;
  readonly aside: number;
  readonly files: number;
}

export function tellReception({ say, language }: Output, counts: ReceptionCounts): void {
  const { added, edited, known, aside, files } = counts;
  const lines = {
    es: `${added} nuevos, ${edited} corregidos, ${known} ya estaban, ${aside} apartados, ${files} archivos`,
    en: `${added} new, ${edited} edited, ${known} already here, ${aside} kept aside, ${files} files`,
    fr: `${added} nouveaux, ${edited} modifiés, ${known} déjà là, ${aside} mis de côté, ${files} fichiers`,
  };
  say(lines[language]);
}
