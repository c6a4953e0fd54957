// A zip that somebody sent → the files of a study folder. It is measured before anything of it is unpacked, and nothing leaves the folder.
import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";
import { LARGEST_FILE_BYTES } from "../effect/skipped-paths.ts";
import { STUDY_FILE } from "../study-files.ts";
import type { FolderFiles } from "./folder-files.ts";
import { fileInZipIsTooLarge, pathLeadsOut, zipHoldsNoStudy, zipIsNotReadable, zipIsTooLarge } from "./problems.ts";
import { listZip, type ZipEntry } from "./zip-directory.ts";

export const LARGEST_ZIP_BYTES = 200_000_000;
const LARGEST_UNPACKED_BYTES = 500_000_000;
const MOST_FILES = 10_000;

/** What systems add to a zip by themselves, and names that a folder never reads. */
const NOISE = /(?:^|\/)(?:__MACOSX|node_modules|\.[^/]*|Thumbs\.db|desktop\.ini)(?:\/|$)/u;
/** A drive, the root, a step up, or signs that no file name holds everywhere. */
const LEADS_OUT = /^[A-Za-z]:|^\/|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/u;

/**
 * Paths begin where study.yaml lies. Throws `workbench/zip-is-not-readable`, `workbench/zip-is-too-large`,
 * `workbench/file-in-zip-is-too-large`, `workbench/path-leads-out-of-zip`, `workbench/zip-holds-no-study`.
 */
export function readStudyZip(bytes: Uint8Array): FolderFiles {
  if (bytes.byteLength > LARGEST_ZIP_BYTES) throw zipIsTooLarge();
  const wanted = new Map(measure(bytes).map((entry) => [entry.name, entry]));
  const top = topOf([...wanted.keys()].map(cleanPath));
  const files = [...unpack(bytes, wanted)].map(
    ([name, content]) => [cleanPath(name).slice(top.length), content] as const,
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every file that counts. */
function measure(bytes: Uint8Array): readonly ZipEntry[] {
  const all = listZip(bytes);
  if (all === undefined) throw zipIsNotReadable();
  const outside = all.map(({ name }) => cleanPath(name)).find((path) => LEADS_OUT.test(path));
  if (outside !== undefined) throw pathLeadsOut(outside);
  const entries = all.filter(({ name }) => !cleanPath(name).endsWith("/") && !NOISE.test(cleanPath(name)));
  const large = entries.find(({ unpackedBytes }) => unpackedBytes > LARGEST_FILE_BYTES);
  if (large !== undefined) throw fileInZipIsTooLarge(cleanPath(large.name));
  const sum = entries.reduce((whole, { unpackedBytes }) => whole + unpackedBytes, 0);
  if (sum > LARGEST_UNPACKED_BYTES || entries.length > MOST_FILES) throw zipIsTooLarge();
  return entries;
}

/** Throws `workbench/zip-is-not-readable` for entries that are not what the directory says of them. */
function unpack(bytes: Uint8Array, wanted: ReadonlyMap<string, ZipEntry>): ReadonlyMap<string, Uint8Array> {
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => wanted.get(name)?.unpackedBytes === originalSize,
    });
    const files = new Map(Object.entries(unpacked));
    const isWhole = ({ name, crc32: sum }: ZipEntry) => crc32(files.get(name) ?? new Uint8Array(1)) === sum;
    if (![...wanted.values()].every(isWhole)) throw zipIsNotReadable();
    return files;
  } catch (cause) {
    throw zipIsNotReadable(cause);
  }
}

/** The folder that holds study.yaml: the zip itself, or the one folder in it. */
function topOf(paths: readonly string[]): string {
  const found = paths.filter((path) => path === STUDY_FILE || path.endsWith(`/${STUDY_FILE}`));
  const [nearest] = found.toSorted((a, b) => a.length - b.length);
  const top = nearest?.slice(0, -STUDY_FILE.length);
  if (top === undefined || paths.some((path) => !path.startsWith(top))) throw zipHoldsNoStudy();
  return top;
}

/** Some programs write `\`. */
function cleanPath(name: string): string {
  return name.replaceAll("\\", "/").replace(/^(?:\.\/)+/u, "");
}
