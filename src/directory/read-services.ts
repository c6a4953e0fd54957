// services/services.csv → service records. Columns and separators: docs/study-folder.md.
import {
  addresses,
  code,
  date,
  filled,
  integer,
  list,
  number,
  optional,
  reference,
  references,
  text,
  yesNo,
} from "#base/column";
import { isIsoDate } from "#base/iso-date";
import type { Issue } from "#base/issue";
import type { KnownIds } from "#base/known-ids";
import type { Reading } from "#base/read-records";
import { checkUnique, type RowOf, readTable } from "#base/read-table";
import { placeIn, type Sheet } from "#base/sheet";
import type { ServiceRecord } from "./service-record.ts";

const PROVIDER_KINDS = ["state", "municipal", "international", "ngo", "church", "academic", "private"] as const;

const LEVELS = ["individual", "community", "structural"] as const;

const DIMENSIONS = ["economic", "social", "psychosocial", "cross", "structural"] as const;

type ServiceColumns = ReturnType<typeof serviceColumns>;

export function readServices(sheet: Sheet, known: KnownIds): Reading<ServiceRecord> {
  const { rows, issues } = readTable(sheet, serviceColumns(known));
  const found: Issue[] = [...issues, ...checkUnique(sheet, "id")];
  for (const { row, values } of rows) {
    if (values.confidential_place === true && isLocated(values)) found.push(locatedIssue(sheet, row));
    if (startsAfterEnd(values)) found.push(orderIssue(sheet, row));
  }
  return { records: rows.map(({ row, values }) => makeService(values, row)), issues: found };
}

function serviceColumns({ countries, cities, serviceKinds }: KnownIds) {
  return {
    id: filled(text()),
    country: filled(reference(countries, "study.yaml")),
    name: filled(text()),
    name_en: text(),
    provider: text(),
    provider_kind: code(PROVIDER_KINDS),
    kind: filled(reference(serviceKinds, "study.yaml")),
    other_kinds: references(serviceKinds, "study.yaml"),
    level: code(LEVELS),
    dimension: code(DIMENSIONS),
    target_group: text(),
    women_specific: yesNo(),
    children: yesNo(),
    eligibility: text(),
    not_eligible: text(),
    documents_asked: text(),
    cost: code(["free", "paid"]),
    city: list(),
    study_cities: references(cities, "places/cities.csv"),
    admin1: text(),
    coverage: text(),
    address: text(),
    phone: text(),
    hours: text(),
    languages: optional(text()),
    waiting_time: optional(text()),
    capacity_per_month: optional(integer({ from: 0 })),
    child_care: optional(yesNo()),
    time_since_return: optional(text()),
    time_abroad: optional(text()),
    capacity_or_reach: text(),
    served_number: integer({ from: 0 }),
    served_period: text(),
    funder: text(),
    since: optional(date("year")),
    until: optional(text()),
    status: code(["running", "ended", "unknown"]),
    status_year: integer({ from: 1900, to: 2100 }),
    to_verify: optional(yesNo()),
    what_it_does: text(),
    confidential_place: yesNo(),
    lat: optional(number({ from: -90, to: 90 })),
    lon: optional(number({ from: -180, to: 180 })),
    source_url: addresses(),
    source_title: text(),
    source_date: date("year"),
    source_language: optional(text()),
  };
}

function makeService(values: RowOf<ServiceColumns>, row: number): ServiceRecord {
  return {
    id: values.id,
    country: values.country,
    name: values.name,
    nameEnglish: values.name_en,
    provider: values.provider,
    providerKind: values.provider_kind ?? "",
    kinds: [...new Set([values.kind, ...values.other_kinds])],
    level: values.level ?? "",
    dimension: values.dimension ?? "",
    targetGroup: values.target_group,
    ...whenKnown("womenSpecific", values.women_specific),
    ...whenKnown("children", values.children),
    eligibility: values.eligibility,
    notEligible: values.not_eligible,
    documentsAsked: values.documents_asked,
    ...whenKnown("cost", values.cost),
    ...placeOf(values),
    ...accessOf(values),
    capacityOrReach: values.capacity_or_reach,
    ...whenKnown("servedNumber", values.served_number),
    servedPeriod: values.served_period,
    funder: values.funder,
    status: values.status ?? "unknown",
    ...whenKnown("statusYear", values.status_year),
    whatItDoes: values.what_it_does,
    sourceAddresses: values.source_url,
    sourceTitle: values.source_title,
    sourceDate: values.source_date,
    row,
  };
}

function accessOf(values: RowOf<ServiceColumns>) {
  return {
    ...whenKnown("waitingTime", values.waiting_time === "" ? undefined : values.waiting_time),
    ...whenKnown("capacityPerMonth", values.capacity_per_month),
    ...whenKnown("childCare", values.child_care),
    ...whenKnown("toVerify", values.to_verify),
  };
}

/** The address of a confidential place goes no further than this line. */
function placeOf(values: RowOf<ServiceColumns>) {
  const confidentialPlace = values.confidential_place ?? false;
  return {
    cityNames: values.city,
    cities: values.study_cities,
    admin1: values.admin1,
    coverage: values.coverage,
    address: confidentialPlace ? "" : values.address,
    phone: values.phone,
    hours: values.hours,
    confidentialPlace,
  };
}

function whenKnown<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>> as {
    readonly [Name in Key]?: Value;
  };
}

function isLocated({ address, lat, lon }: RowOf<ServiceColumns>): boolean {
  return address !== "" || lat !== undefined || lon !== undefined;
}

/** `until` may also be words of the source: "24 months planned". */
function startsAfterEnd({ since, until }: RowOf<ServiceColumns>): boolean {
  if (since === "" || !isIsoDate(until, "year")) return false;
  const length = Math.min(since.length, until.length);
  return since.slice(0, length) > until.slice(0, length);
}

function locatedIssue(sheet: Sheet, row: number): Issue {
  return {
    rule: "directory/confidential-place-is-not-located",
    severity: "warning",
    place: placeIn(sheet, row, "confidential_place"),
    message: {
      es: "El lugar es confidencial, pero la fila da su dirección o sus coordenadas.",
      en: "The place is confidential, but the row gives its address or coordinates.",
      fr: "Le lieu est confidentiel, mais la ligne donne son adresse ou ses coordonnées.",
    },
    cure: {
      es: "Borre address, lat y lon; basta la ciudad. El programa no las lee ni las publica.",
      en: "Delete address, lat and lon; the city is enough. The program neither reads nor publishes them.",
      fr: "Effacez address, lat et lon ; la ville suffit. Le programme ne les lit ni ne les publie.",
    },
  };
}

function orderIssue(sheet: Sheet, row: number): Issue {
  return {
    rule: "directory/service-starts-before-it-ends",
    severity: "error",
    place: placeIn(sheet, row, "until"),
    message: {
      es: "El servicio termina antes de empezar.",
      en: "The service ends before it starts.",
      fr: "Le service prend fin avant de commencer.",
    },
    cure: {
      es: "Compruebe since y until en la fuente.",
      en: "Check since and until against the source.",
      fr: "Vérifiez since et until dans la source.",
    },
  };
}
