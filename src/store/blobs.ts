// Bytes under their own digest: `blobs/ab/cdef…`. They are durable before the digest is given out.
import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Digest } from "#base/digest";
import { digestFile } from "./digest-file.ts";
import { isNoRoom, writeDurably } from "./durable-file.ts";
import { blobIsDamaged, blobIsMissing, diskIsFull } from "./problems.ts";
import { codeOf } from "./process-identity.ts";
import { readBytes } from "./read-bytes.ts";

export interface Blobs {
  /** Throws `store/disk-is-full`, and then nothing is left behind. */
  readonly add: (bytes: Uint8Array) => Promise<Digest>;
  /** Throws `store/blob-is-missing`, `store/blob-is-damaged`. */
  readonly get: (digest: Digest) => Promise<Uint8Array>;
  /** For what can be made again: undefined where the file is missing or damaged. */
  readonly find: (digest: Digest) => Promise<Uint8Array | undefined>;
  readonly has: (digest: Digest) => Promise<boolean>;
  /** Of what must not be kept any more. */
  readonly remove: (digest: Digest) => Promise<void>;
  /** Where the bytes are, for engines that read files themselves. */
  readonly path: (digest: Digest) => string;
  /** Removes what a killed process left half-written. For the sole owner of the folder alone. */
  readonly sweep: () => Promise<void>;
}

export function openBlobs(folder: string): Blobs {
  const path = (digest: Digest) => join(folder, digest.slice(0, 2), digest.slice(2));
  return {
    path,
    add: async (bytes) => {
      const digest = digestFile(bytes);
      // A damaged file is not held: adding its bytes again mends it.
      if ((await findWhole(path(digest), digest)) === undefined) await addFile(path(digest), bytes);
      return digest;
    },
    get: async (digest) => {
      const bytes = await readIfThere(path(digest));
      if (bytes === undefined) throw blobIsMissing(digest);
      if (digestFile(bytes) !== digest) throw blobIsDamaged(digest, path(digest));
      return bytes;
    },
    find: (digest) => findWhole(path(digest), digest),
    remove: (digest) => rm(path(digest), { force: true }),
    has: async (digest) => {
      const found = await stat(path(digest)).catch(() => undefined);
      return found?.isFile() === true;
    },
    sweep: async () => {
      const halves = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".tmp"));
      await Promise.all(halves.map((name) => rm(join(folder, name), { force: true })));
    },
  };
}

async function findWhole(path: string, digest: Digest): Promise<Uint8Array | undefined> {
  const bytes = await readIfThere(path);
  return bytes !== undefined && digestFile(bytes) === digest ? bytes : undefined;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

async function addFile(path: string, bytes: Uint8Array): Promise<void> {
  const root = dirname(dirname(path));
  try {
    await writeDurably({ path, temporary: join(root, `${randomUUID()}.tmp`), folders: 2 }, bytes);
  } catch (cause) {
    throw isNoRoom(cause) ? diskIsFull(root, cause) : cause;
  }
}
