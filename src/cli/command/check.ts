// `tornaviaje check`: everything that is wrong with a study folder, at once.
import { resolve } from "node:path";
import { hasErrors } from "#base/issue";
import { checkStudy } from "#workbench/check-study";
import { realEffects } from "#workbench/effect/real-effects";
import type { Command } from "../command.ts";
import { tellIssues } from "../write-issues.ts";

export const checkCommand: Command = {
  name: "check",
  summary: {
    es: "Señala todo lo que está mal en la carpeta de un estudio.",
    en: "Names everything that is wrong in a study folder.",
    fr: "Indique tout ce qui ne va pas dans le dossier d’une étude.",
  },
  positionals: [{ name: "study", help: { es: "carpeta del estudio", en: "study folder", fr: "dossier de l’étude" } }],
  options: [
    { name: "json", kind: "flag", help: { es: "respuesta en JSON", en: "answer in JSON", fr: "réponse en JSON" } },
  ],
  run: async ({ positionals, options, output }) => {
    const { issues } = await checkStudy(realEffects(), resolve(positionals[0] ?? ""));
    if (options.json === true) output.say(JSON.stringify({ issues }, null, 2));
    else tellIssues(output, issues);
    return hasErrors(issues) ? 1 : 0;
  },
};
