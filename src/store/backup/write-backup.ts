// The bytes of a backup, before they are sealed. First the rows, out of one snapshot; the journal as long as it was then; last the
// other files, which are never changed, only added and erased. What comes in meanwhile is in the next backup.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import type { Pool } from "pg";
import { dumpTables } from "../database/dump-tables.ts";
import { codeOf } from "../process-identity.ts";
import type { EntryHead } from "./backup-entry.ts";
import { type FileToKeep, listFiles } from "./list-files.ts";

export interface BackupSource {
  readonly pool: Pool;
  readonly folder: string;
  readonly form: number;
  readonly madeAt: string;
}

export interface BackupCounts {
  rows: number;
  files: number;
}

const JOURNAL = "journal";

/** `counts` says at the end what is in it. */
export async function* writeBackup(source: BackupSource, counts: BackupCounts): AsyncGenerator<Buffer> {
  const { pool, folder, form, madeAt } = source;
  yield line({ kind: "head", madeAt, form });
  let journal: readonly FileToKeep[] = [];
  const atSnapshot = async () => {
    journal = await listFiles(folder, JOURNAL);
  };
  for await (const { table, columns, rows } of dumpTables(pool, atSnapshot)) {
    const bytes = Buffer.from(JSON.stringify(rows));
    yield line({ kind: "rows", table, columns, rows: rows.length, bytes: bytes.length });
    yield bytes;
    counts.rows += rows.length;
  }
  const others = (await listFiles(folder)).filter(({ path }) => !path.startsWith(`${JOURNAL}/`));
  for (const file of [...journal, ...others]) yield* writeFile(folder, file, counts);
  yield line({ kind: "end", ...counts });
}

async function* writeFile(folder: string, { path, bytes }: FileToKeep, counts: BackupCounts): AsyncGenerator<Buffer> {
  const parts = readExactly(join(folder, path), bytes)[Symbol.asyncIterator]();
  const first = await parts.next().catch((cause) => {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  });
  if (first === undefined) return;
  const sha256 = createHash("sha256");
  yield line({ kind: "file", path, bytes });
  for (let part = first; part.done !== true; part = await parts.next()) {
    sha256.update(part.value);
    yield part.value;
  }
  yield line({ kind: "file-end", sha256: sha256.digest("hex") });
  counts.files += 1;
}

/** A file that grows is read as long as it was; one that became shorter while it was read is a fault. */
async function* readExactly(path: string, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  if (left === 0) return;
  for await (const part of createReadStream(path, { end: bytes - 1 })) {
    left -= part.length;
    yield part;
  }
  if (left > 0) throw new Error(`${path} became shorter`);
}

function line(head: EntryHead): Buffer {
  return Buffer.from(`${JSON.stringify(head)}\n`);
}
