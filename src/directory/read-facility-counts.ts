// services/facility-counts.csv → counts of facilities by kind and place.
import { address, date, filled, integer, reference, text } from "#base/column";
import type { KnownIds } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { FacilityCount } from "./service-record.ts";

export function readFacilityCounts(sheet: Sheet, { countries, serviceKinds }: KnownIds): Reading<FacilityCount> {
  const columns = {
    id: filled(text()),
    country: filled(reference(countries, "study.yaml")),
    admin1: text(),
    service_kind: filled(reference(serviceKinds, "study.yaml")),
    facility_kind: filled(text()),
    count: filled(integer({ from: 0 })),
    source_title: filled(text()),
    source_url: filled(address()),
    source_date: date("year"),
  };
  return readRecords(sheet, {
    columns,
    make: (values, row): FacilityCount => ({
      id: values.id,
      country: values.country,
      admin1: values.admin1,
      serviceKind: values.service_kind,
      facilityKind: values.facility_kind,
      count: values.count,
      sourceTitle: values.source_title,
      sourceAddress: values.source_url,
      sourceDate: values.source_date,
      row,
    }),
  });
}
