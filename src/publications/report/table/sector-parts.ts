// What the tables of employment by sector share: their frame, places, names, sources.
import type { EmploymentNumber } from "#analysis/employment/employment-number";
import { sectionName } from "#analysis/employment/section-names";
import { formatCount } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table, TableRow } from "../../document/document.ts";
import { placeName, type ReportContext, textIn } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";
import { partId, say } from "./table-parts.ts";

type Part = EmploymentNumber["part"];
type NumberOf<P extends Part> = Extract<EmploymentNumber, { readonly part: P }>;

export interface SectorFrame<P extends Part> {
  readonly part: P;
  /** Of the directive: `location-quotients`. */
  readonly name: string;
  readonly titleOf: (all: readonly NumberOf<P>[]) => string;
  readonly subtitle: Texts;
  readonly columns: Table["columns"];
  readonly rowsOf: (place: string, numbers: readonly NumberOf<P>[]) => readonly TableRow[];
  readonly note: Texts;
}

/** Rows place by place; none where nothing of the part is known. */
export function sectorTable<P extends Part>(
  context: ReportContext,
  attributes: Attributes,
  { part, name, titleOf, subtitle, columns, rowsOf, note }: SectorFrame<P>,
): Table | undefined {
  const places = sectorNumbers(context, part);
  const all = places.flatMap(({ numbers }) => numbers);
  if (all.length === 0) return undefined;
  return {
    type: "table",
    id: partId("table", name, attributes),
    title: titleOf(all),
    subtitle: say(context, subtitle),
    columns,
    rows: places.flatMap(({ place, numbers }) => rowsOf(place, numbers)),
    notes: [say(context, note)],
    source: sectorSource(
      context,
      all.flatMap(({ records }) => records),
    ),
    mark: "real",
  };
}

/** Of the place of the report and its countries or cities, in that order; empty where there are none. */
function sectorNumbers<P extends Part>(
  context: ReportContext,
  part: P,
): readonly { readonly place: string; readonly numbers: readonly NumberOf<P>[] }[] {
  const all = context.input.numbers.employment ?? [];
  const cities =
    context.country === undefined ? [] : context.input.study.cities.filter(({ country }) => country === context.place);
  const below = context.country === undefined ? context.parts.map(({ id }) => id) : cities.map(({ id }) => id);
  return [context.place, ...below].flatMap((place) => {
    const numbers = all.filter((one): one is NumberOf<P> => one.part === part && one.place === place);
    return numbers.length === 0 ? [] : [{ place, numbers }];
  });
}

export function sectorCell(context: ReportContext, sector: string): Cell {
  return { text: textIn(context, sectionName(sector)) };
}

export function headOf(context: ReportContext, place: string): string {
  return placeName(context, place);
}

export function personsCell({ language }: ReportContext, persons: number, evidence?: string): Cell {
  const cell = { text: formatCount(Math.round(persons), language), value: persons };
  return evidence === undefined ? cell : { ...cell, evidence };
}

/** Publishers of the rows behind the numbers, once each; their addresses become sources of the report. */
function sectorSource(context: ReportContext, ids: readonly string[]): string {
  const used = new Set(ids);
  const records = (context.input.employment ?? []).filter(({ id }) => used.has(id));
  for (const { sourceAddresses, publisher, sourceTitle } of records)
    context.sources.citeAddresses(sourceAddresses, publisher, sourceTitle);
  return [...new Set(records.map(({ publisher }) => publisher))].join("; ");
}
