// `tornaviaje index`: a composite index from its file and a table.
import { resolve } from "node:path";
import { formatNumber } from "#base/format-number";
import { drawRanks } from "#workbench/draw-ranks";
import { realEffects } from "#workbench/effect/real-effects";
import { type MadeIndex, makeIndex } from "#workbench/make-index";
import { type Command, type Output, textOption } from "../command.ts";
import { JSON_OPTION, textSpec } from "../options.ts";
import { writeTable } from "../write-table.ts";

export const indexCommand: Command = {
  name: "index",
  summary: {
    es: "Calcula un índice compuesto, con la incertidumbre de sus posiciones.",
    en: "Computes a composite index, with the uncertainty of its ranks.",
    fr: "Calcule un indice composite, avec l’incertitude de ses rangs.",
  },
  positionals: [
    {
      name: "spec",
      help: { es: "archivo YAML del índice", en: "YAML file of the index", fr: "fichier YAML de l’indice" },
    },
  ],
  options: [
    textSpec("table", "<file>", {
      es: "tabla de indicadores (si no: el CSV del mismo nombre)",
      en: "table of indicators (otherwise: the CSV of the same name)",
      fr: "table des indicateurs (sinon : le CSV du même nom)",
    }),
    textSpec("figure", "<svg>", {
      es: "dibuja los puestos con sus intervalos",
      en: "draws the ranks with their intervals",
      fr: "dessine les rangs avec leurs intervalles",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const table = textOption(invocation, "table");
    const figure = textOption(invocation, "figure");
    const effects = realEffects();
    const made = await makeIndex(effects, {
      spec: resolve(invocation.positionals[0] ?? ""),
      ...(table === undefined ? {} : { table: resolve(table) }),
    });
    const { result, intervals, sensitivity } = made;
    if (figure !== undefined)
      await drawRanks(effects, made, { path: resolve(figure), language: invocation.output.language });
    if (invocation.options.json === true)
      invocation.output.say(JSON.stringify({ mark: made.spec.mark, ...result, intervals, sensitivity }, null, 2));
    else tellIndex(invocation.output, made);
    return 0;
  },
};

const WORDS = {
  es: {
    rank: "puesto",
    unit: "unidad",
    interval: "intervalo",
    left: "Sin datos suficientes",
    filled: "Valores completados",
    treated: "Valores extremos tratados",
    moved: "Qué mueve los puestos (solo · con los demás)",
    mark: "datos de demostración",
  },
  en: {
    rank: "rank",
    unit: "unit",
    interval: "interval",
    left: "Too little known",
    filled: "Values filled in",
    treated: "Extremes treated",
    moved: "What moves the ranks (alone · with the others)",
    mark: "demonstration data",
  },
  fr: {
    rank: "rang",
    unit: "unité",
    interval: "intervalle",
    left: "Trop peu de données",
    filled: "Valeurs complétées",
    treated: "Valeurs extrêmes traitées",
    moved: "Ce qui déplace les rangs (seul · avec les autres)",
    mark: "données de démonstration",
  },
} as const;

function tellIndex({ say, language }: Output, { spec, result, intervals, sensitivity }: MadeIndex): void {
  const words = WORDS[language];
  const groups = Object.keys(result.ranks);
  const top = spec.groups.find(({ parent }) => parent === undefined)?.code ?? groups[0] ?? "";
  const ranks = result.ranks[top] ?? [];
  const order = result.units.map((_, at) => at).sort((a, b) => (ranks[a] ?? Infinity) - (ranks[b] ?? Infinity));
  const known = new Map(intervals.map((interval) => [interval.unit, interval]));
  const rows = order.map((at) => {
    const interval = known.get(result.units[at] ?? "");
    const scores = groups.map((code) => shown(result.scores[code]?.[at], language));
    const reach = interval === undefined ? "–" : `${Math.round(interval.lower)}–${Math.round(interval.upper)}`;
    return [String(ranks[at] ?? "–"), result.units[at] ?? "", reach, ...scores];
  });
  say(`${spec.titles[language]}${spec.mark === "demonstration" ? ` (${words.mark})` : ""}`);
  say("");
  for (const line of writeTable({ head: [words.rank, words.unit, words.interval, ...groups], rows })) say(line);
  tellRemarks({ say, words, result });
  if (sensitivity.length > 0) say(`${words.moved}:`);
  for (const { factor, firstOrder, totalOrder } of sensitivity)
    say(`  ${factor}: ${formatNumber(firstOrder, language, 2)} · ${formatNumber(totalOrder, language, 2)}`);
}

interface Remarks extends Pick<Output, "say">, Pick<MadeIndex, "result"> {
  readonly words: (typeof WORDS)[keyof typeof WORDS];
}

function tellRemarks({ say, words, result }: Remarks): void {
  const filled = Object.entries(result.filled).map(([code, count]) => `${code} ${count}`);
  if (result.left.length > 0) say(`${words.left}: ${result.left.join(", ")}`);
  if (filled.length > 0) say(`${words.filled}: ${filled.join(", ")}`);
  if (result.treated.length > 0) say(`${words.treated}: ${result.treated.join(", ")}`);
}

function shown(value: number | null | undefined, language: Output["language"]): string {
  return value === null || value === undefined ? "–" : formatNumber(value, language, 2);
}
