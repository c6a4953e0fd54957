// The store: everything that is kept of every study, in one data folder and one database.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { type CommitAct, openCommit } from "./acts/commit-acts.ts";
import { saveBackup } from "./backup/save-backup.ts";
import type { BackupCounts } from "./backup/write-backup.ts";
import { distributionNeedsServer } from "./backup-problems.ts";
import { type Blobs, openBlobs } from "./blobs.ts";
import { countOnce } from "./count-once.ts";
import { type DistributionStep, distribute, planDistribution } from "./database/distribute.ts";
import { inTransaction } from "./database/in-transaction.ts";
import { MIGRATIONS } from "./database/migrations.ts";
import { openDatabase } from "./database/open-database.ts";
import { tidyTables } from "./database/tidy-tables.ts";
import { wipeDeleted } from "./database/wipe-deleted.ts";
import { isNoRoom, makeFoldersDurably } from "./durable-file.ts";
import { tellingFaults } from "./kept/tell-faults.ts";
import { type Kept, keptIn } from "./kept.ts";
import { lockFolder } from "./lock-folder.ts";
import { diskIsFull, folderCannotBeMade } from "./problems.ts";
import { type Memory, NO_MEMORY, openMemory } from "./remember.ts";
import { type Cupboard, openCupboard } from "./vault/cupboard.ts";
import { type Journal, openJournal } from "./vault/journal.ts";
import { type Keyring, openKeyring } from "./vault/keyring.ts";
import { openSecrets, type Secrets } from "./vault/secrets.ts";
import { openVault, type Vault } from "./vault/vault.ts";

export interface StorePlan {
  /** Data folder; made when it is not there. */
  readonly folder: string;
  /** `postgres://…`, version 15 or later. __Default value:__ an embedded database in the folder. */
  readonly databaseUrl?: string;
  /** 32 bytes in base64 or hexadecimal. __Default value:__ the key file of the folder, made when nothing was sealed yet. */
  readonly key?: string;
  /** Keys of the locked cupboard, the newest first. __Default value:__ the file `identities.key` of the folder. */
  readonly identityKey?: string;
  /** Folder of both key files, so that a copy of the data opens nothing. __Default value:__ the data folder. */
  readonly keyFolder?: string;
}

export interface Store extends Kept {
  readonly folder: string;
  readonly blobs: Blobs;
  /** Sealed files: parcels, attachments, media. */
  readonly vault: Vault;
  readonly journal: Journal;
  readonly secrets: Secrets;
  /** Turned by `rotate-keys` alone. */
  readonly keyring: Pick<Keyring, "turn">;
  /** Seals and opens who people are, and destroys. Only receiving, opening, taking consent back and the change of the key use it. */
  readonly cupboard: Cupboard;
  /** The one way to change forms, submissions, senders and accounts: journal, tables and ledger together. */
  readonly commit: CommitAct;
  /**
   * All that `work` keeps holds together or not at all. Inside, use the `kept` that is handed in and not the store:
   * the embedded database has one connection, and the store would wait for it for ever.
   * Throws `store/disk-is-full`, `store/database-is-unusable`.
   */
  readonly transaction: <T>(work: (kept: Kept) => Promise<T>) => Promise<T>;
  /** A sealed copy of everything. Throws `store/backup-password-is-missing`, `store/disk-is-full`. */
  readonly backUp: (path: string, password: string | undefined, madeAt: string) => Promise<Readonly<BackupCounts>>;
  /** Throws `store/citus-is-missing`, `store/distribution-needs-a-server`. */
  readonly distribute: (wish: { readonly planOnly: boolean }) => Promise<readonly DistributionStep[]>;
  /** What a server does by itself, see `tidyTables`. */
  readonly tidy: () => Promise<void>;
  /** Of people who took consent back: what was forgotten of records leaves the files of the embedded database too, see `wipeDeleted`. */
  readonly wipe: () => Promise<void>;
  /** For `openPostgresEngine` alone. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/**
 * Throws `store/folder-cannot-be-made`, `store/folder-is-in-use` (embedded only: a PostgreSQL server takes several processes), `store/lock-is-unreadable`,
 * `store/database-is-unusable`, `store/database-is-newer`, `store/key-is-unfit`, `store/key-is-wrong`, `store/key-is-missing`.
 */
export async function openStore(plan: StorePlan): Promise<Store> {
  const { folder, databaseUrl, key: given, identityKey, keyFolder = folder } = plan;
  if (keyFolder !== folder) await makeKeyFolder(keyFolder);
  await makeFoldersDurably(folder, FOLDERS).catch((cause: unknown) => {
    throw isNoRoom(cause) ? diskIsFull(folder, cause) : folderCannotBeMade(folder, cause);
  });
  const unlock = databaseUrl === undefined ? lockFolder(folder, new Date()) : () => {};
  try {
    const keyring = openKeyring(folder, given, keyFolder);
    const { database, pool, close } = await openDatabase(folder, databaseUrl);
    const memory = databaseUrl === undefined ? openMemory() : NO_MEMORY;
    const transaction: Store["transaction"] = (work) =>
      inTransaction(database, (connection) => work(keptIn(connection)));
    const vault = openVault(join(folder, "vault"), keyring);
    const blobs = openBlobs(join(folder, "blobs"));
    // Whoever is alone in the folder finds there what a killed process left.
    if (databaseUrl === undefined)
      await Promise.all([vault.sweep(), blobs.sweep(), keptIn(database).leases.forgetAll()]);
    const journal = openJournal(join(folder, "journal"), keyring);
    const cupboard = openCupboard(folder, identityKey, keyFolder);
    return {
      ...remembering(tellingFaults(keptIn(database)), memory),
      folder,
      pool,
      blobs,
      keyring,
      vault,
      journal,
      secrets: openSecrets(keyring),
      cupboard,
      backUp: (path, password, madeAt) => saveBackup(path, password, { pool, folder, form: MIGRATIONS.length, madeAt }),
      distribute: async ({ planOnly }) => {
        if (planOnly) return planDistribution(pool, new Set());
        if (databaseUrl === undefined) throw distributionNeedsServer();
        return distribute(pool);
      },
      tidy: async () => {
        if (databaseUrl === undefined) await tidyTables(pool);
      },
      wipe: async () => {
        if (databaseUrl === undefined) await wipeDeleted(pool, "record");
      },
      transaction: (work) => transaction(work).finally(memory.forget),
      commit: openCommit({ transaction, journal, changed: memory.forget }),
      close: async () => {
        await journal.close();
        await vault.close();
        await cupboard.close();
        await close();
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

/** Throws `store/folder-cannot-be-made`. */
async function makeKeyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw isNoRoom(cause) ? diskIsFull(folder, cause) : folderCannotBeMade(folder, cause);
  });
}

/** Their own names must outlast a power cut as well as what is put into them. */
const FOLDERS = ["blobs", "journal", "vault", join("vault", "keys"), join("vault", "persons")];

/** Each parcel asks for its device and its form, each page of a list for its count. */
function remembering(kept: Kept, { get }: Memory): Kept {
  const { senders, forms, submissions } = kept;
  return {
    ...kept,
    submissions: { ...submissions, count: countOnce(kept) },
    senders: {
      ...senders,
      findDevice: (study, hash) => get(JSON.stringify(["device", study, hash]), () => senders.findDevice(study, hash)),
    },
    forms: {
      ...forms,
      get: (study, formId, version) =>
        get(JSON.stringify(["form", study, formId, version]), () => forms.get(study, formId, version)),
    },
  };
}
