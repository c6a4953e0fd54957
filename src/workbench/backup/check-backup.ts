// Whether a backup can be opened to its last byte. Nothing is written.
import { type BackupContents, readBackup } from "#store/backup/read-backup";

/** Throws `store/backup-is-not-readable`, `store/backup-password-is-missing`. */
export function checkBackup(path: string, password: string | undefined): Promise<BackupContents> {
  return readBackup(path, password, {
    head: async () => {},
    rows: async () => {},
    file: async (_path, bytes) => {
      for await (const _part of bytes);
    },
  });
}
