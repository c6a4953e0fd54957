// The descriptor of a package: which tables there are, their fields, keys and links. Source: Frictionless Data Package 1.0.
import type { HsdsDataset } from "./dataset.ts";
import type { FieldFormat, HsdsField } from "./describe-table.ts";
import { HSDS_TABLES } from "./tables.ts";

export function writeDatapackage({ version, tables }: HsdsDataset): string {
  const resources = [...tables].map(([name, { columns }]) => describeResource(name, columns));
  const descriptor = {
    name: "human_services_data",
    profile: "tabular-data-package",
    version: `${version}.0`,
    homepage: "https://docs.openreferral.org",
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function describeResource(name: string, columns: readonly string[]) {
  const table = HSDS_TABLES.get(name);
  const fields = columns.map((column) =>
    describeField(
      column,
      table?.fields.find((each) => each.name === column),
    ),
  );
  const links = (table?.fields ?? []).filter(({ name: field, link }) => link !== undefined && columns.includes(field));
  const foreignKeys = links.map(({ name: field, link }) => ({
    fields: field,
    reference: { resource: link, fields: "id" },
  }));
  return {
    name,
    path: table?.file ?? `${name}.csv`,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    // Without it some readers guess, and guess wrong in short tables.
    dialect: { delimiter: "," },
    schema: { primaryKey: "id", fields, ...(foreignKeys.length === 0 ? {} : { foreignKeys }) },
  };
}

const TYPES: Readonly<Record<FieldFormat, { readonly type: string; readonly format?: string }>> = {
  uuid: { type: "string", format: "uuid" },
  string: { type: "string" },
  number: { type: "number" },
  uri: { type: "string", format: "uri" },
  email: { type: "string", format: "email" },
  date: { type: "date" },
  // HSDS writes 09:00 or 09:00-06:00, which is not how Table Schema writes a time unless told.
  time: { type: "time", format: "any" },
  "date-time": { type: "datetime" },
};

function describeField(name: string, field: HsdsField | undefined) {
  const constraints = {
    required: field?.required !== undefined,
    ...(name === "id" ? { unique: true } : {}),
    ...(field?.permitted === undefined ? {} : { enum: field.permitted }),
  };
  return { name, ...TYPES[field?.format ?? "string"], constraints };
}
