// On which kinds of institutions the network hangs, and which stand alone.
import { formatCount, formatNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Table } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { countOf, institutionName, isMostly, networkAt, rangeOf } from "../say/say-network.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, say, surveyNotes, surveySource, surveySubtitle } from "./table-parts.ts";

/** Countries and the region; in one city a kind is often one office, and nothing is told of it. */
export function networkKindsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { language } = context;
  const table = context.input.analysis.coordinationNetwork?.table;
  const kinds = networkAt(context, context.place).kinds.toSorted((a, b) => b.betweenness - a.betweenness);
  if (table === undefined || kinds.length === 0) return undefined;
  return {
    type: "table",
    id: partId("table", "network-kinds", attributes),
    title: titleOf(context),
    subtitle: surveySubtitle(context, table),
    columns: [
      wordColumn({ key: "kind", head: say(context, KIND), width: 2 }),
      numberColumn({ key: "n", head: say(context, ASKED), width: 0.9 }),
      numberColumn({ key: "single", head: say(context, SINGLE), width: 1.7 }),
      numberColumn({ key: "alone", head: say(context, ALONE), width: 1 }),
      numberColumn({ key: "betweenness", head: say(context, BETWEEN), width: 1 }),
    ],
    rows: kinds.map((one) => {
      const range = rangeOf({ lower: one.singleLower, upper: one.singleUpper }, language);
      const star = one.flags.includes("weak") ? "*" : "";
      return bodyRow([
        textCell(institutionName(context, one.kind)),
        { text: `${formatCount(one.institutions, language)}${star}`, value: one.institutions, evidence: one.id },
        { text: `${countOf(one.single, one.cities, language)} (${range})`, value: one.single },
        { text: countOf(one.alone, one.cities, language), value: one.alone },
        { text: formatNumber(one.betweenness, language, 2), value: one.betweenness },
      ]);
    }),
    notes: [say(context, NOTE), ...surveyNotes(context, kinds)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

/** The kind that is a single point most often, where that is most of its cities. */
function titleOf(context: ReportContext): string {
  const { language } = context;
  const [first] = networkAt(context, context.place).kinds.toSorted((a, b) => b.single / b.cities - a.single / a.cities);
  if (first === undefined || !isMostly(first.single, first.cities)) return say(context, NEUTRAL);
  const name = institutionName(context, first.kind);
  const [single, cities] = [first.single, first.cities].map((count) => formatCount(count, language));
  return {
    es: `${name}: en ${single} de ${cities} ciudades, sin ella la red se parte`,
    en: `${name}: without it the network falls apart in ${single} of ${cities} cities`,
    fr: `${name} : sans elle, le réseau se rompt dans ${single} villes sur ${cities}`,
  }[language];
}

const NEUTRAL: Texts = {
  es: "De quién depende la red y quién queda fuera",
  en: "On whom the network depends, and who is outside",
  fr: "De qui dépend le réseau, et qui reste en dehors",
};
const KIND: Texts = { es: "Clase de institución", en: "Kind of institution", fr: "Type d’institution" };
const ASKED: Texts = { es: "Consultadas", en: "Asked", fr: "Interrogées" };
const SINGLE: Texts = { es: "Punto único: ciudades", en: "Single point: cities", fr: "Point unique : villes" };
const ALONE: Texts = { es: "Aislada: ciudades", en: "Alone: cities", fr: "Isolée : villes" };
const BETWEEN: Texts = { es: "Intermediación", en: "Betweenness", fr: "Intermédiarité" };
const NOTE: Texts = {
  es: "Punto único: sin esa clase, otras quedan sin camino entre sí; intervalo exacto de la proporción de ciudades. Intermediación (0 a 1): parte de los caminos más cortos que pasa por ella, media de las ciudades. Las clases con menos instituciones consultadas de las que pide la regla del estudio no se muestran.",
  en: "Single point: without that kind others have no way to each other; exact interval of the share of cities. Betweenness (0 to 1): part of the shortest ways that runs through it, mean of cities. Kinds of which fewer institutions were asked than the rule of the study wants are not shown.",
  fr: "Point unique : sans ce type, d’autres n’ont plus de chemin entre eux ; intervalle exact de la part des villes. Intermédiarité (0 à 1) : part des plus courts chemins qui y passent, moyenne des villes. Les types comptant moins d’institutions interrogées que ne le veut la règle de l’étude ne sont pas montrés.",
};
