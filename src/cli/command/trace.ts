// `tornaviaje trace`: from a number, finding or recommendation back to its ground.

import { traceAnyStudy } from "#workbench/trace/trace-any-study";
import { traceLines } from "#workbench/trace/trace-lines";
import type { Command } from "../command.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

export const traceCommand: Command = {
  name: "trace",
  summary: {
    es: "Muestra de dónde sale una cifra, un hallazgo o una recomendación.",
    en: "Shows where a number, a finding or a recommendation comes from.",
    fr: "Montre d’où vient un chiffre, un constat ou une recommandation.",
  },
  positionals: [
    {
      name: "key",
      help: {
        es: "clave (estimate:need-EMP:HND:female, F-SLV-need-EMP, R-HND-EMP-coverage …) o una frase impresa, entre comillas",
        en: "key (estimate:need-EMP:HND:female, F-SLV-need-EMP, R-HND-EMP-coverage …) or a printed sentence, in quotes",
        fr: "clé (estimate:need-EMP:HND:female, F-SLV-need-EMP, R-HND-EMP-coverage …) ou une phrase imprimée, entre guillemets",
      },
    },
  ],
  options: [
    DATA_OPTION,
    { name: "json", kind: "flag", help: { es: "respuesta en JSON", en: "answer in JSON", fr: "réponse en JSON" } },
  ],
  run: async (invocation) => {
    const { output, options, positionals } = invocation;
    const tree = await withWorkbench(invocation, ({ store }) => traceAnyStudy(store, positionals[0] ?? ""));
    if (options.json === true) output.say(JSON.stringify(tree, null, 2));
    else for (const line of traceLines(tree, output.language)) output.say(line);
    return 0;
  },
};
