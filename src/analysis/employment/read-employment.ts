// labour/employment.csv → published employment by area and sector.
import { addresses, code, date, filled, integer, number, reference, text } from "#base/column";
import type { Issue } from "#base/issue";
import { EVERY_ID, type KnownIds, withCodes } from "#base/known-ids";
import type { Reading } from "#base/read-records";
import { checkUnique, type RowOf, readTable } from "#base/read-table";
import { placeIn, type Sheet } from "#base/sheet";
import { checkEmployment } from "./check-employment.ts";
import { type EmploymentRecord, SECTIONS } from "./employment-record.ts";

type Values = RowOf<ReturnType<typeof employmentColumns>>;

export function readEmployment(sheet: Sheet, known: KnownIds): Reading<EmploymentRecord> {
  const { rows, issues } = readTable(sheet, employmentColumns(known));
  const records = rows.map(({ row, values }) => makeEmployment(values, row));
  const own: readonly Issue[] = [
    ...checkUnique(sheet, "id"),
    ...checkEmployment(records, (row, column) => placeIn(sheet, row, column)),
  ];
  return { records, issues: [...issues, ...own] };
}

function employmentColumns({ countries, cities }: KnownIds) {
  const areas = cities === EVERY_ID ? EVERY_ID : withCodes(countries, ...cities);
  return {
    id: filled(text()),
    area: filled(reference(areas, "study.yaml, places/cities.csv")),
    sector: filled(code(SECTIONS)),
    sex: filled(code(["all", "female", "male"] as const)),
    year: filled(integer({ from: 1900, to: 2100 })),
    employed: filled(number({ from: 0 })),
    publisher: filled(text()),
    source_title: filled(text()),
    source_url: filled(addresses()),
    licence: filled(text()),
    published_on: date("year"),
    note: text(),
  };
}

function makeEmployment(values: Values, row: number): EmploymentRecord {
  return {
    id: values.id,
    area: values.area,
    sector: values.sector,
    sex: values.sex,
    year: values.year,
    employed: values.employed,
    publisher: values.publisher,
    sourceTitle: values.source_title,
    sourceAddresses: values.source_url,
    licence: values.licence,
    publishedOn: values.published_on,
    note: values.note,
    row,
  };
}
