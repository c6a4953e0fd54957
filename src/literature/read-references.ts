// literature/references.csv → works of the literature.
import { address, addresses, code, codes, filled, integer, list, optional, text } from "#base/column";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import { DIMENSIONS, EVIDENCE_KINDS, LEVELS, SEEN, WORK_TYPES } from "./literature-codes.ts";
import type { Reference } from "./reference.ts";

const COLUMNS = {
  id: filled(text()),
  type: filled(code(WORK_TYPES)),
  authors: list(),
  year: integer({ from: 1800, to: 2100 }),
  title: filled(text()),
  container_or_publisher: text(),
  doi: text(),
  url: address(),
  language: text(),
  countries: list(),
  programme: text(),
  methods: text(),
  evidence_kind: filled(code(EVIDENCE_KINDS)),
  level: codes(LEVELS),
  dimension: codes(DIMENSIONS),
  target_group: text(),
  finding_1: text(),
  finding_2: text(),
  lesson: text(),
  limits_stated: text(),
  seen: filled(code(SEEN)),
  source_url: addresses(),
  volume: optional(text()),
  number: optional(text()),
  pages: optional(text()),
  keywords: optional(list()),
  abstract: optional(text()),
  note: optional(text()),
};

export function readReferences(sheet: Sheet): Reading<Reference> {
  return readRecords(sheet, {
    columns: COLUMNS,
    make: (values, row): Reference => ({
      id: values.id,
      type: values.type,
      authors: values.authors,
      ...(values.year === undefined ? {} : { year: values.year }),
      title: values.title,
      container: values.container_or_publisher,
      doi: values.doi,
      address: values.url === "" ? (values.source_url[0] ?? "") : values.url,
      language: values.language,
      countries: values.countries,
      programme: values.programme,
      methods: values.methods,
      evidenceKind: values.evidence_kind,
      levels: values.level,
      dimensions: values.dimension,
      targetGroup: values.target_group,
      findings: [values.finding_1, values.finding_2].filter((finding) => finding !== ""),
      lesson: values.lesson,
      limits: values.limits_stated,
      seen: values.seen,
      abstract: values.abstract ?? "",
      keywords: values.keywords ?? [],
      row,
    }),
  });
}
