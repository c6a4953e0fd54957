// institutions/named-gaps.csv → institutional gaps that sources name.

import { addresses, filled, reference, text } from "#base/column";
import { type KnownIds, withCodes } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { NamedGap } from "../named-gap.ts";

export function readNamedGaps(sheet: Sheet, { countries }: KnownIds): Reading<NamedGap> {
  const columns = {
    id: filled(text()),
    country: filled(reference(withCodes(countries, "REG"), "study.yaml")),
    code: filled(text()),
    name_es: filled(text()),
    name_en: filled(text()),
    name_fr: filled(text()),
    gap_es: filled(text()),
    gap_en: filled(text()),
    gap_fr: filled(text()),
    source_url: filled(addresses()),
  };
  return readRecords(sheet, {
    columns,
    make: (values, row): NamedGap => ({
      id: values.id,
      country: values.country,
      code: values.code,
      names: { es: values.name_es, en: values.name_en, fr: values.name_fr },
      texts: { es: values.gap_es, en: values.gap_en, fr: values.gap_fr },
      sourceAddresses: values.source_url,
      row,
    }),
  });
}
