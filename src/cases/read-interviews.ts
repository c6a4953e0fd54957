// cases/interviews.csv → interviews, one a row; of several rows of a case the last one holds.
import { code, filled, reference, text } from "#base/column";
import type { KnownIds } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { Interview } from "./interview.ts";

export function readInterviews(sheet: Sheet, { countries, cities }: KnownIds): Reading<Interview> {
  const columns = {
    mark: filled(code(["real", "demonstration"])),
    case: filled(text()),
    country: filled(reference(countries, "study.yaml")),
    city: reference(cities, "places/cities.csv"),
  };
  return readRecords(sheet, { columns, make: (cells): Interview => cells });
}
