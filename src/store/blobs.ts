// Bytes under their own digest: `blobs/ab/cdef…`. Written under another name, synced, renamed, and the folder synced,
// before the digest is given out: what has an address can be read after a power cut.
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Digest, digestBytes } from "#base/digest";
import { blobIsDamaged, blobIsMissing, diskIsFull } from "./problems.ts";
import { codeOf } from "./process-identity.ts";

export interface Blobs {
  /** Throws `store/disk-is-full`, and then nothing is left behind. */
  readonly add: (bytes: Uint8Array) => Promise<Digest>;
  /** Throws `store/blob-is-missing`, `store/blob-is-damaged`. */
  readonly get: (digest: Digest) => Promise<Uint8Array>;
  readonly has: (digest: Digest) => Promise<boolean>;
  /** Where the bytes are, for engines that read files themselves. */
  readonly path: (digest: Digest) => string;
}

export function openBlobs(folder: string): Blobs {
  const path = (digest: Digest) => join(folder, digest.slice(0, 2), digest.slice(2));
  return {
    path,
    add: async (bytes) => {
      const digest = digestBytes(bytes);
      if (!(await holds(path(digest), digest))) await writeDurably(path(digest), bytes);
      return digest;
    },
    get: async (digest) => {
      const bytes = await readIfThere(path(digest));
      if (bytes === undefined) throw blobIsMissing(digest);
      if (digestBytes(bytes) !== digest) throw blobIsDamaged(digest, path(digest));
      return bytes;
    },
    has: async (digest) => {
      const found = await stat(path(digest)).catch(() => undefined);
      return found?.isFile() === true;
    },
  };
}

/** A damaged file is not held: adding its bytes again mends it. */
async function holds(path: string, digest: Digest): Promise<boolean> {
  const bytes = await readIfThere(path);
  return bytes !== undefined && digestBytes(bytes) === digest;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(dirname(folder), `${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeSynced(temporary, bytes);
    await rename(temporary, path);
    await syncFolder(folder);
    await syncFolder(dirname(folder));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw NO_ROOM.has(codeOf(cause)) ? diskIsFull(dirname(folder), cause) : cause;
  }
}

/** The device, the person's share of it, or the largest permitted file is full. */
const NO_ROOM: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows cannot open a folder to sync it, and keeps names safe by other means. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
