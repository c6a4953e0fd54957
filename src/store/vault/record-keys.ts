// A key for each sealed file, in `vault/keys`, and for each person in the locked cupboard, in `vault/persons`, sealed with outer
// keys. To destroy the key is to destroy every copy of what it sealed, also those in backups that are older than its copy of the
// keys (crypto-shredding, NIST SP 800-88, "cryptographic erase"). Sixteen files of short records, only added to; a destroyed
// record is overwritten with zeros.
import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { syncFolder } from "../durable-file.ts";
import { codeOf } from "../process-identity.ts";
import type { Keyring } from "./keyring.ts";
import { seal, unseal } from "./seal.ts";

export const NAME_BYTES = 16;

export interface RecordKey {
  readonly name: Buffer;
  readonly key: Buffer;
  /** Settled when the key is on the disk. */
  readonly isKept: Promise<void>;
}

export interface RecordKeys {
  /** __Default value:__ a name that no other has. */
  readonly make: (name?: Buffer) => RecordKey;
  /** Undefined when it was destroyed, or never was. */
  readonly find: (name: Buffer) => Promise<Buffer | undefined>;
  /** Every key of that name, the oldest first. */
  readonly findAll: (name: Buffer) => Promise<readonly Buffer[]>;
  /** On the disk when it resolves. `except`: the one key of that name that stays. */
  readonly destroy: (name: Buffer, except?: Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type OuterKeys = Pick<Keyring, "newest" | "find">;

const KEY_BYTES = 32;
const ID_BYTES = 4;
/** Nonce, key in base64, tag. */
const SEALED_BYTES = 12 + 44 + 16;
const RECORD_BYTES = NAME_BYTES + ID_BYTES + SEALED_BYTES;

export function openRecordKeys(folder: string, keyring: OuterKeys): RecordKeys {
  const shards = new Map<string, Shard>();
  const shardOf = (name: Buffer) => {
    const place = (name[0] ?? 0).toString(16).padStart(2, "0")[0] ?? "0";
    const shard = shards.get(place) ?? openShard(folder, join(folder, place));
    shards.set(place, shard);
    return shard;
  };
  return {
    make: (name = randomBytes(NAME_BYTES)) => {
      const key = randomBytes(KEY_BYTES);
      const isKept = shardOf(name).append(recordOf({ name, key }, keyring));
      // Whoever waits for it is told; nobody may be waiting yet.
      isKept.catch(() => {});
      return { name, key, isKept };
    },
    find: async (name) => openAll(name, await shardOf(name).read(), keyring)[0]?.key,
    findAll: async (name) => openAll(name, await shardOf(name).read(), keyring).map(({ key }) => key),
    destroy: async (name, except) => {
      const shard = shardOf(name);
      const bytes = await shard.read();
      const stays = except && openAll(name, bytes, keyring).findLast(({ key }) => key.equals(except))?.at;
      const places = placesOf(name, bytes).filter((at) => at !== stays);
      if (places.length > 0) await shard.blank(places);
    },
    close: async () => {
      for (const shard of shards.values()) await shard.close();
    },
  };
}

function recordOf({ name, key }: Pick<RecordKey, "name" | "key">, keyring: OuterKeys): Buffer {
  const { id, key: outer } = keyring.newest();
  const sealed = Buffer.from(seal(outer, boundTo(name), key.toString("base64")), "base64");
  return Buffer.concat([name, Buffer.from(id, "hex"), sealed]);
}

function openRecord(record: Buffer, keyring: OuterKeys): Buffer | undefined {
  const name = record.subarray(0, NAME_BYTES);
  const outer = keyring.find(record.subarray(NAME_BYTES, NAME_BYTES + ID_BYTES).toString("hex"));
  const sealed = record.subarray(NAME_BYTES + ID_BYTES).toString("base64");
  const text = outer && unseal(outer, boundTo(name), sealed);
  return text === undefined ? undefined : Buffer.from(text, "base64");
}

/** Those that the outer keys open, in the order in which they were made. */
function openAll(name: Buffer, bytes: Buffer, keyring: OuterKeys): readonly { at: number; key: Buffer }[] {
  return placesOf(name, bytes).flatMap((at) => {
    const key = openRecord(bytes.subarray(at, at + RECORD_BYTES), keyring);
    return key === undefined ? [] : [{ at, key }];
  });
}

function boundTo(name: Buffer): string {
  return `key of ${name.toString("hex")}`;
}

/** Anywhere, and not at multiples of a record: a kill may leave half a record, and the next one begins behind it. */
function placesOf(name: Buffer, bytes: Buffer): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1))
    if (at + RECORD_BYTES <= bytes.length) places.push(at);
  return places;
}

interface Shard {
  readonly append: (record: Buffer) => Promise<void>;
  readonly read: () => Promise<Buffer>;
  readonly blank: (places: readonly number[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Records that come while one round is being written share the next. */
function openShard(folder: string, path: string): Shard {
  let handle: Promise<FileHandle> | undefined;
  let next: Round | undefined;
  let running: Promise<void> = Promise.resolve();
  let cached: { readonly stamp: string; readonly bytes: Buffer } | undefined;
  const write = async (round: Round) => {
    next = undefined;
    handle ??= openForAppending(folder, path);
    try {
      const file = await handle;
      await file.appendFile(Buffer.concat(round.records));
      await file.datasync();
    } catch (cause) {
      await handle.then((file) => file.close()).catch(() => {});
      handle = undefined;
      throw cause;
    }
  };
  return {
    append: (record) => {
      if (next === undefined) {
        const round: Round = { records: [], done: Promise.resolve() };
        next = round;
        round.done = running.then(() => write(round));
        running = round.done.catch(() => {});
      }
      next.records.push(record);
      return next.done;
    },
    read: async () => {
      const stamp = await stampOf(path);
      if (cached === undefined || cached.stamp !== stamp) cached = { stamp, bytes: await readOrNothing(path) };
      return cached.bytes;
    },
    blank: async (places) => {
      const file = await open(path, "r+");
      try {
        const blank = Buffer.alloc(RECORD_BYTES - NAME_BYTES);
        for (const at of places) await file.write(blank, 0, blank.length, at + NAME_BYTES);
        await file.sync();
      } finally {
        await file.close();
      }
      cached = undefined;
    },
    close: async () => {
      await running;
      await (await handle?.catch(() => undefined))?.close();
      handle = undefined;
    },
  };
}

interface Round {
  readonly records: Buffer[];
  done: Promise<void>;
}

async function openForAppending(folder: string, path: string): Promise<FileHandle> {
  const made = await mkdir(folder, { recursive: true });
  const file = await open(path, "a", 0o600);
  await syncFolder(folder);
  if (made !== undefined) await syncFolder(join(folder, ".."));
  return file;
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size} ${mtimeMs}`;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return "";
    throw cause;
  }
}

async function readOrNothing(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return Buffer.alloc(0);
    throw cause;
  }
}
