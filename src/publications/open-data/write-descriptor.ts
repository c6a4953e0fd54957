// The descriptor of the data package. Source: Frictionless Data Package 1.0, Tabular Data Resource, Table Schema, CSV Dialect.
import type { Study } from "#study/study";
import { doiAddress, type LicenceId, licenceAddress, licenceName } from "#study/study-citation";
import type { DataFile } from "./data-file.ts";
import type { DataField, DataTable } from "./data-table.ts";

export interface DescribedTable {
  readonly table: DataTable;
  readonly file: DataFile;
}

export function writeDescriptor(study: Study, tables: readonly DescribedTable[]): string {
  const descriptor = {
    profile: "tabular-data-package",
    name: study.id,
    title: study.titles.en,
    description: study.subtitles.en,
    version: study.publishedOn,
    created: `${study.publishedOn}T00:00:00Z`,
    ...(study.doi !== undefined && { id: doiAddress(study.doi) }),
    ...(study.address !== undefined && { homepage: study.address }),
    ...(study.licence !== undefined && { licenses: [licenceOf(study.licence)] }),
    contributors: [
      ...(study.authors ?? []).map(({ name }) => ({ title: name, role: "author" })),
      { title: study.publisher.en, role: "publisher" },
    ],
    keywords: ["return migration", "reintegration", ...study.countries.map(({ code }) => code)],
    resources: tables.map(describeTable),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function licenceOf(id: LicenceId) {
  return { name: id, path: licenceAddress(id), title: licenceName(id) };
}

function describeTable({ table, file }: DescribedTable) {
  return {
    profile: "tabular-data-resource",
    name: table.name,
    path: file.path,
    title: table.titles.en,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: file.bytes.length,
    hash: `sha256:${file.digest}`,
    // The line of HXL hashtags is a comment to readers of tables.
    dialect: { delimiter: ",", quoteChar: '"', doubleQuote: true, header: true, commentChar: "#" },
    "tornaviaje:mark": table.mark,
    schema: { fields: table.fields.map(describeField), missingValues: [""], primaryKey: table.key },
  };
}

function describeField({ name, type, meaning, hxl, values }: DataField) {
  return {
    name,
    type,
    title: meaning.en,
    description: `${meaning.es} / ${meaning.en} / ${meaning.fr}`,
    "hxl:tag": hxl,
    ...(values === undefined ? {} : { constraints: { enum: values } }),
  };
}
