// How dense the network of referrals is, how much goes both ways, and how far both sides agree.
import type { NetworkMeasure } from "#analysis/network/network-number";
import { formatCount, formatPercentNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, placeName, type ReportContext } from "../report-context.ts";
import { networkAt } from "../say/say-network.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, say, surveyNotes, surveySource, surveySubtitle, word } from "./table-parts.ts";

const MEASURES = ["density", "reciprocity", "confirmed"] as const;

/** The place of the report, then its countries or cities. */
export function networkTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const table = context.input.analysis.coordinationNetwork?.table;
  const places = [context.place, ...context.parts.map(({ id }) => id)].filter(
    (place) => networkAt(context, place).measures.length > 0,
  );
  if (table === undefined || places.length === 0) return undefined;
  const shown = places.flatMap((place) => networkAt(context, place).measures);
  return {
    type: "table",
    id: partId("table", "network", attributes),
    title: titleOf(context),
    subtitle: surveySubtitle(context, table),
    columns: [
      wordColumn({ key: "place", head: word(context, "place"), width: 1.8 }),
      numberColumn({ key: "n", head: say(context, INSTITUTIONS), width: 1 }),
      ...MEASURES.map((key) => numberColumn({ key, head: say(context, HEADS[key]), unit: "%", width: 1.5 })),
    ],
    rows: places.map((place) => {
      const here = networkAt(context, place).measures;
      const n = here[0]?.n ?? 0;
      return bodyRow([
        textCell(place === context.place ? word(context, "all") : placeName(context, place)),
        { text: formatCount(n, context.language), value: n },
        ...MEASURES.map((measure) => measureCell(context, here, measure)),
      ]);
    }),
    notes: [say(context, NOTE), ...surveyNotes(context, shown)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
  };
}

function measureCell({ language }: ReportContext, here: readonly NetworkMeasure[], measure: string): Cell {
  const found = here.find((one) => one.measure === measure);
  if (found === undefined) return textCell("");
  const { value, interval: range, flags, id } = found;
  const percent = (share: number) => formatPercentNumber(share, language);
  const interval = range === undefined ? "" : ` (${percent(range.lower)}–${percent(range.upper)})`;
  return { text: `${percent(value)}${interval}${flags.includes("weak") ? "*" : ""}`, value, evidence: id };
}

function titleOf(context: ReportContext): string {
  const density = networkAt(context, context.place).measures.find(({ measure }) => measure === "density");
  if (density === undefined) return say(context, NEUTRAL);
  const share = formatPercentNumber(density.value, context.language);
  return {
    es: `De cada cien derivaciones posibles entre clases de instituciones existen ${share}`,
    en: `Of a hundred possible referrals between kinds of institutions, ${share} exist`,
    fr: `Sur cent orientations possibles entre types d’institutions, ${share} existent`,
  }[context.language];
}

const NEUTRAL: Texts = {
  es: "Quién deriva personas a quién",
  en: "Who refers people to whom",
  fr: "Qui oriente vers qui",
};
const INSTITUTIONS: Texts = { es: "Instituciones", en: "Institutions", fr: "Institutions" };
const HEADS: Readonly<Record<NetworkMeasure["measure"], Texts>> = {
  density: { es: "Densidad", en: "Density", fr: "Densité" },
  reciprocity: { es: "En ambos sentidos", en: "Both ways", fr: "Dans les deux sens" },
  confirmed: { es: "Dichas por ambas partes", en: "Said by both sides", fr: "Dites par les deux parties" },
};
const NOTE: Texts = {
  es: "Densidad: derivaciones que existen, de todas las posibles entre las clases consultadas en la ciudad. De un país o la región: media de sus ciudades, con su intervalo entre ciudades; de una ciudad, dejando fuera cada clase una vez (Snijders y Borgatti). Basta que una de las partes la mencione.",
  en: "Density: referrals that exist, of all possible ones between the kinds asked in the city. For a country or the region: mean of its cities, with its interval over cities; for a city, leaving out each kind once (Snijders and Borgatti). One side saying so is enough.",
  fr: "Densité : orientations existantes, parmi toutes celles possibles entre les types interrogés dans la ville. Pour un pays ou la région : moyenne de ses villes, avec son intervalle entre villes ; pour une ville, chaque type étant omis une fois (Snijders et Borgatti). Il suffit qu’une partie la mentionne.",
};
