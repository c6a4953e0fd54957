// The rows of a data folder from its embedded database to a PostgreSQL server, or back. The files of the folder stay where they are.
import { existsSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { copyDatabase } from "#store/database/copy-database";
import { openDatabase } from "#store/database/open-database";
import { lockFolder } from "#store/lock-folder";

export interface Move {
  readonly folder: string;
  /** Undefined: the embedded one. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Moved {
  readonly rows: number;
  readonly tables: number;
  /** Where the embedded database lies now that it is not used any more. */
  readonly setAside?: string;
}

const EMBEDDED = "pg";

/**
 * Nobody may serve meanwhile. Throws `store/folder-is-in-use`, `store/database-is-unusable`, `store/database-is-not-empty`,
 * `store/databases-differ`; then everything is as it was.
 */
export async function moveDatabase({ folder, from, to }: Move, now: Date): Promise<Moved> {
  const unlock = lockFolder(folder, now);
  try {
    const counts = await copyBetween(folder, from, to);
    const rows = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const moved = { rows, tables: counts.size };
    return from === undefined ? { ...moved, setAside: await setAside(folder, now) } : moved;
  } finally {
    unlock();
  }
}

async function copyBetween(
  folder: string,
  from: string | undefined,
  to: string | undefined,
): Promise<ReadonlyMap<string, number>> {
  const source = await openDatabase(folder, from);
  try {
    const target = await openDatabase(folder, to);
    try {
      return await copyDatabase(source.pool, target.pool);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** So that nobody who forgets DATABASE_URL writes into what is old. */
async function setAside(folder: string, now: Date): Promise<string> {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const path = join(folder, `pg.moved-${stamp}`);
  if (existsSync(join(folder, EMBEDDED))) await rename(join(folder, EMBEDDED), path);
  return path;
}
