// `tornaviaje run`: a study folder → reports.
import { resolve } from "node:path";
import { type RunReport, runStudy } from "#workbench/run-study";
import { type Command, type Invocation, textOption } from "../command.ts";
import { DATA_OPTION, withSurroundings } from "../surroundings.ts";
import { writeIssue } from "../write-issues.ts";

export const runCommand: Command = {
  name: "run",
  summary: {
    es: "Calcula un estudio y escribe sus informes.",
    en: "Computes a study and writes its reports.",
    fr: "Calcule une étude et écrit ses rapports.",
  },
  positionals: [{ name: "study", help: { es: "carpeta del estudio", en: "study folder", fr: "dossier de l’étude" } }],
  options: [
    {
      name: "out",
      kind: "text",
      value: "<folder>",
      help: {
        es: "carpeta de los informes (si no: «out»)",
        en: "folder for the reports (otherwise: “out”)",
        fr: "dossier des rapports (sinon : « out »)",
      },
    },
    {
      name: "lang",
      kind: "text",
      value: "es,en,fr",
      help: {
        es: "idiomas (si no: los del estudio)",
        en: "languages (otherwise: those of the study)",
        fr: "langues (sinon : celles de l’étude)",
      },
    },
    {
      name: "only",
      kind: "text",
      value: "<country>",
      help: {
        es: "un solo informe: un país, o REG",
        en: "one report alone: a country, or REG",
        fr: "un seul rapport : un pays, ou REG",
      },
    },
    DATA_OPTION,
    { name: "json", kind: "flag", help: { es: "respuesta en JSON", en: "answer in JSON", fr: "réponse en JSON" } },
  ],
  run: async (invocation) => {
    const out = outFolder(invocation);
    const languages = textOption(invocation, "lang")?.split(",");
    const only = textOption(invocation, "only");
    const report = await withSurroundings(invocation, (surroundings) =>
      runStudy(surroundings, {
        path: resolve(invocation.positionals[0] ?? ""),
        out,
        ...(languages === undefined ? {} : { languages }),
        ...(only === undefined ? {} : { only }),
      }),
    );
    if (invocation.options.json === true) invocation.output.say(JSON.stringify({ out, ...report }, null, 2));
    else tellReport(invocation, out, report);
    return 0;
  },
};

export function outFolder(invocation: Invocation): string {
  return resolve(textOption(invocation, "out") ?? "out");
}

export function tellReport({ output }: Invocation, out: string, { unchanged, files, issues }: RunReport): void {
  for (const issue of issues) output.tell(writeIssue(issue, output.language));
  const words = {
    es: unchanged ? "Nada cambió" : "Listo",
    en: unchanged ? "Nothing has changed" : "Done",
    fr: unchanged ? "Rien n’a changé" : "Terminé",
  };
  const count = { es: "archivos en", en: "files in", fr: "fichiers dans" };
  output.say(`${words[output.language]}: ${files.length} ${count[output.language]} ${out}`);
  output.say(`→ ${out}/index.html`);
}
