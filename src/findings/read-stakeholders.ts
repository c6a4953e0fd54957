// stakeholders.csv → the institutions that a study speaks to.
import { address, addresses, code, filled, optional, reference, references, text } from "#base/column";
import { type KnownIds, withCodes } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import { LANGUAGES } from "#base/text";
import { GRADES, type Stakeholder } from "./stakeholder.ts";

export const STAKEHOLDER_KINDS = [
  "government",
  "local authority",
  "civil society",
  "employers",
  "academic",
  "international",
  "donor",
] as const;

export const STAKEHOLDER_LEVELS = ["municipal", "admin1", "national", "regional", "international"] as const;

export function readStakeholders(sheet: Sheet, { countries, cities, serviceKinds }: KnownIds): Reading<Stakeholder> {
  const columns = {
    id: filled(text()),
    name: filled(text()),
    country: filled(reference(withCodes(countries, "REG"), "study.yaml")),
    city_id: reference(cities, "places/cities.csv"),
    kind: filled(code(STAKEHOLDER_KINDS)),
    level: filled(code(STAKEHOLDER_LEVELS)),
    role: text(),
    functions: references(serviceKinds, "study.yaml"),
    influence: optional(code(GRADES)),
    interest: optional(code(GRADES)),
    language: optional(code(LANGUAGES)),
    website: address(),
    source_url: addresses(),
  };
  return readRecords(sheet, {
    columns,
    make: (values, row): Stakeholder => ({
      id: values.id,
      name: values.name,
      country: values.country,
      city: values.city_id,
      kind: values.kind,
      level: values.level,
      role: values.role,
      functions: values.functions,
      website: values.website,
      sourceAddresses: values.source_url,
      ...(values.influence === undefined ? {} : { influence: values.influence }),
      ...(values.interest === undefined ? {} : { interest: values.interest }),
      ...(values.language === undefined ? {} : { language: values.language }),
      row,
    }),
  });
}
