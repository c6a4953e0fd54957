// cases/claims.csv → claims.
import { code, date, filled, reference, text } from "#base/column";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import { type Claim, SPEAKERS } from "./claim.ts";

export interface ClaimGround {
  readonly countries: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

export function readClaims(sheet: Sheet, { countries, cities, indicators }: ClaimGround): Reading<Claim> {
  return readRecords(sheet, {
    columns: {
      id: filled(text()),
      mark: filled(code(["real", "demonstration"])),
      speaker: filled(code(SPEAKERS)),
      country: filled(reference(countries, "study.yaml")),
      city: reference(cities, "places/cities.csv"),
      indicator: filled(reference(indicators, "analysis.yaml")),
      position: filled(code(["most", "few"])),
      ...{ statement_es: filled(text()), statement_en: filled(text()), statement_fr: filled(text()) },
      transcript: text(),
      on: date(),
    },
    make: ({ statement_es: es, statement_en: en, statement_fr: fr, ...rest }, row): Claim => ({
      ...rest,
      statements: { es, en, fr },
      row,
    }),
  });
}
