// cases/consents.csv → forms of consent, one a row. It has no column for names or telephones.
import { code, date, filled, reference, references, text, yesNo } from "#base/column";
import { EVERY_ID, type KnownIds } from "#base/known-ids";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import type { ConsentForm } from "./consent-form.ts";

export function readConsentForms(sheet: Sheet, { countries, cities, serviceKinds }: KnownIds): Reading<ConsentForm> {
  const columns = {
    mark: filled(code(["real", "demonstration"])),
    case: filled(text()),
    interview_date: filled(date()),
    interviewer: text(),
    country: filled(reference(countries, "study.yaml")),
    city: reference(cities, "places/cities.csv"),
    consent: filled(yesNo()),
    version: filled(text()),
    pseudonym: filled(text()),
    sex: filled(code(["female", "male"])),
    age_band: text(),
    needs: references(serviceKinds, "study.yaml"),
    scope: references(EVERY_ID, "instruments/case-consent.xlsx"),
    recording: yesNo(),
    read_back: yesNo(),
    leave_out: text(),
    understands_withdrawal: yesNo(),
  };
  return readRecords(sheet, {
    columns,
    make: ({ interview_date, age_band, read_back, leave_out, understands_withdrawal, ...rest }, row): ConsentForm => ({
      ...rest,
      ...{ interviewDate: interview_date, ageBand: age_band, readBack: read_back, leaveOut: leave_out },
      ...{ understandsWithdrawal: understands_withdrawal, row },
    }),
  });
}
