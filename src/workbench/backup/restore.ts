// A backup into a new data folder; afterwards every ledger is gone through, and every sealed file that a submission names is looked for.
import { type Restoring, restoreBackup } from "#store/backup/restore-backup";
import { openStore, type Store, type StorePlan } from "#store/open-store";
import { verifyLedgers } from "../verify-ledgers.ts";

export interface Restored {
  readonly madeAt: string;
  readonly rows: number;
  readonly files: number;
  /** Entries of the ledger by study. */
  readonly ledgers: Readonly<Record<string, number>>;
  /** Submissions whose sealed file is not there: consent was withdrawn while the backup was made, or it was lost before. */
  readonly withoutFile: readonly string[];
}

/** Throws what `restoreBackup` and `openStore` throw, `store/ledger-is-damaged`. */
export async function restore(
  path: string,
  plan: Restoring,
  keys: Pick<StorePlan, "key" | "identityKey">,
): Promise<Restored> {
  const { madeAt, rows, files } = await restoreBackup(path, plan);
  const { folder, databaseUrl } = plan;
  const store = await openStore({ folder, ...(databaseUrl === undefined ? {} : { databaseUrl }), ...keys });
  try {
    const ledgers = Object.fromEntries((await verifyLedgers(store)).map(({ study, entries }) => [study, entries]));
    return { madeAt, rows, files, ledgers, withoutFile: await findWithoutFile(store) };
  } finally {
    await store.close();
  }
}

const AT_ONCE = 500;

async function findWithoutFile(store: Store): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const study of await store.ledger.studies())
    for (let after = 0; ; ) {
      const page = await store.submissions.list(study, { after, limit: AT_ONCE });
      for (const { instanceId, blob, body } of page)
        if (body !== null && !(await store.vault.has(blob))) missing.push(instanceId);
      const last = page.at(-1);
      if (last === undefined || page.length < AT_ONCE) break;
      after = last.number;
    }
  return missing;
}
