// A backup on the disk: sealed, whole or not there.
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { isNoRoom, syncFolder } from "../durable-file.ts";
import { diskIsFull } from "../problems.ts";
import { sealFrames } from "../vault/sealed-frames.ts";
import { BACKUP_MAGIC } from "./backup-entry.ts";
import { backupFrames } from "./backup-frames.ts";
import { SALT_BYTES } from "./backup-key.ts";
import { type BackupCounts, type BackupSource, writeBackup } from "./write-backup.ts";

/** Throws `store/backup-password-is-missing`, `store/disk-is-full`. */
export async function saveBackup(
  path: string,
  password: string | undefined,
  source: BackupSource,
): Promise<Readonly<BackupCounts>> {
  const salt = randomBytes(SALT_BYTES);
  const frames = await backupFrames(password, salt);
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  const counts: BackupCounts = { rows: 0, files: 0 };
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.appendFile(`${BACKUP_MAGIC}\n${salt.toString("base64")}\n`);
      for await (const frame of sealFrames(writeBackup(source, counts), frames)) await file.appendFile(frame);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return counts;
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    throw isNoRoom(cause) ? diskIsFull(dirname(path), cause) : cause;
  }
}
