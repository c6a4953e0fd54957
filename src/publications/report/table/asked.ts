// Who answered: people and bodies by instrument and place.
import { WHOLE_STUDY } from "#analysis/domain";
import { formatCount } from "#base/format-number";
import { joinMarks } from "#base/mark";
import type { SexDomain } from "#base/sex";
import type { Cell, Table } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import { populationName } from "../say/say-finding.ts";
import { capital, sayPlace } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, countCell, numberColumn, textCell, wordColumn } from "./cells.ts";
import { partId, word } from "./table-parts.ts";

export function askedTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { responses } = context.input;
  const count = (table: string, place: string, sex: SexDomain) =>
    responses.find((response) => response.table === table)?.asked.find((row) => row.place === place && row.sex === sex)
      ?.n ?? 0;
  const shown = responses.filter(({ table }) => count(table, context.place, "all") > 0);
  if (shown.length === 0) return undefined;
  const { language } = context;
  const places = [...context.parts, { id: context.place, name: word(context, "total") }];
  const cell = (table: string, place: string): Cell => {
    const n = count(table, place, "all");
    return n === 0 ? textCell("") : countCell(n, language);
  };
  const total = shown.reduce((sum, { table }) => sum + count(table, context.place, "all"), 0);
  return {
    type: "table",
    id: partId("table", "asked", attributes),
    title: TITLE[language].replace("%", formatCount(total, language)),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    columns: [
      wordColumn({ key: "place", head: word(context, context.place === WHOLE_STUDY ? "country" : "city"), width: 1.6 }),
      ...shown.map(({ table }) => numberColumn({ key: table, head: capital(populationName(context, table)) })),
    ],
    rows: places.map(({ id, name }, index) => {
      const cells = [textCell(name), ...shown.map(({ table }) => cell(table, id))];
      return index === places.length - 1 ? { kind: "total" as const, cells } : bodyRow(cells);
    }),
    notes: [],
    source: word(context, "survey"),
    mark: joinMarks(shown.map(({ mark }) => mark)),
  };
}

const TITLE = {
  es: "Respondieron % personas y organizaciones",
  en: "% people and organisations answered",
  fr: "% personnes et organisations ont répondu",
};
const SUBTITLE = {
  es: "Cuestionarios completos, sin ponderar",
  en: "Completed questionnaires, unweighted",
  fr: "Questionnaires complets, non pondérés",
};
