// institutions/capacities.csv → what institutions have for each function, as far as a source says.

import { addresses, code, filled, reference, text } from "#base/column";
import { type KnownIds, withCodes } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { CapacityRecord, Held } from "../institution-record.ts";

const HELD = ["yes", "partial", "no"] as const;

export function readCapacities(sheet: Sheet, { countries, cities, serviceKinds }: KnownIds): Reading<CapacityRecord> {
  const columns = {
    id: filled(text()),
    institution_id: text(),
    institution: filled(text()),
    country: filled(reference(withCodes(countries, "REG"), "study.yaml")),
    city_id: reference(cities, "places/cities.csv"),
    function: filled(reference(serviceKinds, "study.yaml")),
    mandate: code(HELD),
    plan: code(HELD),
    budget: code(HELD),
    staff: code(HELD),
    coordination: code(HELD),
    service: code(HELD),
    evidence: text(),
    source_url: filled(addresses()),
  };
  return readRecords(sheet, {
    columns,
    make: (values, row): CapacityRecord => ({
      id: values.id,
      institutionId: values.institution_id,
      institution: values.institution,
      country: values.country,
      city: values.city_id,
      serviceKind: values.function,
      held: {
        mandate: known(values.mandate),
        plan: known(values.plan),
        budget: known(values.budget),
        staff: known(values.staff),
        coordination: known(values.coordination),
        service: known(values.service),
      },
      evidence: values.evidence,
      sourceAddresses: values.source_url,
      row,
    }),
  });
}

/** An empty cell means that nothing was stated, not "no". */
function known(held: Exclude<Held, "unknown"> | undefined): Held {
  return held ?? "unknown";
}
