// Backups that a server makes by itself: one whenever the last is old enough, by one of the servers, and the oldest go.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { HOUSE } from "#store/acts/act";
import type { Workbench } from "../workbench.ts";
import { backUp } from "./back-up.ts";

export interface BackupSchedule {
  readonly folder: string;
  readonly password: string | undefined;
  readonly hours: number;
  /** So many stay. */
  readonly keep: number;
}

const NAME = /^tornaviaje-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/u;
const HOUR_MILLISECONDS = 3_600_000;
const LONGEST_SECONDS = 4 * 3600;

/** Number of backups made: 0 or 1. `holder` is unique per process. */
export async function backUpWhenDue(
  workbench: Pick<Workbench, "store" | "effects">,
  holder: string,
  { folder, password, hours, keep }: BackupSchedule,
): Promise<number> {
  const now = workbench.effects.clock.now();
  if (!isDue(await listBackups(folder), now, hours)) return 0;
  const lease = { study: HOUSE, job: "backup", holder };
  if (!(await workbench.store.leases.take(lease, LONGEST_SECONDS))) return 0;
  try {
    // Another process may have made one since.
    if (!isDue(await listBackups(folder), now, hours)) return 0;
    const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, "");
    await backUp(workbench, { path: join(folder, `tornaviaje-${stamp}.backup`), password });
    const old = (await listBackups(folder)).slice(keep);
    await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
    return 1;
  } finally {
    await workbench.store.leases.giveUp(lease);
  }
}

/** Names, the newest first. */
export async function listBackups(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
}

/** When the newest of a folder was made. */
export async function lastBackupOf(folder: string): Promise<Date | undefined> {
  const [newest] = await listBackups(folder);
  return newest === undefined ? undefined : madeAtOf(newest);
}

/** Of a backup, by its name. */
export function madeAtOf(name: string): Date | undefined {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function isDue([newest]: readonly string[], now: Date, hours: number): boolean {
  const last = newest === undefined ? undefined : madeAtOf(newest);
  return last === undefined || now.getTime() - last.getTime() >= hours * HOUR_MILLISECONDS;
}
