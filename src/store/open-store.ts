// The store: everything that is kept of every study, in one data folder and one database.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { type Blobs, openBlobs } from "./blobs.ts";
import { inTransaction } from "./database/in-transaction.ts";
import { type Database, openDatabase } from "./database/open-database.ts";
import { type Answers, keepAnswers } from "./kept/answers.ts";
import { keepLedger, type Ledger } from "./kept/ledger.ts";
import { type KeptNumbers, keepNumbers } from "./kept/numbers.ts";
import { keepPublications, type Publications } from "./kept/publications.ts";
import { keepQueries, type Queries } from "./kept/queries.ts";
import { keepRecords, type Records } from "./kept/records.ts";
import { keepSnapshots, type Snapshots } from "./kept/snapshots.ts";
import { keepSteps, type Steps } from "./kept/steps.ts";
import { lockFolder } from "./lock-folder.ts";

export interface StorePlan {
  /** Data folder; made when it is not there. */
  readonly folder: string;
  /** `postgres://…`, version 15 or later. __Default value:__ an embedded database in the folder. */
  readonly databaseUrl?: string;
}

export interface Kept {
  readonly records: Records;
  readonly answers: Answers;
  readonly numbers: KeptNumbers;
  readonly queries: Queries;
  readonly snapshots: Snapshots;
  readonly steps: Steps;
  readonly publications: Publications;
  readonly ledger: Ledger;
}

export interface Store extends Kept {
  readonly folder: string;
  readonly blobs: Blobs;
  /**
   * All that `work` keeps holds together or not at all. Inside, use the `kept` that is handed in and not the store:
   * the embedded database has one connection, and the store would wait for it for ever.
   * Throws `store/disk-is-full`, `store/database-is-unusable`.
   */
  readonly transaction: <T>(work: (kept: Kept) => Promise<T>) => Promise<T>;
  /** For `openPostgresEngine` alone. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

/**
 * Throws `store/folder-is-in-use` (embedded only: a PostgreSQL server takes several processes), `store/lock-is-unreadable`,
 * `store/database-is-unusable`, `store/database-is-newer`.
 */
export async function openStore({ folder, databaseUrl }: StorePlan): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const unlock = databaseUrl === undefined ? lockFolder(folder, new Date()) : () => {};
  try {
    const { database, pool, close } = await openDatabase(folder, databaseUrl);
    return {
      ...keptIn(database),
      folder,
      pool,
      blobs: openBlobs(join(folder, "blobs")),
      transaction: (work) => inTransaction(database, (transaction) => work(keptIn(transaction))),
      close: async () => {
        await close();
        unlock();
      },
    };
  } catch (cause) {
    unlock();
    throw cause;
  }
}

function keptIn(database: Database): Kept {
  return {
    records: keepRecords(database),
    answers: keepAnswers(database),
    numbers: keepNumbers(database),
    queries: keepQueries(database),
    snapshots: keepSnapshots(database),
    steps: keepSteps(database),
    publications: keepPublications(database),
    ledger: keepLedger(database),
  };
}
