// `tornaviaje protect table`: a table of counts or amounts in which nobody can be found, not even by subtraction.
import { resolve } from "node:path";
import { formatCount, formatNumber } from "#base/format-number";
import { realEffects } from "#workbench/effect/real-effects";
import { type CellQuestion, protectCells, type TableCell, TOTAL } from "#workbench/protect-cells";
import { writeCsv } from "#workbench/write-csv";
import { type Command, type Invocation, type Output, textOption } from "../command.ts";
import { JSON_OPTION, listOption, numberOption, required, some, textSpec } from "../options.ts";
import { SHARE, wholeFrom } from "../value-shapes.ts";
import { writeTable } from "../write-table.ts";
import { OUT_OPTION, TABLE_POSITIONAL } from "./protect-words.ts";

const NAME = "protect table";

export const protectTableCommand: Command = {
  name: NAME,
  summary: {
    es: "Cuenta o suma por grupos y oculta las celdas que delatarían a alguien, también por resta.",
    en: "Counts or adds up by groups and hides cells that would give somebody away, by subtraction too.",
    fr: "Compte ou additionne par groupes et masque les cellules révélatrices, y compris par soustraction.",
  },
  positionals: [TABLE_POSITIONAL],
  options: [
    textSpec("by", "a,b", { es: "columnas de los grupos", en: "columns of the groups", fr: "colonnes des groupes" }),
    textSpec("amount", "<column>", {
      es: "columna que se suma (si no: se cuentan personas)",
      en: "column to add up (otherwise: people are counted)",
      fr: "colonne à additionner (sinon : on compte les personnes)",
    }),
    textSpec("least", "<number>", {
      es: "personas que una celda debe tener (si no: 5)",
      en: "people that a cell must hold (otherwise: 5)",
      fr: "personnes que doit compter une cellule (sinon : 5)",
    }),
    textSpec("dominance", "<share>", {
      es: "parte de la suma que las mayores no deben pasar, de 0 a 1",
      en: "share of a sum that its largest must not pass, 0 to 1",
      fr: "part de la somme que les plus grandes ne doivent pas dépasser, de 0 à 1",
    }),
    textSpec("largest", "<number>", {
      es: "cuántas mayores cuentan para ello (si no: 2)",
      en: "how many of the largest count for it (otherwise: 2)",
      fr: "combien des plus grandes comptent (sinon : 2)",
    }),
    OUT_OPTION,
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const question = questionOf(invocation);
    const effects = realEffects();
    const cells = (await protectCells(effects, question)).map(withoutHidden);
    const out = textOption(invocation, "out");
    if (out !== undefined) await effects.files.writeAtomically(resolve(out), csvOf(question, cells));
    if (invocation.options.json === true) invocation.output.say(JSON.stringify({ by: question.by, cells }, null, 2));
    else tellCells(invocation.output, question, cells);
    return 0;
  },
};

function questionOf(invocation: Invocation): CellQuestion {
  const least = numberOption(invocation, NAME, "least", wholeFrom(1)) ?? 5;
  const largest = numberOption(invocation, NAME, "largest", wholeFrom(1)) ?? 2;
  const shareOfOne = numberOption(invocation, NAME, "dominance", SHARE);
  const dominance = shareOfOne === undefined ? undefined : { largest, shareOfOne };
  return {
    table: resolve(invocation.positionals[0] ?? ""),
    by: required(listOption(invocation, "by"), NAME, "by"),
    ...some("amount", textOption(invocation, "amount")),
    rule: { minimumContributors: least, ...some("dominance", dominance) },
  };
}

interface SafeCell {
  readonly keys: readonly string[];
  /** Null where it must not be shown. */
  readonly count: number | null;
  readonly value: number | null;
  readonly hidden: TableCell["hidden"];
}

/** What is hidden leaves no number behind, in no form of the answer. */
function withoutHidden({ keys, count, value, hidden }: TableCell): SafeCell {
  return hidden === null ? { keys, count, value, hidden } : { keys, count: null, value: null, hidden };
}

const WORDS = {
  es: {
    count: "personas",
    hidden: "Celdas ocultas por pocas personas o por dominio",
    more: "y para que no se deduzcan",
  },
  en: { count: "people", hidden: "Cells hidden for few people or dominance", more: "and so that they do not follow" },
  fr: { count: "personnes", hidden: "Cellules masquées (effectif ou dominance)", more: "et pour éviter la déduction" },
} as const;

function tellCells({ say, language }: Output, { by, amount }: CellQuestion, cells: readonly SafeCell[]): void {
  const words = WORDS[language];
  const shown = (value: number | null, show: (value: number) => string) => (value === null ? "…" : show(value));
  const rows = cells.map(({ keys, count, value }) => [
    ...keys.map((key) => (key === TOTAL ? "Σ" : key)),
    shown(count, (number) => formatCount(number, language)),
    ...(amount === undefined ? [] : [shown(value, (number) => formatNumber(number, language, 2))]),
  ]);
  const head = [...by, words.count, ...(amount === undefined ? [] : [amount])];
  for (const line of writeTable({ head, rows })) say(line);
  const hidden = (kind: TableCell["hidden"]) => cells.filter((cell) => cell.hidden === kind).length;
  say(`${words.hidden}: ${hidden("primary")}; ${words.more}: ${hidden("secondary")}`);
}

function csvOf({ by, amount }: CellQuestion, cells: readonly SafeCell[]): Uint8Array {
  const lines = cells.map(({ keys, count, value, hidden }) => [
    ...keys,
    count === null ? "" : String(count),
    ...(amount === undefined ? [] : [value === null ? "" : String(value)]),
    hidden ?? "",
  ]);
  const head = [...by, "count", ...(amount === undefined ? [] : [amount]), "hidden"];
  return new TextEncoder().encode(writeCsv([head, ...lines]));
}
