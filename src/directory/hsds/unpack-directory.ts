// A zipped directory → its files. Nothing in it may lead out of it, stand in it twice, or fill the memory.
import { unzipSync } from "fflate";
import type { Issue } from "#base/issue";
import { issueAt } from "./hsds-issues.ts";
import { comesTwice, leadsOut, notADirectory, tooLarge } from "./open-issues.ts";

/** Far above any directory; what unpacks to more is no directory. */
const LARGEST_BYTES = 1_000_000_000;

export interface Unpacked {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly issues: readonly Issue[];
}

/** Files that are not one zip come back as they are. Never throws. */
export function unpackDirectory(files: ReadonlyMap<string, Uint8Array>): Unpacked {
  const [path = "", bytes] = [...files][0] ?? [];
  return files.size === 1 && bytes !== undefined && isZip(bytes) ? unzip(bytes, path) : { files, issues: [] };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function unzip(bytes: Uint8Array, file: string): Unpacked {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  let unpackedBytes = 0;
  const accept = (name: string, size: number): boolean => {
    if (name.endsWith("/")) return false;
    if (!isInside(name)) issues.push(issueAt({ file, column: name }, leadsOut(name)));
    else if (seen.has(name)) issues.push(issueAt({ file, column: name }, comesTwice(name)));
    else unpackedBytes += size;
    const isNew = isInside(name) && !seen.has(name);
    seen.add(name);
    return isNew && unpackedBytes <= LARGEST_BYTES;
  };
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => accept(name, originalSize) });
    if (unpackedBytes > LARGEST_BYTES) return { files: new Map(), issues: [issueAt({ file }, tooLarge())] };
    return { files: new Map(Object.entries(parts)), issues };
  } catch {
    return { files: new Map(), issues: [issueAt({ file }, notADirectory())] };
  }
}

/** Whether a path stays in its package, however it is unpacked: on Windows, `\` and `C:` lead out as well. */
export function isInside(path: string): boolean {
  return path !== "" && !/^[/\\]|^[a-z][a-z0-9+.-]*:/i.test(path) && !path.split(/[/\\]/).includes("..");
}
