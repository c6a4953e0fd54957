// A file of services on disk → the list of a study, or a preview of what would change.
import { basename, extname, join } from "node:path";
import { isRecord } from "#base/is-record";
import { readCsv } from "#base/read-csv";
import { openDirectory } from "#directory/hsds/open-directory";
import { readDocuments } from "#directory/hsds/read-documents";
import type { PackageReading } from "#directory/hsds/read-package";
import { importCells } from "#directory/import/import-cells";
import { type ImportMapping, readMapping, writeMapping } from "#directory/import/import-mapping";
import { type ImportResult, importTables } from "#directory/import/import-table";
import type { KnownPlace } from "#directory/import/known-places";
import { readTables } from "#directory/import/read-tables";
import { fromHsds } from "#directory/reintegration/from-hsds";
import { SERVICE_COLUMNS, type ServiceCells } from "#directory/reintegration/service-columns";
import type { Effects } from "./effect/effects.ts";
import { InputFileProblem, readFileOf, refuseErrors } from "./file-problems.ts";
import { openServices } from "./open-services.ts";
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
  const { file, study, isPreview, saveMap } = question;
  const source = basename(file);
  const into = question.into ?? (study === undefined ? undefined : join(study, "services", "services.csv"));
  const known = into === undefined ? [] : await readServicesFile(effects, into);
  const places = study === undefined ? [] : await placesOf(effects, study);
  const result = await readServicesOf(effects, question, { known, places });
  const all = result.issues;
  const text = writeMapping(result.mapping);
  if (saveMap !== undefined) await write(effects, saveMap, text);
  if (!isPreview && result.merged.services.length === 0) throw new InputFileProblem(source, all);
  if (isPreview || into === undefined) return { ...result, issues: all, mapping: text };
  await write(effects, into, writeServices(result.merged.services));
  return { ...result, issues: all, mapping: text, written: into };
}

/** What a file says beside what is known: a directory in HSDS as it stands, any other table by a mapping. Throws as `importServices`. */
export async function readServicesOf(
  effects: Effects,
  { file, country, map }: Pick<ImportQuestion, "file" | "country" | "map">,
  { known, places }: { readonly known: readonly ServiceCells[]; readonly places: readonly KnownPlace[] },
): Promise<ImportResult> {
  const source = basename(file);
  const directory = await readAsDirectory(effects, file);
  if (directory !== undefined) {
    refuseErrors(source, directory.issues);
    return { ...importCells({ services: fromHsds(directory.dataset), known, source }), issues: directory.issues };
  }
  const { tables, issues } = await readTables(await readFileOf(effects, file), source);
  refuseErrors(source, issues);
  const mapping = await mappingOf(effects, map);
  const result = importTables({
    ...{ tables, known, places, source },
    ...(country === undefined ? {} : { country }),
    ...(mapping === undefined ? {} : { mapping }),
  });
  return { ...result, issues: [...issues, ...result.issues] };
}

/** A folder or a ZIP of tables, or JSON documents of HSDS; undefined when it is something else. */
async function readAsDirectory(effects: Effects, file: string): Promise<PackageReading | undefined> {
  const ending = extname(file).toLowerCase();
  if (ending === ".json") {
    const bytes = await readFileOf(effects, file);
    if (!isDirectoryJson(bytes, basename(file))) return undefined;
    return openDirectory(new Map([[basename(file), bytes]]));
  }
  return ending === "" || ending === ".zip" ? openDirectory(await openServices(effects, file)) : undefined;
}

/** Every record of HSDS could be an organization: here it must have a property that only HSDS has. */
function isDirectoryJson(bytes: Uint8Array, file: string): boolean {
  const { documents } = readDocuments(bytes, file);
  return documents.length > 0 && !documents.some(({ value }) => isRecord(value) && "features" in value);
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
