// series/indicators.csv → what each series measures, named in every language.
import { filled, text } from "#base/column";
import { type Reading, readRecords } from "#base/read-records";
import { checkUnique } from "#base/read-table";
import type { Sheet } from "#base/sheet";
import type { SeriesIndicator } from "./series-indicator.ts";

const COLUMNS = {
  code: filled(text()),
  name_es: filled(text()),
  name_en: filled(text()),
  name_fr: filled(text()),
  unit: filled(text()),
  unit_es: filled(text()),
  unit_en: filled(text()),
  unit_fr: filled(text()),
};

export function readSeriesIndicators(sheet: Sheet): Reading<SeriesIndicator> {
  const { records, issues } = readRecords(sheet, {
    columns: COLUMNS,
    make: (values): SeriesIndicator => ({
      code: values.code,
      names: { es: values.name_es, en: values.name_en, fr: values.name_fr },
      unit: values.unit,
      unitNames: { es: values.unit_es, en: values.unit_en, fr: values.unit_fr },
    }),
  });
  return { records, issues: [...issues, ...checkUnique(sheet, "code")] };
}
