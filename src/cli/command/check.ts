// `tornaviaje check`: everything that is wrong with a study folder, at once.
import { resolve } from "node:path";
import { hasErrors, type Issue } from "#base/issue";
import { checkStudy } from "#workbench/check-study";
import { realEffects } from "#workbench/effect/real-effects";
import { checkToldOutputs } from "#workbench/stories/check-told";
import type { StudyFolder } from "#workbench/study-folder";
import type { Command, Invocation } from "../command.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";
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
    {
      name: "published",
      kind: "flag",
      help: {
        es: "también publicaciones hechas antes que cuentan historias cuyo consentimiento se retiró o se redujo",
        en: "also publications built before that tell stories whose consent was taken back or narrowed",
        fr: "aussi les publications déjà faites qui racontent des récits dont le consentement est retiré ou réduit",
      },
    },
    DATA_OPTION,
    { name: "json", kind: "flag", help: { es: "respuesta en JSON", en: "answer in JSON", fr: "réponse en JSON" } },
  ],
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const { folder, issues: found } = await checkStudy(realEffects(), resolve(positionals[0] ?? ""));
    const told = options.published === true && folder !== undefined ? await toldIn(invocation, folder) : [];
    const issues = [...found, ...told];
    if (options.json === true) output.say(JSON.stringify({ issues }, null, 2));
    else tellIssues(output, issues);
    return hasErrors(issues) ? 1 : 0;
  },
};

async function toldIn(invocation: Invocation, { study, cases }: StudyFolder): Promise<readonly Issue[]> {
  return withWorkbench(invocation, (workbench) => checkToldOutputs(workbench, { study: study.id, cases }));
}
