// `tornaviaje changes`: what moved between two rounds of interviews, the last two if no others are named.
import { formatCount, formatNumber, formatShare } from "#base/format-number";
import type { Language } from "#base/text";
import {
  type ChangeSide,
  type ExploredChanges,
  exploreChanges,
  type ShownChange,
} from "#workbench/explore/explore-changes";
import { type Command, textOption } from "../command.ts";
import { textSpec } from "../options.ts";
import { writeTable } from "../write-table.ts";
import { DIRECTORY_OPTIONS, tellResult } from "./services-directory.ts";

export const changesCommand: Command = {
  name: "changes",
  summary: {
    es: "Qué cambió entre dos rondas: ambas estimaciones, el cambio con su intervalo y si pasa del azar.",
    en: "What moved between two rounds: both estimates, the change with its interval, and whether it is beyond chance.",
    fr: "Ce qui a évolué entre deux vagues : les deux estimations, l’évolution avec son intervalle, et si elle dépasse le hasard.",
  },
  positionals: [],
  options: [
    textSpec("place", "<id>", {
      es: "REG, país o ciudad: HND, HND-TGU (si no: REG)",
      en: "REG, country or city: HND, HND-TGU (otherwise: REG)",
      fr: "REG, pays ou ville : HND, HND-TGU (sinon : REG)",
    }),
    textSpec("indicator", "<id>", {
      es: "un solo indicador, haya cambiado o no",
      en: "one indicator alone, moved or not",
      fr: "un seul indicateur, qu’il ait évolué ou non",
    }),
    textSpec("pair", "<id>", {
      es: "qué dos rondas: last, o anterior~posterior como 2026~2028 (si no: las dos últimas)",
      en: "which two rounds: last, or earlier~later as 2026~2028 (otherwise: the last two)",
      fr: "quelles deux vagues : last, ou antérieure~postérieure comme 2026~2028 (sinon : les deux dernières)",
    }),
    {
      name: "all",
      kind: "flag",
      help: {
        es: "también lo que puede ser azar",
        en: "what may be chance, too",
        fr: "aussi ce qui peut relever du hasard",
      },
    },
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const indicator = textOption(invocation, "indicator");
    const movedOnly = indicator === undefined && invocation.options.all !== true;
    return tellResult(
      invocation,
      (workbench, study) =>
        exploreChanges(workbench, study, {
          place: textOption(invocation, "place") ?? "REG",
          movedOnly,
          pair: textOption(invocation, "pair") ?? "last",
          ...(indicator === undefined ? {} : { indicator }),
        }),
      changeLines,
    );
  },
};

const HEADS = {
  es: ["indicador", "sexo", "antes", "después", "cambio", "n", ""],
  en: ["indicator", "sex", "before", "after", "change", "n", ""],
  fr: ["indicateur", "sexe", "avant", "après", "évolution", "n", ""],
} as const;

const WORDS = {
  es: {
    demonstration: "Respuestas de demostración",
    none: "Ningún cuestionario se preguntó en dos rondas.",
    nothing: "Nada cambió más de lo que explica el azar.",
    both: "respondieron en las dos",
    improved: "mejor",
    worsened: "peor",
    rose: "más",
    fell: "menos",
    unclear: "puede ser azar",
    hidden: "muy pocas personas",
  },
  en: {
    demonstration: "Demonstration answers",
    none: "No questionnaire was asked in two rounds.",
    nothing: "Nothing moved more than chance explains.",
    both: "answered in both",
    improved: "better",
    worsened: "worse",
    rose: "more",
    fell: "less",
    unclear: "may be chance",
    hidden: "too few people",
  },
  fr: {
    demonstration: "Réponses de démonstration",
    none: "Aucun questionnaire n’a été posé à deux vagues.",
    nothing: "Rien n’a évolué au-delà du hasard.",
    both: "ont répondu aux deux",
    improved: "mieux",
    worsened: "moins bien",
    rose: "plus",
    fell: "moins",
    unclear: "peut relever du hasard",
    hidden: "trop peu de personnes",
  },
} as const;

function changeLines({ pairs, mark, changes }: ExploredChanges, language: Language): readonly string[] {
  const words = WORDS[language];
  if (pairs.length === 0) return [words.none];
  const heads = pairs.map(({ table, waves, n, both, pair }) => {
    const named = waves.map(({ names }, at) => `${names[language]} (n = ${formatCount(n[at] ?? 0, language)})`);
    const again = both === undefined ? "" : `; ${formatCount(both, language)} ${words.both}`;
    return `${table} (${pair ?? "last"}): ${named.join(" → ")}${again}`;
  });
  return [
    ...(mark === "demonstration" ? [words.demonstration] : []),
    ...heads,
    ...(changes.length === 0
      ? [words.nothing]
      : writeTable({ head: [...HEADS[language]], rows: changes.map((one) => cellsOf(one, language)) })),
  ];
}

function cellsOf(change: ShownChange, language: Language): readonly string[] {
  const { indicator, sex, before, after, difference, lower, upper, unit, movement } = change;
  const words = WORDS[language];
  if (before === null || after === null) return [indicator, sex, "·", "·", "·", "·", words.hidden];
  const number = (value: number) =>
    unit === "share" ? formatShare(value, language) : formatNumber(value, language, 1);
  const side = ({ value, lower: from, upper: to }: ChangeSide) => `${number(value)} (${number(from)} – ${number(to)})`;
  return [
    ...[indicator, sex, side(before), side(after)],
    `${number(difference ?? 0)} (${number(lower ?? 0)} – ${number(upper ?? 0)})`,
    `${formatCount(before.n, language)} / ${formatCount(after.n, language)}`,
    words[movement],
  ];
}
