// `tornaviaje pull kobo|central`: submissions from another server, only what is new. Tokens never stand in a command.
import { resolve } from "node:path";
import { previewPull } from "#workbench/pull/preview-pull";
import { type PullRequest, pullFrom } from "#workbench/pull/pull-from";
import type { PullSource } from "#workbench/pull/pull-source";
import type { Workbench } from "#workbench/workbench";
import {
  type Command,
  type Invocation,
  type OptionSpec,
  type Output,
  type PositionalSpec,
  textOption,
} from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const SHARED: readonly OptionSpec[] = [
  textSpec("form", "<id>", {
    es: "formulario del estudio que los recibe",
    en: "form of the study that takes them in",
    fr: "formulaire de l’étude qui les reçoit",
  }),
  {
    name: "with-forms",
    kind: "flag",
    help: {
      es: "publica antes las versiones del formulario que faltan en el estudio",
      en: "first publishes the versions of the form that the study does not have",
      fr: "publie d’abord les versions du formulaire qui manquent à l’étude",
    },
  },
  {
    name: "preview",
    kind: "flag",
    help: {
      es: "dice qué traería y no guarda nada",
      en: "says what would come, and keeps nothing",
      fr: "dit ce qui viendrait, sans rien conserver",
    },
  },
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

const NEW_FILES = {
  es: "Archivos del formulario adjuntados",
  en: "Files of the form that were attached",
  fr: "Fichiers du formulaire joints",
} as const;

const NEW_VERSIONS = {
  es: "versiones nuevas del formulario",
  en: "new versions of the form",
  fr: "nouvelles versions du formulaire",
} as const;

async function pull(invocation: Invocation, command: string, source: PullSource): Promise<number> {
  const withForms = invocation.options["with-forms"] === true;
  const named = textOption(invocation, "form");
  const form = withForms ? named : required(named, command, "form");
  const tokenFile = textOption(invocation, "token-file");
  const requestFor = async (workbench: Workbench): Promise<PullRequest> => ({
    ...{ study: await studyOf(invocation, workbench), withForms, source, environment: process.env },
    ...(form === undefined ? {} : { form }),
    ...(tokenFile === undefined ? {} : { tokenFile: resolve(tokenFile) }),
  });
  if (invocation.options.preview === true) return preview(invocation, requestFor);
  const report = await withWorkbench(invocation, async (workbench) => pullFrom(workbench, await requestFor(workbench)));
  if (invocation.options.json === true) invocation.output.say(JSON.stringify(report, null, 2));
  else if (report.forms.length > 0)
    invocation.output.say(`${NEW_VERSIONS[invocation.output.language]}: ${report.forms.join(", ")}`);
  if (invocation.options.json !== true && report.media.length > 0)
    invocation.output.say(`${NEW_FILES[invocation.output.language]}: ${report.media.join(", ")}`);
  if (invocation.options.json !== true) tellReception(invocation.output, report);
  if (invocation.options.json !== true && report.gone > 0)
    invocation.output.say(GONE[invocation.output.language].replace("@", String(report.gone)));
  return 0;
}

async function preview(
  { output, ...invocation }: Invocation,
  requestFor: (workbench: Workbench) => Promise<PullRequest>,
): Promise<number> {
  const told = await withWorkbench({ output, ...invocation }, async (workbench) =>
    previewPull(workbench, await requestFor(workbench)),
  );
  if (invocation.options.json === true) {
    output.say(JSON.stringify(told, null, 2));
    return 0;
  }
  const words = PREVIEW[output.language];
  for (const { version, state } of told.versions) output.say(`${words.version} ${version || "–"}: ${words[state]}`);
  tellReception(output, told);
  if (told.gone > 0) output.say(GONE[output.language].replace("@", String(told.gone)));
  if (told.unmapped.length > 0) output.say(`${words.unmapped}: ${told.unmapped.join(", ")}`);
  output.say(words.nothing);
  return 0;
}

const PREVIEW = {
  es: {
    version: "Versión",
    here: "está en el estudio",
    comes: "se publicaría",
    missing: "no está: sus envíos entran con la más reciente de aquí",
    unmapped: "Preguntas que el formulario de aquí no tiene",
    nothing: "No se guardó nada. Sin --preview entra.",
  },
  en: {
    version: "Version",
    here: "is in the study",
    comes: "would be published",
    missing: "is not here: its submissions come in by the newest one here",
    unmapped: "Questions that the form here does not ask",
    nothing: "Nothing was kept. Without --preview it comes in.",
  },
  fr: {
    version: "Version",
    here: "est dans l’étude",
    comes: "serait publiée",
    missing: "n’est pas ici : ses envois entrent avec la plus récente d’ici",
    unmapped: "Questions que le formulaire d’ici ne pose pas",
    nothing: "Rien n’a été conservé. Sans --preview, tout entre.",
  },
} as const;

const GONE = {
  es: "@ ya no están en el otro servidor: aquí quedan, marcados, hasta que alguien decida.",
  en: "@ are no longer on the other server: they stay here, marked, until somebody decides.",
  fr: "@ ne sont plus sur l’autre serveur : ils restent ici, signalés, jusqu’à ce que quelqu’un décide.",
} as const;

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
