// labour/demand.csv → published statements on demand for labour.
import { addresses, code, date, filled, integer, number, optional, reference, text, yesNo } from "#base/column";
import type { Issue } from "#base/issue";
import { type KnownIds, withCodes } from "#base/known-ids";
import type { Reading } from "#base/read-records";
import { checkUnique, type RowOf, readTable } from "#base/read-table";
import { placeIn, type Sheet } from "#base/sheet";
import type { DemandRecord } from "./demand-record.ts";

const KINDS = [
  "vacancies",
  "demand",
  "future demand",
  "shortage",
  "employer willing",
  "certificate",
  "training",
  "wage",
  "employment",
  "placement",
  "sought by returnees",
  "skill of returnees",
] as const;

type Values = RowOf<ReturnType<typeof demandColumns>>;

export function readDemand(sheet: Sheet, known: KnownIds): Reading<DemandRecord> {
  const { rows, issues } = readTable(sheet, demandColumns(known));
  return {
    records: rows.map(({ row, values }) => makeDemand(values, row)),
    issues: [
      ...issues,
      ...checkUnique(sheet, "id"),
      ...rows.flatMap(({ row, values }) => [...iscoIssues(values, sheet, row), ...orderIssues(values, sheet, row)]),
    ],
  };
}

function demandColumns({ countries, cities }: KnownIds) {
  return {
    id: filled(text()),
    country: filled(reference(withCodes(countries, "REG"), "study.yaml")),
    city_id: reference(cities, "places/cities.csv"),
    territory: text(),
    sector_es: text(),
    sector_en: text(),
    sector_fr: text(),
    occupation_es: filled(text()),
    occupation_en: filled(text()),
    occupation_fr: filled(text()),
    isco08: text(),
    isco08_label_en: optional(text()),
    assigned_by_us: yesNo(),
    kind: filled(code(KINDS)),
    vacancies: integer({ from: 0 }),
    persons: integer({ from: 0 }),
    employers: integer({ from: 0 }),
    wage_min: number({ from: 0 }),
    wage_max: number({ from: 0 }),
    wage_currency: text(),
    wage_period: text(),
    returnee_specific: yesNo(),
    period_start: date("year"),
    period_end: date("year"),
    source_title: filled(text()),
    source_url: filled(addresses()),
    published_on: date("year"),
    note: text(),
  };
}

function makeDemand(values: Values, row: number): DemandRecord {
  return {
    id: values.id,
    country: values.country,
    city: values.city_id,
    territory: values.territory,
    sector: { es: values.sector_es, en: values.sector_en, fr: values.sector_fr },
    occupation: { es: values.occupation_es, en: values.occupation_en, fr: values.occupation_fr },
    isco08: values.isco08,
    assignedByUs: values.assigned_by_us ?? false,
    kind: values.kind,
    ...amounts(values),
    wageCurrency: values.wage_currency,
    wagePeriod: values.wage_period,
    returneeSpecific: values.returnee_specific ?? false,
    periodStart: values.period_start,
    periodEnd: values.period_end,
    sourceTitle: values.source_title,
    sourceAddresses: values.source_url,
    publishedOn: values.published_on,
    note: values.note,
    row,
  };
}

function amounts({ vacancies, persons, employers, wage_min, wage_max }: Values) {
  return {
    ...(vacancies === undefined ? {} : { vacancies }),
    ...(persons === undefined ? {} : { persons }),
    ...(employers === undefined ? {} : { employers }),
    ...(wage_min === undefined ? {} : { wageMin: wage_min }),
    ...(wage_max === undefined ? {} : { wageMax: wage_max }),
  };
}

/** ISCO-08 codes have one to four digits, from major group to unit group. */
function iscoIssues({ isco08 }: Values, sheet: Sheet, row: number): readonly Issue[] {
  if (/^(?:\d{1,4})?$/.test(isco08)) return [];
  return [
    {
      rule: "analysis/isco-code-has-one-to-four-digits",
      severity: "error",
      place: placeIn(sheet, row, "isco08"),
      message: {
        es: "El código ISCO-08 tiene de una a cuatro cifras.",
        en: "An ISCO-08 code has one to four digits.",
        fr: "Un code CITP-08 compte d'un à quatre chiffres.",
      },
      cure: {
        es: "Escriba un solo código, el del grupo primario si se conoce.",
        en: "Write one code only, that of the unit group where it is known.",
        fr: "Écrivez un seul code, celui du groupe de base s'il est connu.",
      },
    },
  ];
}

function orderIssues({ wage_min, wage_max, period_start, period_end }: Values, sheet: Sheet, row: number) {
  const length = Math.min(period_start.length, period_end.length);
  const wages = wage_min !== undefined && wage_max !== undefined && wage_min > wage_max;
  const periods = length > 0 && period_start.slice(0, length) > period_end.slice(0, length);
  return [
    ...(wages ? [orderIssue(sheet, row, "wage_max")] : []),
    ...(periods ? [orderIssue(sheet, row, "period_end")] : []),
  ];
}

function orderIssue(sheet: Sheet, row: number, column: string): Issue {
  return {
    rule: "analysis/demand-bounds-are-in-order",
    severity: "error",
    place: placeIn(sheet, row, column),
    message: {
      es: "El límite superior queda antes del inferior.",
      en: "The upper bound lies before the lower one.",
      fr: "La borne supérieure précède la borne inférieure.",
    },
    cure: {
      es: "Compruebe ambos valores en la fuente.",
      en: "Check both values against the source.",
      fr: "Vérifiez les deux valeurs dans la source.",
    },
  };
}
