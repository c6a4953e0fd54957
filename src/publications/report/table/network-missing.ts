// Missing links: institutions that fulfil the same function in the same city and refer nobody to each other.
import { formatCount, formatPercentNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Table } from "../../document/document.ts";
import { kindName, markOfTable, type ReportContext } from "../report-context.ts";
import { networkAt } from "../say/say-network.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, say, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

const USUAL_TOP = 17;

export function networkMissingTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { language } = context;
  const table = context.input.analysis.coordinationNetwork?.table;
  const missing = networkAt(context, context.place).missing.slice(0, Number(attributes.top ?? USUAL_TOP));
  if (table === undefined || missing.length === 0) return undefined;
  const percent = (share: number) => formatPercentNumber(share, language);
  return {
    type: "table",
    id: partId("table", "network-missing", attributes),
    title: titleOf(context),
    subtitle: surveySubtitle(context, table),
    columns: [
      wordColumn({ key: "function", head: word(context, "serviceKind"), width: 2.6 }),
      numberColumn({ key: "missing", head: say(context, MISSING), unit: "%", width: 1.6 }),
      numberColumn({ key: "pairs", head: say(context, PAIRS), width: 0.8 }),
      numberColumn({ key: "cities", head: say(context, CITIES), width: 0.8 }),
    ],
    rows: missing.map(({ function: kind, value, lower, upper, flags, n, cities, id }) =>
      bodyRow([
        textCell(kindName(context, kind)),
        {
          text: `${percent(value)} (${percent(lower)}–${percent(upper)})${flags.includes("weak") ? "*" : ""}`,
          value,
          evidence: id,
        },
        { text: formatCount(n, language), value: n },
        { text: formatCount(cities, language), value: cities },
      ]),
    ),
    notes: [say(context, NOTE), ...surveyNotes(context, missing)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

/** The clearest function that is told after the correction for many comparisons. */
function titleOf(context: ReportContext): string {
  const level = 1 - context.input.analysis.confidenceLevel;
  const told = networkAt(context, context.place).missing.find(({ q }) => q <= level);
  if (told === undefined) return say(context, NEUTRAL);
  const name = kindName(context, told.function).toLowerCase();
  const share = formatPercentNumber(told.value, context.language);
  return {
    es: `${kindName(context, told.function)}: en ${share} de cada cien pares que deberían coordinarse no hay derivación`,
    en: `Of a hundred pairs that should coordinate on ${name}, ${share} refer nobody to each other`,
    fr: `${kindName(context, told.function)} : sur cent paires qui devraient se coordonner, ${share} sont sans lien`,
  }[context.language];
}

const NEUTRAL: Texts = {
  es: "Dónde faltan enlaces entre instituciones que comparten una función",
  en: "Where links are missing between institutions that share a function",
  fr: "Où manquent des liens entre institutions exerçant la même fonction",
};
const MISSING: Texts = { es: "Pares sin derivación", en: "Pairs without referral", fr: "Paires sans orientation" };
const PAIRS: Texts = { es: "Pares", en: "Pairs", fr: "Paires" };
const CITIES: Texts = { es: "Ciudades", en: "Cities", fr: "Villes" };
const NOTE: Texts = {
  es: "Par: dos clases de instituciones que cumplen la función en la misma ciudad. El intervalo tiene en cuenta las diferencias entre ciudades (Korn y Graubard).",
  en: "Pair: two kinds of institutions that fulfil the function in the same city. The interval allows for differences between cities (Korn and Graubard).",
  fr: "Paire : deux types d’institutions exerçant la fonction dans la même ville. L’intervalle tient compte des différences entre villes (Korn et Graubard).",
};
