// A file of services on disk → the list of a study, or a preview of what would change.
import { basename, join } from "node:path";
import type { Issue } from "#base/issue";
import { readCsv } from "#base/read-csv";
import { type ImportMapping, readMapping, writeMapping } from "#directory/import/import-mapping";
import { type ImportResult, importTables } from "#directory/import/import-table";
import type { KnownPlace } from "#directory/import/known-places";
import { readTables } from "#directory/import/read-tables";
import { SERVICE_COLUMNS, type ServiceCells } from "#directory/reintegration/service-columns";
import type { Effects } from "./effect/effects.ts";
import { InputFileProblem, readFileOf, refuseErrors } from "./file-problems.ts";
import { writeCsv } from "./write-csv.ts";

export interface ImportQuestion {
  readonly file: string;
  /** mapping.yaml of a person. */
  readonly map?: string;
  /** Folder of a study: its cities are known, its services/services.csv is changed. */
  readonly study?: string;
  /** Where the list is kept. __Default value:__ services/services.csv of the study */
  readonly into?: string;
  readonly country?: string;
  /** Nothing is written but the mapping. */
  readonly isPreview: boolean;
  /** Where the mapping is saved. */
  readonly saveMap?: string;
}

export interface ImportedServices extends Omit<ImportResult, "mapping"> {
  readonly mapping: string;
  /** Absent when nothing was written. */
  readonly written?: string;
}

/** Throws `workbench/file-is-missing`, `workbench/input-file-has-errors`. */
export async function importServices(effects: Effects, question: ImportQuestion): Promise<ImportedServices> {
  const { file, study, country, isPreview, saveMap } = question;
  const source = basename(file);
  const { tables, issues } = await readTables(await readFileOf(effects, file), source);
  refuseErrors(source, issues);
  const into = question.into ?? (study === undefined ? undefined : join(study, "services", "services.csv"));
  const mapping = await mappingOf(effects, question.map);
  const result = importTables({
    tables,
    known: into === undefined ? [] : await readServicesFile(effects, into),
    places: study === undefined ? [] : await placesOf(effects, study),
    source,
    ...(country === undefined ? {} : { country }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  const all: readonly Issue[] = [...issues, ...result.issues];
  const text = writeMapping(result.mapping);
  if (saveMap !== undefined) await write(effects, saveMap, text);
  if (!isPreview && result.tables.length === 0) throw new InputFileProblem(source, all);
  if (isPreview || into === undefined) return { ...result, issues: all, mapping: text };
  await write(effects, into, writeServices(result.merged.services));
  return { ...result, issues: all, mapping: text, written: into };
}

async function mappingOf(effects: Effects, path: string | undefined): Promise<ImportMapping | undefined> {
  if (path === undefined) return undefined;
  const { mapping, issues } = readMapping(new TextDecoder().decode(await readFileOf(effects, path)), basename(path));
  refuseErrors(basename(path), issues);
  return mapping;
}

/** Rows of a list that may not be there yet; columns that the program does not know stay with them. */
export async function readServicesFile(effects: Effects, path: string): Promise<readonly ServiceCells[]> {
  const bytes = await effects.files.read(path);
  if (bytes === undefined) return [];
  const { sheet, issues } = readCsv(bytes, basename(path));
  refuseErrors(path, issues);
  return sheet.rows.map(({ cells }) =>
    Object.fromEntries(
      sheet.head.map((name, at) => [name, cells[at] ?? ""] as const).filter(([, cell]) => cell !== ""),
    ),
  );
}

async function placesOf(effects: Effects, study: string): Promise<readonly KnownPlace[]> {
  const bytes = await effects.files.read(join(study, "places", "cities.csv"));
  if (bytes === undefined) return [];
  const { head, rows } = readCsv(bytes, "places/cities.csv").sheet;
  const cell = (cells: readonly string[], name: string) => cells[head.indexOf(name)] ?? "";
  return rows.map(({ cells }) => ({
    id: cell(cells, "id"),
    name: cell(cells, "name"),
    country: cell(cells, "country"),
  }));
}

/** The columns of the program in their order, then those that somebody added. */
export function writeServices(services: readonly ServiceCells[]): string {
  const rows = services.map((cells) => new Map(Object.entries(cells)));
  const columns = [...new Set([...SERVICE_COLUMNS, ...rows.flatMap((row) => [...row.keys()])])];
  return writeCsv([columns, ...rows.map((row) => columns.map((name) => row.get(name) ?? ""))]);
}

async function write(effects: Effects, path: string, text: string): Promise<void> {
  await effects.files.writeAtomically(path, new TextEncoder().encode(text));
}
