// Backups read again: opened frame by frame, entry by entry, every file compared with its digest. Nothing is held but a piece.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { isRecord } from "#base/is-record";
import { backupIsNotReadable } from "../backup-problems.ts";
import { codeOf } from "../process-identity.ts";
import { NotOpened, openFrames } from "../vault/sealed-frames.ts";
import { BACKUP_MAGIC, type BackupEnd, type BackupHead, type RowsHead } from "./backup-entry.ts";
import { backupFrames } from "./backup-frames.ts";
import { openPieces, type Pieces } from "./open-pieces.ts";

/** What is done with each part, in their order. A file's bytes must be taken whole. */
export interface BackupReader {
  readonly head: (head: BackupHead) => Promise<void>;
  readonly rows: (head: RowsHead, rows: readonly (readonly (string | null)[])[]) => Promise<void>;
  readonly file: (path: string, bytes: AsyncIterable<Buffer>) => Promise<void>;
}

export interface BackupContents extends BackupHead {
  readonly rows: number;
  readonly files: number;
}

/** Throws `store/backup-is-not-readable`, `store/backup-password-is-missing`, and what the reader throws. */
export async function readBackup(
  path: string,
  password: string | undefined,
  reader: BackupReader,
): Promise<BackupContents> {
  const { salt, start } = await readFileHead(path);
  const frames = openFrames(createReadStream(path, { start }), await backupFrames(password, salt));
  const pieces = openPieces(frames);
  try {
    return await readEntries(path, pieces, reader);
  } catch (cause) {
    throw cause instanceof NotOpened ? backupIsNotReadable(path, cause.message) : cause;
  } finally {
    await frames.return(undefined);
  }
}

async function readFileHead(path: string): Promise<{ readonly salt: Buffer; readonly start: number }> {
  const file = await open(path, "r").catch((cause) => {
    throw backupIsNotReadable(path, codeOf(cause) ?? "?");
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    const lines = buffer.subarray(0, bytesRead).toString("latin1").split("\n");
    const [magic, salt] = lines;
    if (magic !== BACKUP_MAGIC || salt === undefined || lines.length < 3) throw backupIsNotReadable(path, BACKUP_MAGIC);
    return { salt: Buffer.from(salt, "base64"), start: magic.length + salt.length + 2 };
  } finally {
    await file.close();
  }
}

async function readEntries(path: string, pieces: Pieces, reader: BackupReader): Promise<BackupContents> {
  const head = await nextHead(path, pieces);
  if (head.kind !== "head") throw backupIsNotReadable(path, "head");
  const opening = head as unknown as BackupHead;
  await reader.head(opening);
  const counts = { rows: 0, files: 0 };
  for (;;) {
    const entry = await nextHead(path, pieces);
    if (entry.kind === "end") return checkEnd(path, entry as unknown as BackupEnd, { ...opening, ...counts });
    if (entry.kind === "rows") counts.rows += await readRows(pieces, entry as unknown as RowsHead, reader);
    else if (entry.kind === "file") {
      await readFile(path, { pieces, reader, name: String(entry.path), bytes: Number(entry.bytes) });
      counts.files += 1;
    } else throw backupIsNotReadable(path, String(entry.kind));
  }
}

async function nextHead(path: string, pieces: Pieces): Promise<Readonly<Record<string, unknown>>> {
  const line = await pieces.line();
  if (line === undefined) throw backupIsNotReadable(path, "end");
  const value: unknown = JSON.parse(line);
  if (!isRecord(value)) throw backupIsNotReadable(path, "entry");
  return value;
}

async function readRows(pieces: Pieces, head: RowsHead, reader: BackupReader): Promise<number> {
  const parts: Buffer[] = [];
  for await (const part of pieces.take(head.bytes)) parts.push(part);
  // What is sealed was written by `write-backup`.
  await reader.rows(head, JSON.parse(Buffer.concat(parts).toString("utf8")) as (string | null)[][]);
  return head.rows;
}

interface FileReading {
  readonly pieces: Pieces;
  readonly reader: BackupReader;
  readonly name: string;
  readonly bytes: number;
}

async function readFile(path: string, { pieces, reader, name, bytes }: FileReading): Promise<void> {
  if (name.startsWith("/") || name.split("/").includes("..")) throw backupIsNotReadable(path, name);
  const sha256 = createHash("sha256");
  async function* watched() {
    for await (const part of pieces.take(bytes)) {
      sha256.update(part);
      yield part;
    }
  }
  await reader.file(name, watched());
  const end = await nextHead(path, pieces);
  if (end.kind !== "file-end" || end.sha256 !== sha256.digest("hex")) throw backupIsNotReadable(path, name);
}

function checkEnd(path: string, end: BackupEnd, found: BackupContents): BackupContents {
  if (end.rows !== found.rows || end.files !== found.files) throw backupIsNotReadable(path, "end");
  return found;
}
