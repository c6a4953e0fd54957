// `tornaviaje export submissions`: what arrived for a form, all versions in one table, repeats linked, for other programs.
import { resolve } from "node:path";
import { exportSubmissions } from "#workbench/intake/export-submissions";
import { readVersionChanges } from "#workbench/intake/read-version-changes";
import { TABLE_FORMATS } from "#workbench/intake/write-tables";
import { type Command, textOption } from "../command.ts";
import { chosen, JSON_OPTION, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const NAME = "export submissions";

export const exportSubmissionsCommand: Command = {
  name: NAME,
  summary: {
    es: "Lleva los envíos de un formulario, con todas sus versiones, a SPSS, Stata, R, Excel o CSV.",
    en: "Takes the submissions of a form, all versions, to SPSS, Stata, R, Excel or CSV.",
    fr: "Porte les envois d’un formulaire, toutes versions, vers SPSS, Stata, R, Excel ou CSV.",
  },
  positionals: [{ name: "form", help: { es: "formulario", en: "form", fr: "formulaire" } }],
  options: [
    textSpec("format", "csv|xlsx|sav|dta|r", { es: "forma", en: "form", fr: "forme" }),
    textSpec("lang", "<language>", {
      es: "idioma del formulario: es, «Español (es)» (si no: el del terminal)",
      en: "language of the form: es, “Español (es)” (otherwise: that of the terminal)",
      fr: "langue du formulaire : es, « Español (es) » (sinon : celle du terminal)",
    }),
    textSpec("changes", "<yaml>", {
      es: "preguntas renombradas y códigos cambiados entre versiones",
      en: "questions renamed and codes changed between versions",
      fr: "questions renommées et codes changés entre versions",
    }),
    {
      name: "with-texts",
      kind: "flag",
      help: {
        es: "también textos libres y puntos, que pueden decir quién es alguien",
        en: "free texts and points too, which may say who somebody is",
        fr: "aussi les textes libres et les points, qui peuvent dire qui est quelqu’un",
      },
    },
    textSpec("out", "<folder>", {
      es: "carpeta (si no: «export»)",
      en: "folder (otherwise: “export”)",
      fr: "dossier (sinon : « export »)",
    }),
    STUDY_OPTION,
    DATA_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options, positionals } = invocation;
    const format = chosen(textOption(invocation, "format"), TABLE_FORMATS, { command: NAME, place: "--format" });
    const out = resolve(textOption(invocation, "out") ?? "export");
    const file = textOption(invocation, "changes");
    const exported = await withWorkbench(invocation, async (workbench) =>
      exportSubmissions(workbench, {
        study: await studyOf(invocation, workbench),
        form: positionals[0] ?? "",
        format,
        language: textOption(invocation, "lang") ?? output.language,
        out,
        withTexts: options["with-texts"] === true,
        ...(file === undefined ? {} : { changes: await readVersionChanges(workbench.effects, resolve(file)) }),
      }),
    );
    if (options.json === true) output.say(JSON.stringify({ out, ...exported }, null, 2));
    else {
      for (const name of exported.files) output.say(`${out}/${name}`);
      for (const line of proposals(exported.proposed, output.language)) output.tell(line);
      for (const { table, leftOut } of exported.tables)
        if (leftOut.length > 0) output.tell(`${LEFT[output.language]} ${table}: ${leftOut.join(", ")}`);
    }
    return 0;
  },
};

const LEFT = { es: "Se quedan, de", en: "Stay behind, of", fr: "Restent, de" } as const;

const ASK = {
  es: "¿Es la misma pregunta? Si lo es, escríbalo en --changes:",
  en: "Is it the same question? If so, write it into --changes:",
  fr: "Est-ce la même question ? Si oui, écrivez-le dans --changes :",
} as const;

function proposals(
  proposed: readonly { readonly from: string; readonly to: string }[],
  language: keyof typeof ASK,
): readonly string[] {
  return proposed.length === 0
    ? []
    : [ASK[language], "renamed:", ...proposed.map(({ from, to }) => `  ${from}: ${to}`)];
}
