// A directory as somebody hands it over: a zipped package, the files of a folder, or JSON documents → rows of HSDS 3.
import { unzipSync } from "fflate";
import { decodeText } from "#base/decode-text";
import { isRecord } from "#base/is-record";
import type { Issue } from "#base/issue";
import type { HsdsVersion } from "./describe-table.ts";
import { type DocumentKind, kindOfDocument } from "./document-kind.ts";
import { flattenDocuments, type JsonDocument } from "./flatten-document.ts";
import { issueAt } from "./hsds-issues.ts";
import { notADirectory, tooLarge } from "./open-issues.ts";
import { type PackageReading, readPackage } from "./read-package.ts";
import { isOldPackage, upgradePackage } from "./upgrade-package.ts";

/** Far above any directory; what unpacks to more is no directory. */
const LARGEST_BYTES = 1_000_000_000;

/** Never throws: what cannot be read comes back as Issues. */
export function openDirectory(files: ReadonlyMap<string, Uint8Array>, version: HsdsVersion = "3.0"): PackageReading {
  const [path = "", bytes] = [...files][0] ?? [];
  if (files.size === 1 && bytes !== undefined && isZip(bytes)) return openZip(bytes, path);
  if (files.size === 1 && bytes !== undefined && path.toLowerCase().endsWith(".json"))
    return openJson(bytes, path, version);
  return openTables(files);
}

function openTables(files: ReadonlyMap<string, Uint8Array>): PackageReading {
  const reading = readPackage(files);
  return isOldPackage(reading) ? upgradePackage(reading) : reading;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function openZip(bytes: Uint8Array, file: string): PackageReading {
  let unpackedBytes = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpackedBytes += originalSize;
        return !name.endsWith("/") && unpackedBytes <= LARGEST_BYTES;
      },
    });
    if (unpackedBytes > LARGEST_BYTES) return refused(issueAt({ file }, tooLarge()));
    return openTables(new Map(Object.entries(parts)));
  } catch {
    return refused(issueAt({ file }, notADirectory()));
  }
}

function openJson(bytes: Uint8Array, file: string, version: HsdsVersion): PackageReading {
  const documents = readDocuments(bytes, file);
  if (documents === undefined) return refused(issueAt({ file }, notADirectory()));
  return flattenDocuments(documents, documents.some(({ value }) => isLater(value)) ? "3.1" : version);
}

/** The documents of a JSON file: itself, or the items of its list; undefined when none is of HSDS. */
export function readDocuments(bytes: Uint8Array, file: string): readonly JsonDocument[] | undefined {
  const value = parseJson(decodeText(bytes, file).text);
  const items = Array.isArray(value) ? value : [value];
  const documents = items.filter(isRecord).flatMap((item) => {
    const kind: DocumentKind | undefined = kindOfDocument(item);
    return kind === undefined ? [] : [{ value: item, kind, file }];
  });
  return documents.length === items.length ? documents : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

const LATER = ["additional_websites", "additional_urls", "capacities"];

/** Whether the document uses what came with 3.1. */
export function isLater(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isLater);
  if (!isRecord(value)) return false;
  return Object.entries(value).some(([name, item]) => LATER.includes(name) || isLater(item));
}

function refused(issue: Issue): PackageReading {
  return {
    dataset: { version: "3.0", tables: new Map(), stated: new Set(), others: new Map() },
    issues: [issue],
  };
}
