// Facilities counted from a register too long to list, by kind.
import { formatCount } from "#base/format-number";
import type { Table } from "../../document/document.ts";
import { here, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, word } from "./table-parts.ts";

export function facilitiesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const counts = here(context, context.input.facilityCounts);
  if (counts.length === 0) return undefined;
  const places = [...new Set(counts.map(({ admin1 }) => admin1))];
  const kinds = [...new Set(counts.map(({ facilityKind }) => facilityKind))];
  const sum = (admin1: string, kind: string) =>
    counts
      .filter((row) => row.admin1 === admin1 && row.facilityKind === kind)
      .reduce((total, { count }) => total + count, 0);
  const total = counts.reduce((all, { count }) => all + count, 0);
  const sources = [...new Set(counts.map(({ sourceTitle }) => sourceTitle))];
  for (const { sourceTitle, sourceAddress } of counts) {
    context.sources.cite({ publisher: sourceTitle, title: "", address: sourceAddress });
  }
  const { language } = context;
  return {
    type: "table",
    id: partId("table", "facilities", attributes),
    title: TITLE[language].replace("%", formatCount(total, language)),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "place", head: word(context, "territory"), width: 2 }),
      ...kinds.map((kind) => numberColumn({ key: kind, head: kind })),
    ],
    rows: [
      ...places.map((place) =>
        bodyRow([textCell(place), ...kinds.map((kind) => countCell(sum(place, kind), language))]),
      ),
      {
        kind: "total",
        cells: [
          textCell(word(context, "total")),
          ...kinds.map((kind) =>
            countCell(
              places.reduce((all, place) => all + sum(place, kind), 0),
              language,
            ),
          ),
        ],
      },
    ],
    notes: [],
    source: sources.join("; "),
    mark: "real",
  };
}

const TITLE = {
  es: "El registro público cuenta % establecimientos",
  en: "The public register counts % facilities",
  fr: "Le registre public compte % établissements",
};
const SUBTITLE = {
  es: "Número de establecimientos por tipo (nombre del registro) y departamento",
  en: "Number of facilities by kind (name in the register) and department",
  fr: "Nombre d’établissements par type (nom au registre) et par département",
};
