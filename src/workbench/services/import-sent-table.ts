// A table of services that somebody sent: the same import as from a file, told in the amounts that a page can show.
import type { Issue } from "#base/issue";
import { IMPORT_FIELDS as FIELDS, type ImportMapping, writeMapping } from "#directory/import/import-mapping";
import type { ImportedTable } from "#directory/import/import-table";
import type { Desk } from "../act-head.ts";
import { withFiles } from "../effect/with-files.ts";
import { importIntoDirectory } from "./import-into-directory.ts";

export const IMPORT_FIELDS = FIELDS;

export interface SentTable {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly isPreview: boolean;
  readonly country?: string | undefined;
  /** Corrected by a person. */
  readonly mapping?:
    | (Pick<ImportMapping, "columns" | "kinds"> & { country?: string | undefined; split?: string | undefined })
    | undefined;
  /** Text of mapping.yaml, kept from an earlier import; where `mapping` is absent. */
  readonly savedMapping?: string | undefined;
}

const ROWS_SHOWN = 20;
const ISSUES_SHOWN = 200;
const PAIRS_SHOWN = 500;

const MAPPING = "mapping.yaml";

/** Throws what `importIntoDirectory` throws. */
export async function importSentTable(desk: Desk, study: string, sent: SentTable) {
  const { bytes, isPreview, country } = sent;
  const mapping = sent.mapping === undefined ? sent.savedMapping : writeMapping(tidy(sent.mapping));
  const file = nameOf(sent.fileName);
  const files = new Map([[file, bytes]]);
  if (mapping !== undefined) files.set(MAPPING, new TextEncoder().encode(mapping));
  const own = { ...desk, effects: withFiles(desk.effects, files) };
  const wish = { file, isPreview, country, ...(mapping === undefined ? {} : { map: MAPPING }) };
  const told = await importIntoDirectory(own, study, wish);
  return {
    ...(told.import === undefined ? {} : { import: told.import }),
    ...{ read: told.read, unchanged: told.unchanged, mappingFile: told.mapping },
    added: [...told.added],
    changed: told.changed.map(({ id, fields }) => ({ id, fields: [...fields] })),
    missing: [...told.missing],
    tables: told.tables.map(toldTable),
    duplicates: told.duplicates
      .slice(0, PAIRS_SHOWN)
      .map(({ ids, names, reason }) => ({ ids: [...ids], names: [...names], reason })),
    mapping: toldMapping(told.meanings),
    issues: told.issues.slice(0, ISSUES_SHOWN) as Issue[],
    issueCount: told.issues.length,
  };
}

/** Only the last part of a path, and never the name of the mapping. */
function nameOf(fileName: string): string {
  const name = fileName.split(/[\\/]/u).at(-1) ?? "";
  return name === "" || name === MAPPING ? `file-${name}` : name;
}

function tidy({ columns, kinds, country, split }: NonNullable<SentTable["mapping"]>): ImportMapping {
  return {
    ...{ columns, kinds },
    ...(country === undefined ? {} : { country }),
    ...(split === undefined ? {} : { split }),
  };
}

function toldMapping({ columns, kinds, ...rest }: ImportMapping) {
  return { ...rest, columns: columns.map((one) => ({ ...one })), kinds: kinds.map((one) => ({ ...one })) };
}

function toldTable({ sheet, meanings, services }: ImportedTable) {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    meanings: meanings.map((one) => ({ ...one })),
    rows: services.length,
    first: services.slice(0, ROWS_SHOWN).map(({ row, cells, extra }) => ({
      ...{ row, cells: { ...cells } as Record<string, string>, extra: { ...extra } },
    })),
  };
}
