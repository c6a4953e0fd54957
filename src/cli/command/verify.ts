// `tornaviaje verify`: reference cases of others, answered by our own methods.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { type AnsweredCase, verifyCases } from "#workbench/verify-cases";
import { type Command, type Output, textOption } from "../command.ts";

export const verifyCommand: Command = {
  name: "verify",
  summary: {
    es: "Responde casos de referencia con los métodos propios.",
    en: "Answers reference cases with our own methods.",
    fr: "Répond à des cas de référence avec nos propres méthodes.",
  },
  positionals: [
    {
      name: "topic",
      help: {
        es: "tema: survey, rds, sae, indices, disclosure, spatial",
        en: "topic: survey, rds, sae, indices, disclosure, spatial",
        fr: "sujet : survey, rds, sae, indices, disclosure, spatial",
      },
    },
    {
      name: "cases",
      help: {
        es: "archivo JSON de casos; sus datos, con ruta desde él",
        en: "JSON file of cases; paths of their data count from it",
        fr: "fichier JSON des cas ; les chemins de leurs données partent de lui",
      },
    },
  ],
  options: [
    {
      name: "output",
      short: "o",
      kind: "text",
      value: "<file>",
      help: {
        es: "archivo JSON de respuestas (si no: la salida)",
        en: "JSON file for the answers (otherwise: the output)",
        fr: "fichier JSON des réponses (sinon : la sortie)",
      },
    },
    { name: "json", kind: "flag", help: { es: "respuesta en JSON", en: "answer in JSON", fr: "réponse en JSON" } },
  ],
  run: async (invocation) => {
    const [topic = "", path = ""] = invocation.positionals;
    const { output } = invocation;
    const effects = realEffects();
    const answered = await verifyCases(effects, { topic, path: resolve(path) });
    const text = JSON.stringify(answered, null, 1);
    const file = textOption(invocation, "output");
    if (file !== undefined) await effects.files.writeAtomically(resolve(file), new TextEncoder().encode(`${text}\n`));
    if (file === undefined || invocation.options.json === true) output.say(text);
    tellUnanswered(output, answered.cases);
    return answered.cases.every(({ problem }) => problem === undefined) ? 0 : 1;
  },
};

function tellUnanswered({ tell, language }: Output, cases: readonly AnsweredCase[]): void {
  for (const { id, problem } of cases) {
    if (problem !== undefined)
      tell(`${id}: ${problem.message[language]}\n    → ${problem.cure[language]} [${problem.code}]`);
  }
  const answered = cases.filter(({ problem }) => problem === undefined).length;
  const words = { es: "casos respondidos", en: "cases answered", fr: "cas répondus" };
  tell(`${answered}/${cases.length} ${words[language]}`);
}
