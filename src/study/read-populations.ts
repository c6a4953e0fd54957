// places/populations.csv → where people live.
import { address, filled, integer, number, reference, text } from "#base/column";
import type { KnownIds } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { PopulationPlace } from "./population-place.ts";

export function readPopulations(sheet: Sheet, { countries }: Pick<KnownIds, "countries">): Reading<PopulationPlace> {
  const columns = {
    id: filled(text()),
    country: filled(reference(countries, "study.yaml")),
    admin1: text(),
    name: filled(text()),
    lon: filled(number({ from: -180, to: 180 })),
    lat: filled(number({ from: -90, to: 90 })),
    people: filled(integer({ from: 0 })),
    women: integer({ from: 0 }),
    men: integer({ from: 0 }),
    year: integer({ from: 1800, to: 2200 }),
    source_title: filled(text()),
    source_url: filled(address()),
  };
  return readRecords(sheet, {
    columns,
    make: (values, row): PopulationPlace => ({
      ...{ id: values.id, country: values.country, admin1: values.admin1, name: values.name },
      ...{ longitude: values.lon, latitude: values.lat, people: values.people },
      ...(values.women === undefined || values.men === undefined ? {} : { women: values.women, men: values.men }),
      ...(values.year === undefined ? {} : { year: values.year }),
      ...{ sourceTitle: values.source_title, sourceAddress: values.source_url, row },
    }),
  });
}
