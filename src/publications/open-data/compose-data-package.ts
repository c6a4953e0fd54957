// The study as open data: tables with their descriptions, the questionnaires, the directory of services, and how to cite it all.

import type { HsdsDataset } from "#directory/hsds/dataset";
import { writePackage } from "#directory/hsds/write-package";
import type { ResponseTable } from "#intake/response-table";
import type { Instrument } from "#study/instrument/instrument";
import type { ReportInput } from "../report/report-input.ts";
import { type DataFile, dataFile } from "./data-file.ts";
import type { DataTable } from "./data-table.ts";
import { dictionaryTable } from "./dictionary-table.ts";
import { employmentTable } from "./employment-table.ts";
import { institutionGapsTable } from "./institution-tables.ts";
import { networkTable } from "./network-table.ts";
import { estimatesTable, indicatorsTable, paritiesTable, talliesTable } from "./number-tables.ts";
import { citiesTable, findingsTable, practicesTable, recommendationsTable, seriesTable } from "./record-tables.ts";
import { changesTable, gapChangesTable } from "./round-tables.ts";
import { writeCatalogue } from "./write-catalogue.ts";
import { writeCitationFile, writeDatacite } from "./write-citation.ts";
import { writeCodebook } from "./write-codebook.ts";
import { writeDataTable } from "./write-data-table.ts";
import { writeDescriptor } from "./write-descriptor.ts";
import { writeReadme } from "./write-readme.ts";

export interface DataInput {
  readonly report: ReportInput;
  readonly instruments: readonly Instrument[];
  readonly responses: readonly Pick<ResponseTable, "id" | "rows" | "mark">[];
  /** Without hidden places. */
  readonly services: HsdsDataset;
}

/** Files in the order of their making; the checksums of all others come last. */
export function composeDataPackage({ report, instruments, responses, services }: DataInput): readonly DataFile[] {
  const { study } = report;
  // 1 tables
  const tables = openTables(report);
  const described = [...tables, dictionaryTable(tables)].map((table) => ({
    table,
    file: dataFile(`data/${table.name}.csv`, writeDataTable(table), "text/csv"),
  }));
  // 2 questionnaires and services
  const codebook = dataFile("codebook.xml", writeCodebook(study, instruments, responses), "application/xml");
  const directory = [...writePackage(services)].map(([path, bytes]) =>
    dataFile(`hsds/${path}`, bytes, path.endsWith(".json") ? "application/json" : "text/csv"),
  );
  const content = [...described.map(({ file }) => file), codebook, ...directory];
  // 3 what describes them
  const descriptions = [
    dataFile("README.md", writeReadme(study, described), "text/markdown"),
    dataFile("datapackage.json", writeDescriptor(study, described), "application/json"),
    dataFile("catalogue.jsonld", writeCatalogue(study, content), "application/ld+json"),
    dataFile("datacite.json", writeDatacite(study, content), "application/json"),
    dataFile("CITATION.cff", writeCitationFile(study), "application/yaml"),
  ];
  const files = [...content, ...descriptions];
  return [...files, dataFile("checksums.sha256", checksums(files), "text/plain")];
}

/** Those that hold something. */
export function openTables(report: ReportInput): readonly DataTable[] {
  return TABLES.map((compose) => compose(report)).filter(({ rows }) => rows.length > 0);
}

const TABLES: readonly ((report: ReportInput) => DataTable)[] = [
  estimatesTable,
  paritiesTable,
  changesTable,
  gapChangesTable,
  talliesTable,
  institutionGapsTable,
  networkTable,
  employmentTable,
  indicatorsTable,
  findingsTable,
  recommendationsTable,
  seriesTable,
  practicesTable,
  citiesTable,
];

function checksums(files: readonly DataFile[]): string {
  return files.map(({ path, digest }) => `${digest}  ${path}\n`).join("");
}
