// Fieldwork as somebody sees it whose account is limited to some countries: the cells of their cities, sums of those alone, and
// flags on records that they see. Invented records hold no person; their flags stay.
import type { FieldworkCell, FieldworkSummary } from "#intake/quality/summarise-fieldwork";
import type { Store } from "#store/open-store";
import type { Fieldwork, TableFieldwork } from "../check-fieldwork.ts";
import { placesOf } from "./places-of.ts";
import type { Who } from "./who.ts";

export async function fieldworkWithin<F extends Fieldwork>(
  store: Store,
  who: Pick<Who, "countries">,
  fieldwork: F,
): Promise<F> {
  if (who.countries.length === 0) return fieldwork;
  const places = new Set(await placesOf(store, fieldwork.study, who));
  const real = fieldwork.tables.filter(({ mark }) => mark === "real").flatMap(({ flags }) => flags);
  const flagged = [...new Set(real.flatMap(({ records }) => records))];
  const seen = await store.submissions.known(fieldwork.study, flagged, [...places]);
  const cities = Object.fromEntries(Object.entries(fieldwork.cities).filter(([id]) => places.has(id)));
  const tables = fieldwork.tables.map((table) => tableWithin(table, places, seen));
  return { ...fieldwork, cities, tables };
}

function tableWithin(table: TableFieldwork, places: ReadonlySet<string>, seen: ReadonlySet<string>): TableFieldwork {
  const isSeen = (id: string) => table.mark === "demonstration" || seen.has(id);
  return {
    ...table,
    summary: summaryWithin(table.summary, places),
    flags: table.flags.filter((flag) => flag.records.every(isSeen)),
    // Computed over every city: they would tell of others.
    effects: [],
    backCheck: table.backCheck.filter(({ city }) => places.has(city)),
    setAside: [],
  };
}

function summaryWithin({ cells, byCity, quotas }: FieldworkSummary, places: ReadonlySet<string>): FieldworkSummary {
  const isOwn = ({ city }: { readonly city: string }) => places.has(city);
  const own = cells.filter(isOwn);
  const interviewers = [...new Set(own.map(({ interviewer }) => interviewer))].filter((name) => name !== "").sort();
  return {
    cells: own,
    byCity: byCity.filter(isOwn),
    byInterviewer: interviewers.map((name) =>
      sumOf(
        own.filter(({ interviewer }) => interviewer === name),
        name,
      ),
    ),
    whole: sumOf(own, ""),
    quotas: quotas.filter(isOwn),
  };
}

/** Counts can be added; medians and shares cannot, and are left open. */
function sumOf(cells: readonly FieldworkCell[], interviewer: string): FieldworkCell {
  const total = (of: (cell: FieldworkCell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  return {
    city: "",
    sex: "",
    interviewer,
    done: total(({ done }) => done),
    refused: total(({ refused }) => refused),
    flagged: total(({ flagged }) => flagged),
    medianMinutes: null,
    missingShare: null,
    dontKnowShare: null,
  };
}
