// literature/references.csv → works of the literature.
import { address, addresses, code, codes, filled, integer, list, text } from "#base/column";
import { type Reading, readRecords } from "#base/read-records";
import type { Sheet } from "#base/sheet";
import { DIMENSIONS, LEVELS } from "./literature-codes.ts";
import type { Reference } from "./reference.ts";

const TYPES = ["article", "report", "book", "chapter", "manual", "evaluation", "brief", "thesis", "web"] as const;

const EVIDENCE_KINDS = ["story", "count", "comparison", "evaluation", "review", "guidance"] as const;

const COLUMNS = {
  id: filled(text()),
  type: filled(code(TYPES)),
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
  seen: filled(code(["full", "abstract", "opening"])),
  source_url: addresses(),
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
      row,
    }),
  });
}
