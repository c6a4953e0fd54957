// What a person corrects and keeps: mapping.yaml. The same file read again gives the same import.
import type { Issue } from "#base/issue";
import { readYaml } from "#base/read-yaml";
import { listOf, maybe, oneOf, readShape, record, words } from "#base/shape";
import { SERVICE_COLUMNS } from "../reintegration/service-columns.ts";
import type { ImportField } from "./import-fields.ts";
import { type ColumnMeaning, proposeMapping } from "./propose-mapping.ts";
import type { HeadedTable } from "./raw-table.ts";

export interface ImportMapping {
  readonly columns: readonly Pick<ColumnMeaning, "column" | "field">[];
  /** Country of rows that name none. */
  readonly country?: string;
  /** Words of the table → codes of kinds. */
  readonly kinds: readonly { readonly words: string; readonly code: string }[];
  /** Separator of several services in one cell; absent: one row is one service. */
  readonly split?: string;
}

export const IMPORT_FIELDS: readonly ImportField[] = [...SERVICE_COLUMNS, "point", "extra"];

const MAPPING = record({
  columns: listOf(record({ column: words(), field: oneOf(IMPORT_FIELDS) })),
  country: maybe(words()),
  kinds: maybe(listOf(record({ words: words(), code: words() }))),
  split: maybe(words()),
});

export interface MappingReading {
  readonly mapping?: ImportMapping;
  readonly issues: readonly Issue[];
}

export function readMapping(text: string, file: string): MappingReading {
  const yaml = readYaml(text, { file });
  if (yaml.node === undefined) return { issues: yaml.issues };
  const { value, issues } = readShape(yaml.node, MAPPING, file);
  const all = [...yaml.issues, ...issues];
  return value === undefined ? { issues: all } : { mapping: { kinds: [], ...value }, issues: all };
}

/** As a person reads and corrects it. */
export function writeMapping({ columns, country, kinds, split }: ImportMapping): string {
  const quoted = (text: string) => JSON.stringify(text);
  return [
    "# column: como está en la tabla / as in the table. field: columna de services.csv, o extra / column of services.csv, or extra.",
    ...(country === undefined ? [] : [`country: ${quoted(country)}`]),
    ...(split === undefined ? [] : [`split: ${quoted(split)}`]),
    "columns:",
    ...columns.map(({ column, field }) => `  - { column: ${quoted(column)}, field: ${field} }`),
    ...(kinds.length === 0
      ? []
      : ["kinds:", ...kinds.map(({ words: said, code }) => `  - { words: ${quoted(said)}, code: ${code} }`)]),
    "",
  ].join("\n");
}

/** What a person wrote, for the columns that it names; the rest as proposed. */
export function meaningsOf(headed: HeadedTable, mapping: ImportMapping | undefined): readonly ColumnMeaning[] {
  const proposed = proposeMapping(headed).filter(({ column }) => column !== "");
  if (mapping === undefined) return proposed;
  const written = new Map(mapping.columns.map(({ column, field }) => [column, field]));
  const used = new Set(written.values());
  return proposed.map((one): ColumnMeaning => {
    const field = written.get(one.column);
    if (field !== undefined) return { column: one.column, field, by: "file" };
    return used.has(one.field) ? { column: one.column, field: "extra", by: "nothing" } : one;
  });
}
