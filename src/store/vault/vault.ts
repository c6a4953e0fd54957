// Sealed files under the digest of their sealed bytes: `vault/ab/cdef…`. What phones send lies here and nowhere else, so that
// the folder gives nothing away without the key. A file is on the disk, with its name, before its digest is given out.
import { createHash, createHmac, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Digest } from "#base/digest";
import { isNoRoom } from "../durable-file.ts";
import { blobIsDamaged, blobIsMissing, diskIsFull } from "../problems.ts";
import { codeOf } from "../process-identity.ts";
import type { Keyring } from "./keyring.ts";
import { openRecordKeys } from "./record-keys.ts";
import {
  type FileHead,
  HEAD_BYTES,
  NotOpened,
  type OpenContext,
  openFrames,
  readFileHead,
  type SealContext,
  sealFrames,
} from "./sealed-frames.ts";
import { openSettling } from "./settle-files.ts";

export interface SealedFile {
  /** SHA-256 of the sealed bytes: the name of the file. */
  readonly digest: Digest;
  /** Of what was sealed. */
  readonly bytes: number;
  readonly md5: string;
  /** Equal for equal bytes under one key; tells nothing of them to who lacks the key. */
  readonly fingerprint: string;
}

export interface Vault {
  /** Nothing of it is held in memory but a frame. Throws `store/disk-is-full`, and what the source throws; then nothing is left behind. */
  readonly add: (source: AsyncIterable<Uint8Array>, belongsTo: string) => Promise<SealedFile>;
  /** Throws `store/blob-is-missing`, `store/blob-is-damaged`. */
  readonly read: (digest: Digest, belongsTo: string) => AsyncIterable<Buffer>;
  readonly has: (digest: Digest) => Promise<boolean>;
  /** Its key is destroyed first, so that no copy of the file can be opened any more. */
  readonly remove: (digest: Digest) => Promise<void>;
  /** What lies here since before `before`, in no order. */
  readonly list: (before: Date) => AsyncIterable<Digest>;
  /** Removes what a killed process left half-written. For the sole owner of the folder alone. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openVault(folder: string, keyring: Keyring): Vault {
  let made: Promise<unknown> | undefined;
  const keys = openRecordKeys(join(folder, "keys"), keyring);
  const keyOf = async ({ form, name }: FileHead) => (form === 1 ? keyring.root : keys.find(name));
  const settling = openSettling();
  const path = (digest: Digest) => join(folder, digest.slice(0, 2), digest.slice(2));
  return {
    add: async (source, belongsTo) => {
      made ??= mkdir(folder, { recursive: true });
      await made;
      const temporary = join(folder, `${randomUUID()}.tmp`);
      try {
        const record = keys.make();
        const sealing = { ...record, belongsTo, root: keyring.root };
        const { file, sealed } = await writeSealed(temporary, source, sealing);
        await Promise.all([settling.settle({ file, temporary, path: path(sealed.digest) }), record.isKept]);
        return sealed;
      } catch (cause) {
        await rm(temporary, { force: true }).catch(() => {});
        throw isNoRoom(cause) ? diskIsFull(folder, cause) : cause;
      }
    },
    read: (digest, belongsTo) => readSealed({ digest, path: path(digest) }, { keyOf, belongsTo }),
    has: (digest) =>
      access(path(digest)).then(
        () => true,
        () => false,
      ),
    remove: async (digest) => {
      const head = await headOf(path(digest));
      if (head?.form === 2) await keys.destroy(head.name);
      await rm(path(digest), { force: true });
    },
    list: (before) => listOlder(folder, before),
    sweep: async () => {
      const names = await readdir(folder).catch(() => []);
      const halves = names.filter((name) => name.endsWith(".tmp"));
      await Promise.all(halves.map((name) => rm(join(folder, name), { force: true })));
    },
    close: async () => {
      await settling.close();
      await keys.close();
    },
  };
}

interface Sealing extends SealContext {
  /** Of the installation: for the fingerprint. */
  readonly root: Buffer;
}

/** The file is whole and open, and not yet synced; it is closed when this throws. */
async function writeSealed(
  path: string,
  source: AsyncIterable<Uint8Array>,
  { root, ...context }: Sealing,
): Promise<{ readonly file: FileHandle; readonly sealed: SealedFile }> {
  const file = await open(path, "wx", 0o600);
  try {
    const md5 = createHash("md5");
    const fingerprint = createHmac("sha256", root);
    const digest = createHash("sha256");
    let bytes = 0;
    const seen = watch(source, (part) => {
      md5.update(part);
      fingerprint.update(part);
      bytes += part.byteLength;
    });
    for await (const frames of inBatches(sealFrames(seen, context))) {
      digest.update(frames);
      await writeAll(file, frames);
    }
    const digests = { digest: digest.digest("hex"), md5: md5.digest("hex"), fingerprint: fingerprint.digest("hex") };
    return { file, sealed: { ...digests, bytes } };
  } catch (cause) {
    await file.close();
    throw cause;
  }
}

async function* watch(source: AsyncIterable<Uint8Array>, look: (part: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const part of source) {
    look(part);
    yield part;
  }
}

const BATCH_BYTES = 262_144;

/** A photo leaves in one piece: each writing costs more than what it writes. */
async function* inBatches(frames: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const frame of frames) {
    held.push(frame);
    bytes += frame.length;
    if (bytes < BATCH_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(held);
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += (await file.write(bytes, written)).bytesWritten;
}

async function* readSealed(file: { digest: Digest; path: string }, context: OpenContext): AsyncGenerator<Buffer> {
  try {
    yield* openFrames(createReadStream(file.path), context);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") throw blobIsMissing(file.digest);
    throw cause instanceof NotOpened ? blobIsDamaged(file.digest, file.path) : cause;
  }
}

/** Undefined where the file is not there, or is none of ours. */
async function headOf(path: string): Promise<FileHead | undefined> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return readFileHead(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}

async function* listOlder(folder: string, before: Date): AsyncGenerator<Digest> {
  const places = (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/u.test(name));
  for (const place of places)
    for (const name of await readdir(join(folder, place))) {
      const { mtime } = await stat(join(folder, place, name));
      if (mtime < before) yield `${place}${name}`;
    }
}
