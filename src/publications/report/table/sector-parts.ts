// What the tables of employment by sector share: places, names, sources.
import type { EmploymentNumber } from "#analysis/employment/employment-number";
import { sectionName } from "#analysis/employment/section-names";
import { formatCount } from "#base/format-number";
import type { Cell } from "../../document/document.ts";
import { placeName, type ReportContext, textIn } from "../report-context.ts";

type Part = EmploymentNumber["part"];

/** Of the place of the report and its countries or cities, in that order; empty where there are none. */
export function sectorNumbers<P extends Part>(
  context: ReportContext,
  part: P,
): readonly { readonly place: string; readonly numbers: readonly Extract<EmploymentNumber, { readonly part: P }>[] }[] {
  const all = context.input.numbers.employment ?? [];
  const cities =
    context.country === undefined ? [] : context.input.study.cities.filter(({ country }) => country === context.place);
  const below = context.country === undefined ? context.parts.map(({ id }) => id) : cities.map(({ id }) => id);
  return [context.place, ...below].flatMap((place) => {
    const numbers = all.filter(
      (one): one is Extract<EmploymentNumber, { readonly part: P }> => one.part === part && one.place === place,
    );
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
export function sectorSource(context: ReportContext, ids: readonly string[]): string {
  const used = new Set(ids);
  const records = (context.input.employment ?? []).filter(({ id }) => used.has(id));
  for (const { sourceAddresses, publisher, sourceTitle } of records)
    context.sources.citeAddresses(sourceAddresses, publisher, sourceTitle);
  return [...new Set(records.map(({ publisher }) => publisher))].join("; ");
}
