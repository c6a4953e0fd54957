// Published shares of agriculture, industry and services: each country against the plain mean of the countries, women and men.
import { SECTOR_SHARES } from "#analysis/employment/share-quotients";
import { formatNumber, formatShare } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { placeName, type ReportContext } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, textCell, wordColumn } from "./cells.ts";
import { citeObservations } from "./series-parts.ts";
import { partId, say, word } from "./table-parts.ts";

const SEXES = ["all", "female", "male"] as const;

/** A country's own rows; in the region those of every country. */
export function sectorSharesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const found = (context.input.numbers.employment ?? []).filter((one) => one.part === "share");
  const places = context.country === undefined ? context.parts.map(({ id }) => id) : [context.country.code];
  const here = found.filter(({ place }) => places.includes(place));
  const [first] = here;
  if (first === undefined) return undefined;
  const cell = (place: string, indicator: string, sex: string): Cell => {
    const number = here.find((one) => one.place === place && one.indicator === indicator && one.sex === sex);
    if (number === undefined) return textCell("");
    const { share, quotient, id } = number;
    const text = `${formatNumber(quotient, context.language, 2)} (${formatShare(share, context.language)})`;
    return { text, value: quotient, evidence: id };
  };
  const rows = places.flatMap((place) =>
    SEXES.flatMap((sex) => {
      if (!here.some((one) => one.place === place && one.sex === sex)) return [];
      const whom = { all: word(context, "all"), female: word(context, "women"), male: word(context, "men") }[sex];
      const name = sex === "all" || places.length === 1 ? whom : `– ${whom}`;
      const head = places.length > 1 && sex === "all" ? placeName(context, place) : name;
      return [bodyRow([textCell(head), ...SECTOR_SHARES.map((indicator) => cell(place, indicator, sex))])];
    }),
  );
  const years = [...new Set(here.map(({ year }) => year))].sort();
  return {
    type: "table",
    id: partId("table", "sector-shares", attributes),
    title: say(context, TITLE),
    subtitle: `${say(context, SUBTITLE)}, ${years.join(", ")}`,
    columns: [
      wordColumn({ key: "whom", head: places.length > 1 ? word(context, "country") : "", width: 1.6 }),
      ...SECTOR_SHARES.map((key) => numberColumn({ key, head: say(context, HEADS[key]), width: 1.5 })),
    ],
    rows,
    notes: [say(context, NOTE)],
    source: sourceOf(
      context,
      here.flatMap(({ records }) => records),
    ),
    mark: "real",
  };
}

function sourceOf(context: ReportContext, ids: readonly string[]): string {
  const used = new Set(ids);
  return citeObservations(
    context,
    context.input.observations.filter(({ id }) => used.has(id)),
  );
}

const HEADS: Readonly<Record<(typeof SECTOR_SHARES)[number], Texts>> = {
  EMP_AGRI: { es: "Agricultura", en: "Agriculture", fr: "Agriculture" },
  EMP_IND: { es: "Industria", en: "Industry", fr: "Industrie" },
  EMP_SERV: { es: "Servicios", en: "Services", fr: "Services" },
};
const TITLE: Texts = {
  es: "En qué se trabaja más, o menos, que en la media de los países",
  en: "What people work in more, or less, than in the mean of the countries",
  fr: "Dans quoi on travaille plus, ou moins, que dans la moyenne des pays",
};
const SUBTITLE: Texts = {
  es: "Parte de las personas ocupadas entre la media simple de los países; en paréntesis, la parte",
  en: "Share of people in work over the plain mean of the countries; in brackets, the share",
  fr: "Part des personnes occupées rapportée à la moyenne simple des pays ; entre parenthèses, la part",
};
const NOTE: Texts = {
  es: "Solo hay partes publicadas, no cuántas personas: la media no pesa a los países, y no se puede separar el crecimiento del lugar del de su sector. Sin intervalo: la fuente no publica el error.",
  en: "Only shares are published, not how many people: the mean does not weigh the countries, and growth of the place cannot be told from that of its sectors. No interval: the source publishes no error.",
  fr: "Seules des parts sont publiées, non des effectifs : la moyenne ne pondère pas les pays, et la croissance du lieu ne peut être séparée de celle de ses secteurs. Sans intervalle : la source ne publie pas d’erreur.",
};
