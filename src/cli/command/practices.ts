// `tornaviaje practices search`: what has worked, for whom, in a city like this.
import { resolve } from "node:path";
import { realEffects } from "#workbench/effect/real-effects";
import { searchStudyPractices, TARGET_GROUPS } from "#workbench/search-study-practices";
import { type Command, textOption } from "../command.ts";
import { JSON_OPTION, numberOption, some, textSpec } from "../options.ts";
import { tellPractices } from "../write-practices.ts";
import { choice, STUDY } from "./review.ts";

const DIMENSIONS = ["economic", "social", "psychosocial"] as const;

export const practicesSearchCommand: Command = {
  name: "practices search",
  summary: {
    es: "Busca qué ha servido, para quién, y si cabe en una ciudad del estudio.",
    en: "Searches what has worked, for whom, and whether it fits a city of the study.",
    fr: "Cherche ce qui a marché, pour qui, et si cela convient à une ville de l’étude.",
  },
  positionals: [STUDY],
  options: [
    textSpec("for", TARGET_GROUPS.join("|"), { es: "población", en: "people", fr: "population" }),
    textSpec("dimension", DIMENSIONS.join("|"), { es: "dimensión", en: "dimension", fr: "dimension" }),
    textSpec("city", "<SLV-SSA>", { es: "ciudad del estudio", en: "city of the study", fr: "ville de l’étude" }),
    textSpec("words", "<words>", {
      es: "palabras, en cuatro lenguas",
      en: "words, in four languages",
      fr: "mots, en quatre langues",
    }),
    textSpec("top", "<10>", { es: "cuántas", en: "how many", fr: "combien" }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "practices search";
    const found = await searchStudyPractices(realEffects(), {
      study: resolve(invocation.positionals[0] ?? ""),
      most: numberOption(invocation, command, "top") ?? 10,
      ...some("group", choice(invocation, TARGET_GROUPS, { command, name: "for" })),
      ...some("dimension", choice(invocation, DIMENSIONS, { command, name: "dimension" })),
      ...some("city", textOption(invocation, "city")),
      ...some("words", textOption(invocation, "words")),
    });
    const { output, options } = invocation;
    if (options.json === true) output.say(JSON.stringify(found, null, 1));
    else tellPractices(output, found);
    return 0;
  },
};
