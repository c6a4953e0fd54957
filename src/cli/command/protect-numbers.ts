// `tornaviaje protect code|group`: numbers of single people behind a limit, or as means of small groups of like people.
import { resolve } from "node:path";
import { formatCount, formatNumber } from "#base/format-number";
import { realEffects } from "#workbench/effect/real-effects";
import { codeColumn, groupColumns, type NumbersProtected } from "#workbench/protect-numbers";
import { type Command, type Invocation, textOption } from "../command.ts";
import { JSON_OPTION, listOption, numberOption, required, some, textSpec } from "../options.ts";
import { wordsAreMissing } from "../problems.ts";
import { wholeFrom } from "../value-shapes.ts";
import { OUT_OPTION, TABLE_POSITIONAL } from "./protect-words.ts";

export const protectCodeCommand: Command = {
  name: "protect code",
  summary: {
    es: "Pone un límite a los valores extremos de una columna.",
    en: "Puts a limit to the extremes of a column.",
    fr: "Limite les valeurs extrêmes d’une colonne.",
  },
  positionals: [TABLE_POSITIONAL],
  options: [
    textSpec("column", "<column>", { es: "columna de números", en: "column of numbers", fr: "colonne de nombres" }),
    textSpec("above", "<number>", { es: "límite superior", en: "upper limit", fr: "limite supérieure" }),
    textSpec("below", "<number>", { es: "límite inferior", en: "lower limit", fr: "limite inférieure" }),
    textSpec("replacement", "<number>", {
      es: "valor que los sustituye (si no: el límite)",
      en: "value that replaces them (otherwise: the limit)",
      fr: "valeur de remplacement (sinon : la limite)",
    }),
    OUT_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "protect code";
    const [above, below] = [numberOption(invocation, command, "above"), numberOption(invocation, command, "below")];
    const limit = above ?? below;
    if (limit === undefined || (above !== undefined && below !== undefined))
      throw wordsAreMissing(command, "--above | --below");
    const question = {
      table: resolve(invocation.positionals[0] ?? ""),
      column: required(textOption(invocation, "column"), command, "column"),
      end: above === undefined ? ("bottom" as const) : ("top" as const),
      limit,
      ...some("replacement", numberOption(invocation, command, "replacement")),
    };
    return keep(invocation, command, await codeColumn(realEffects(), question));
  },
};

export const protectGroupCommand: Command = {
  name: "protect group",
  summary: {
    es: "Sustituye números por la media de pequeños grupos de personas parecidas (microagregación).",
    en: "Replaces numbers by the means of small groups of like people (microaggregation).",
    fr: "Remplace des nombres par la moyenne de petits groupes semblables (microagrégation).",
  },
  positionals: [TABLE_POSITIONAL],
  options: [
    textSpec("columns", "a,b", { es: "columnas de números", en: "columns of numbers", fr: "colonnes de nombres" }),
    textSpec("size", "<number>", {
      es: "personas por grupo, al menos (si no: 3)",
      en: "people in a group, at least (otherwise: 3)",
      fr: "personnes par groupe, au moins (sinon : 3)",
    }),
    OUT_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const command = "protect group";
    const size = numberOption(invocation, command, "size", wholeFrom(2)) ?? 3;
    const columns = required(listOption(invocation, "columns"), command, "columns");
    const question = { table: resolve(invocation.positionals[0] ?? ""), columns, size };
    return keep(invocation, command, await groupColumns(realEffects(), question));
  },
};

const WORDS = {
  es: { changed: "valores cambiados", moved: "pérdida por distancia (IL1s)", shape: "pérdida de correlaciones" },
  en: { changed: "values changed", moved: "loss by distance (IL1s)", shape: "loss of correlations" },
  fr: { changed: "valeurs modifiées", moved: "perte par distance (IL1s)", shape: "perte de corrélations" },
} as const;

async function keep(invocation: Invocation, command: string, found: NumbersProtected): Promise<number> {
  const { output, options } = invocation;
  const out = resolve(required(textOption(invocation, "out"), command, "out"));
  const { csv, ...told } = found;
  await realEffects().files.writeAtomically(out, new TextEncoder().encode(csv));
  if (options.json === true) output.say(JSON.stringify({ out, ...told }, null, 2));
  else {
    const words = WORDS[output.language];
    output.say(`${words.changed}: ${formatCount(told.changed, output.language)}`);
    output.say(`${words.moved}: ${formatNumber(told.distanceLoss, output.language, 4)}`);
    output.say(`${words.shape}: ${formatNumber(told.shapeLoss, output.language, 4)}`);
    output.say(`→ ${out}`);
  }
  return 0;
}
