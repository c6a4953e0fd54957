// `tornaviaje export data`: answers for SPSS, Stata, R or as CSV, with their words.
import { resolve } from "node:path";
import { LANGUAGES } from "#base/text";
import { realEffects } from "#workbench/effect/real-effects";
import { EXPORT_FORMATS, type ExportedTable, exportData } from "#workbench/export-data";
import { type Command, type Output, textOption } from "../command.ts";
import { choiceOption, chosen, JSON_OPTION, textSpec } from "../options.ts";

const NAME = "export data";

export const exportDataCommand: Command = {
  name: NAME,
  summary: {
    es: "Lleva las respuestas a SPSS, Stata, R o CSV, con sus etiquetas.",
    en: "Takes answers to SPSS, Stata, R or CSV, with their labels.",
    fr: "Porte les réponses vers SPSS, Stata, R ou CSV, avec leurs libellés.",
  },
  positionals: [
    {
      name: "source",
      help: {
        es: "carpeta de un estudio, o archivo de datos",
        en: "study folder, or data file",
        fr: "dossier d’une étude, ou fichier de données",
      },
    },
  ],
  options: [
    textSpec("format", "csv|sav|dta|r", { es: "forma", en: "form", fr: "forme" }),
    textSpec("lang", "es|en|fr", {
      es: "idioma de las etiquetas (si no: el del terminal)",
      en: "language of the labels (otherwise: that of the terminal)",
      fr: "langue des libellés (sinon : celle du terminal)",
    }),
    textSpec("out", "<folder>", {
      es: "carpeta (si no: «export»)",
      en: "folder (otherwise: “export”)",
      fr: "dossier (sinon : « export »)",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { output, options, positionals } = invocation;
    const format = chosen(textOption(invocation, "format"), EXPORT_FORMATS, { command: NAME, place: "--format" });
    const language = choiceOption(invocation, NAME, "lang", LANGUAGES) ?? output.language;
    const out = resolve(textOption(invocation, "out") ?? "export");
    const tables = await exportData(realEffects(), { source: resolve(positionals[0] ?? ""), format, language, out });
    if (options.json === true) output.say(JSON.stringify({ out, tables }, null, 2));
    else for (const table of tables) tellTable(output, table, out);
    return 0;
  },
};

function tellTable(
  { say, tell, language }: Output,
  { files, rows, columns, leftOut }: ExportedTable,
  out: string,
): void {
  const words = {
    es: { rows: "filas", columns: "columnas", left: "Textos libres que no salen" },
    en: { rows: "rows", columns: "columns", left: "Free texts that stay behind" },
    fr: { rows: "lignes", columns: "colonnes", left: "Textes libres qui restent" },
  }[language];
  say(`${files.map((file) => `${out}/${file}`).join(", ")}: ${rows} ${words.rows}, ${columns} ${words.columns}`);
  if (leftOut.length > 0) tell(`${words.left}: ${leftOut.join(", ")}`);
}
