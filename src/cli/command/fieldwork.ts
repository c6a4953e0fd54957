// `tornaviaje fieldwork`: what is done, what looks strange and why, and whom to ask again.
import { resolve } from "node:path";
import { checkFieldwork, type Fieldwork, type FieldworkQuestion } from "#workbench/check-fieldwork";
import { realEffects } from "#workbench/effect/real-effects";
import { receivedRows } from "#workbench/intake/received-rows";
import { type Command, type Invocation, textOption } from "../command.ts";
import { JSON_OPTION, numberOption, textSpec } from "../options.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
import { SHARE } from "../value-shapes.ts";
import { tellFieldwork } from "../write-fieldwork.ts";

const NAME = "fieldwork";
const FLAGS_SHOWN = 20;

export const fieldworkCommand: Command = {
  name: NAME,
  summary: {
    es: "Muestra cómo va el trabajo de campo y qué formularios conviene mirar.",
    en: "Shows how fieldwork goes and which forms deserve a look.",
    fr: "Montre où en est le terrain et quels formulaires méritent un regard.",
  },
  positionals: [{ name: "study", help: { es: "carpeta del estudio", en: "study folder", fr: "dossier de l’étude" } }],
  options: [
    textSpec("table", "<id>", {
      es: "solo este instrumento",
      en: "this instrument only",
      fr: "cet instrument seulement",
    }),
    textSpec("flags", "<number>", {
      es: `señales que se muestran por instrumento (si no: ${FLAGS_SHOWN}; en JSON van todas)`,
      en: `flags shown per instrument (otherwise: ${FLAGS_SHOWN}; JSON has all)`,
      fr: `signaux affichés par instrument (sinon : ${FLAGS_SHOWN} ; le JSON les a tous)`,
    }),
    textSpec("back-check", "<share>", {
      es: "sortea esta parte de cada persona entrevistadora para repetir: 0.1",
      en: "draws this share of each interviewer to be asked again: 0.1",
      fr: "tire au sort cette part de chaque personne enquêtrice à réinterroger : 0.1",
    }),
    textSpec("least", "<number>", {
      es: "al menos tantas por persona entrevistadora (si no: 3)",
      en: "at least so many per interviewer (otherwise: 3)",
      fr: "au moins autant par personne enquêtrice (sinon : 3)",
    }),
    textSpec("seed", "<text>", {
      es: "semilla del sorteo (si no: el nombre del estudio)",
      en: "seed of the draw (otherwise: the id of the study)",
      fr: "graine du tirage (sinon : l’identifiant de l’étude)",
    }),
    {
      ...DATA_OPTION,
      help: {
        es: "carpeta de datos: suma lo que llegó al servidor (si no: solo los archivos del estudio)",
        en: "data folder: adds what the server received (otherwise: the files of the study alone)",
        fr: "dossier de données : ajoute ce que le serveur a reçu (sinon : les seuls fichiers de l’étude)",
      },
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options } = invocation;
    const fieldwork = await ask(invocation);
    if (options.json === true) output.say(JSON.stringify(fieldwork, null, 2));
    else tellFieldwork(output, fieldwork, numberOption(invocation, NAME, "flags") ?? FLAGS_SHOWN);
    return 0;
  },
};

function ask(invocation: Invocation): Promise<Fieldwork> {
  const question = questionOf(invocation);
  if (textOption(invocation, "data") === undefined) return checkFieldwork(realEffects(), question);
  return withWorkbench(invocation, ({ effects, store }) =>
    checkFieldwork(effects, { ...question, received: (form) => receivedRows(store, form) }),
  );
}

function questionOf(invocation: Invocation): FieldworkQuestion {
  const folder = resolve(invocation.positionals[0] ?? "");
  const table = textOption(invocation, "table");
  const share = numberOption(invocation, NAME, "back-check", SHARE);
  const leastPerInterviewer = numberOption(invocation, NAME, "least") ?? 3;
  const seed = textOption(invocation, "seed") ?? folder.split("/").at(-1) ?? "";
  return {
    folder,
    ...(table === undefined ? {} : { table }),
    ...(share === undefined ? {} : { backCheck: { seed, share, leastPerInterviewer } }),
  };
}
