// places/cities.csv → the study cities.

import { date, filled, integer, number, optional, reference, text } from "#base/column";
import { EVERY_ID } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { City } from "./study.ts";

/** Every id that the table names, also in rows with mistakes: what refers to those rows is no second mistake. */
export function writtenCityIds({ head, rows }: Sheet): ReadonlySet<string> {
  const column = head.indexOf("id");
  return column === -1 ? EVERY_ID : new Set(rows.map(({ cells }) => cells[column] ?? ""));
}

export function readCities(sheet: Sheet, countries: ReadonlySet<string>): Reading<City> {
  const columns = {
    id: filled(text()),
    name: filled(text()),
    country: filled(reference(countries, "study.yaml")),
    admin1: text(),
    admin1_iso: optional(text()),
    official_code: optional(text()),
    code_system: optional(text()),
    code_valid_from: optional(date("year")),
    code_note: optional(text()),
    ocha_pcode: optional(text()),
    ocha_pcode_valid_from: optional(date("year")),
    lon: filled(number({ from: -180, to: 180 })),
    lat: filled(number({ from: -90, to: 90 })),
    population: integer({ from: 1 }),
    population_female: optional(integer({ from: 0 })),
    population_male: optional(integer({ from: 0 })),
    population_year: optional(integer({ from: 1900, to: 2100 })),
    population_source: text(),
    why_chosen: text(),
    why_source: text(),
  };
  return readRecords(sheet, {
    columns,
    make: (values): City => ({
      id: values.id,
      name: values.name,
      country: values.country,
      admin1: values.admin1,
      longitude: values.lon,
      latitude: values.lat,
      ...(values.population === undefined ? {} : { population: values.population }),
      populationSource: values.population_source,
      whyChosen: values.why_chosen,
      whySource: values.why_source,
    }),
  });
}
