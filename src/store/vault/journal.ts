// Every act on a study's forms and submissions, line by line, sealed, on the disk before anybody is told that it is done. With
// the sealed files it is what the database is rebuilt from. Each process writes a file of its own; nothing is ever written twice.
// A line whose transaction failed afterwards was not promised to anybody; rebuilding takes it in all the same, for the phone
// that sent it keeps it and sends it again, and the same parcel twice is the same parcel.
import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isNoRoom, syncFolder } from "../durable-file.ts";
import { journalIsDamaged } from "../key-problems.ts";
import { diskIsFull } from "../problems.ts";
import { codeOf } from "../process-identity.ts";
import { type Keyring, sealWithRing, unsealWithRing } from "./keyring.ts";

export interface Journal {
  /** All of them, or none that counts. Throws `store/disk-is-full`. */
  readonly append: (values: readonly unknown[]) => Promise<void>;
  /** Everything, file by file in the order of their beginnings. Throws `store/journal-is-damaged`. */
  readonly read: () => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
}

const BELONGS_TO = "journal";
const SUFFIX = ".journal";

export function openJournal(folder: string, keyring: Keyring): Journal {
  let current: Promise<FileHandle> | undefined;
  return {
    append: async (values) => {
      const lines = values.map((value) => `${sealWithRing(keyring, BELONGS_TO, JSON.stringify(value))}\n`).join("");
      current ??= begin(folder);
      try {
        const file = await current;
        await file.appendFile(lines);
        await file.datasync();
      } catch (cause) {
        // A torn line may stand at the end now: the next act begins a new file.
        await closeQuietly(current);
        current = undefined;
        throw isNoRoom(cause) ? diskIsFull(folder, cause) : cause;
      }
    },
    read: async () => {
      const names = (await namesIn(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
      const parts = await Promise.all(names.map(async (name) => readLines(join(folder, name), keyring)));
      return parts.flat();
    },
    close: async () => {
      await closeQuietly(current);
      current = undefined;
    },
  };
}

async function begin(folder: string): Promise<FileHandle> {
  await mkdir(folder, { recursive: true });
  const stamp = new Date().toISOString().replaceAll(/[-:.]/g, "");
  const file = await open(join(folder, `${stamp}-${randomUUID()}${SUFFIX}`), "ax", 0o600);
  await syncFolder(folder);
  return file;
}

async function closeQuietly(file: Promise<FileHandle> | undefined): Promise<void> {
  await file?.then((opened) => opened.close()).catch(() => {});
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return [];
    throw cause;
  }
}

/** The last line may be torn, by a kill or a full disk; any other must open. */
async function readLines(path: string, keyring: Keyring): Promise<readonly unknown[]> {
  const lines = (await readFile(path, "utf8")).split("\n");
  lines.pop();
  return lines.map((line, index) => {
    const text = unsealWithRing(keyring, BELONGS_TO, line);
    if (text === undefined) throw journalIsDamaged(path, index + 1);
    const value: unknown = JSON.parse(text);
    return value;
  });
}
