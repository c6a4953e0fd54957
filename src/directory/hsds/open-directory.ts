// A directory as somebody hands it over: a zipped package, the files of a folder, or JSON documents → rows of HSDS 3.

import { isRecord } from "#base/is-record";
import { hasErrors } from "#base/issue";
import type { HsdsVersion } from "./describe-table.ts";
import { flattenDocuments } from "./flatten-document.ts";
import { issueAt } from "./hsds-issues.ts";
import { noTable } from "./open-issues.ts";
import { readDocuments } from "./read-documents.ts";
import { type PackageReading, readPackage } from "./read-package.ts";
import { unpackDirectory } from "./unpack-directory.ts";
import { isOldPackage, upgradePackage } from "./upgrade-package.ts";

/** Never throws: what cannot be read comes back as Issues. */
export function openDirectory(files: ReadonlyMap<string, Uint8Array>, version: HsdsVersion = "3.0"): PackageReading {
  const unpacked = unpackDirectory(files);
  const document = documentFile(unpacked.files);
  const reading = document === undefined ? openTables(unpacked.files) : openJson(document, version);
  const isRefused = unpacked.files.size === 0 && unpacked.issues.length > 0;
  return { dataset: reading.dataset, issues: [...unpacked.issues, ...(isRefused ? [] : reading.issues)] };
}

export interface DocumentFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The JSON file, where there is nothing else; a descriptor alone describes tables that are missing. */
export function documentFile(files: ReadonlyMap<string, Uint8Array>): DocumentFile | undefined {
  const [file = "", bytes] = [...files][0] ?? [];
  return files.size === 1 && bytes !== undefined && file.toLowerCase().endsWith(".json") ? { file, bytes } : undefined;
}

function openTables(files: ReadonlyMap<string, Uint8Array>): PackageReading {
  const read = readPackage(files);
  const reading = isOldPackage(read) ? upgradePackage(read) : read;
  if (reading.dataset.tables.size > 0 || hasErrors(reading.issues)) return reading;
  const [file = "."] = files.size === 1 ? files.keys() : [];
  return { ...reading, issues: [...reading.issues, issueAt({ file }, noTable())] };
}

function openJson({ bytes, file }: DocumentFile, version: HsdsVersion): PackageReading {
  const { documents, issues } = readDocuments(bytes, file);
  const { dataset, issues: told } = flattenDocuments(
    documents,
    documents.some(({ value }) => isLater(value)) ? "3.1" : version,
  );
  return { dataset, issues: [...issues, ...told] };
}

const LATER = ["additional_websites", "additional_urls", "capacities"];

/** Whether the document uses what came with 3.1. */
export function isLater(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isLater);
  if (!isRecord(value)) return false;
  return Object.entries(value).some(([name, item]) => LATER.includes(name) || isLater(item));
}
