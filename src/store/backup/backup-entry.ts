// A backup is a row of entries: a head, rows of tables, files, an end. Each begins with one line of JSON that says how many bytes
// follow. All of it is sealed in frames (`vault/sealed-frames`) under a key made of a password.
import type { Digest } from "#base/digest";

export interface BackupHead {
  readonly kind: "head";
  readonly madeAt: string;
  /** Number of migrations that the database had. */
  readonly form: number;
}

export interface RowsHead {
  readonly kind: "rows";
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
}

export interface FileHead {
  readonly kind: "file";
  /** Inside the data folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** After a file: what its bytes were, as they were read. */
export interface FileEnd {
  readonly kind: "file-end";
  readonly sha256: Digest;
}

export interface BackupEnd {
  readonly kind: "end";
  readonly rows: number;
  readonly files: number;
}

export type EntryHead = BackupHead | RowsHead | FileHead | FileEnd | BackupEnd;

/** First line of the file. */
export const BACKUP_MAGIC = "tornaviaje-backup-1";
