// A backup into a new data folder and an empty database. The folder has its name only when everything is there.
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { backupIsNewer, folderIsNotEmpty } from "../backup-problems.ts";
import { checkEmpty } from "../database/copy-database.ts";
import { loadRows } from "../database/load-rows.ts";
import { migrate } from "../database/migrate.ts";
import { MIGRATIONS } from "../database/migrations.ts";
import { openPool } from "../database/open-database.ts";
import { isNoRoom } from "../durable-file.ts";
import { diskIsFull } from "../problems.ts";
import { type BackupContents, readBackup } from "./read-backup.ts";

export interface Restoring {
  /** Data folder that is not there yet, or is empty. */
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  readonly password: string | undefined;
}

/**
 * Throws `store/folder-is-not-empty`, `store/database-is-not-empty`, `store/backup-is-newer`, `store/disk-is-full` and what
 * `readBackup` throws; then neither folder nor rows are left.
 */
export async function restoreBackup(
  path: string,
  { folder, databaseUrl, password }: Restoring,
): Promise<BackupContents> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw folderIsNotEmpty(folder);
  const making = `${folder}.restoring`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  try {
    const contents = await fill(path, making, { databaseUrl, password });
    await rm(folder, { recursive: true, force: true });
    await rename(making, folder);
    return contents;
  } catch (cause) {
    await rm(making, { recursive: true, force: true });
    throw isNoRoom(cause) ? diskIsFull(dirname(folder), cause) : cause;
  }
}

async function fill(
  path: string,
  folder: string,
  { databaseUrl, password }: Pick<Restoring, "databaseUrl" | "password">,
): Promise<BackupContents> {
  const { pool, close } = await openPool(folder, databaseUrl);
  let client: PoolClient | undefined;
  try {
    const contents = await readBackup(path, password, {
      head: async ({ form }) => {
        if (form > MIGRATIONS.length) throw backupIsNewer(form, MIGRATIONS.length);
        await migrate(pool, MIGRATIONS.slice(0, form));
        client = await pool.connect();
        await client.query("begin");
        await checkEmpty(client);
      },
      rows: async ({ table, columns }, rows) => {
        if (client !== undefined) await loadRows(client, { table, columns, rows });
      },
      file: (name, bytes) => writeFile(join(folder, name), bytes),
    });
    await client?.query("commit");
    client?.release();
    client = undefined;
    await migrate(pool);
    return contents;
  } catch (cause) {
    await client?.query("rollback").catch(() => {});
    throw cause;
  } finally {
    client?.release();
    await close();
  }
}

async function writeFile(path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(bytes, createWriteStream(path, { mode: 0o600, flush: true }));
}
