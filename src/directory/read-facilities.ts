// services/facilities.csv → public establishments of a register, each with its point. A confidential place is never among them.
import { address, date, filled, number, reference, text } from "#base/column";
import type { KnownIds } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { Facility } from "./service-record.ts";

export function readFacilities(sheet: Sheet, { countries, serviceKinds }: KnownIds): Reading<Facility> {
  const columns = {
    id: filled(text()),
    country: filled(reference(countries, "study.yaml")),
    admin1: text(),
    service_kind: filled(reference(serviceKinds, "study.yaml")),
    facility_kind: filled(text()),
    name: filled(text()),
    lon: filled(number({ from: -180, to: 180 })),
    lat: filled(number({ from: -90, to: 90 })),
    source_title: filled(text()),
    source_url: filled(address()),
    source_date: date("year"),
  };
  return readRecords(sheet, {
    columns,
    make: (values, row): Facility => ({
      ...{ id: values.id, country: values.country, admin1: values.admin1, name: values.name },
      ...{ serviceKind: values.service_kind, facilityKind: values.facility_kind },
      ...{ longitude: values.lon, latitude: values.lat },
      ...{ sourceTitle: values.source_title, sourceAddress: values.source_url, sourceDate: values.source_date, row },
    }),
  });
}
