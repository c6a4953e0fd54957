// The ledger: what was done to a study, when, by whom, from what and to what. Each entry holds the digest of the one before,
// so that a change anywhere shows. A ledger cut off at its end does not show: compare the head with one that was printed.
import type { ExpressionBuilder } from "kysely";
import { type Digest, digestValue } from "#base/digest";
import { inStudy } from "../database/in-study.ts";
import type { Database } from "../database/open-database.ts";
import type { Tables } from "../database/tables.ts";
import { ledgerIsDamaged } from "../problems.ts";

export interface NewEntry {
  readonly verb: string;
  /** ISO 8601 in UTC, from the workbench's clock. */
  readonly at: string;
  readonly actor: string;
  readonly inputs: readonly Digest[];
  readonly outputs: readonly Digest[];
}

export interface LedgerEntry extends NewEntry {
  readonly study: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** Digest of the entry before; empty for the first. */
  readonly previous: Digest;
  readonly digest: Digest;
}

export interface Ledger {
  readonly add: (study: string, entry: NewEntry) => Promise<LedgerEntry>;
  /** One after the other, in one statement. */
  readonly addAll: (study: string, entries: readonly NewEntry[]) => Promise<readonly LedgerEntry[]>;
  /** The same for a transaction that holds the study already (`acts.lock`). */
  readonly addHeld: (study: string, entries: readonly NewEntry[]) => Promise<readonly LedgerEntry[]>;
  /** Ids of the studies that have entries, the one worked on last at the end. */
  readonly studies: () => Promise<readonly string[]>;
  readonly list: (study: string) => Promise<readonly LedgerEntry[]>;
  /** Number of entries and digest of the last. Throws `store/ledger-is-damaged` at the first entry that does not fit. */
  readonly verify: (study: string) => Promise<{ readonly entries: number; readonly head: Digest }>;
}

export function keepLedger(database: Database): Ledger {
  const addAll: Ledger["addAll"] = (study, entries) =>
    inStudy(database, study, (transaction) => addEntries(transaction, study, entries));
  return {
    add: async (study, entry) => {
      const [added] = await addAll(study, [entry]);
      if (added === undefined) throw ledgerIsDamaged(study, 0);
      return added;
    },
    addAll,
    addHeld: (study, entries) => addEntries(database, study, entries),
    studies: async () => {
      const latest = (at: ExpressionBuilder<Tables, "ledger">) => at.fn.max("at");
      const rows = await database.selectFrom("ledger").select("study").groupBy("study").orderBy(latest).execute();
      return rows.map(({ study }) => study);
    },
    list: (study) => listEntries(database, study),
    verify: async (study) => verifyChain(study, await listEntries(database, study)),
  };
}

async function addEntries(
  database: Database,
  study: string,
  entries: readonly NewEntry[],
): Promise<readonly LedgerEntry[]> {
  const last = await database
    .selectFrom("ledger")
    .select(["number", "digest"])
    .where("study", "=", study)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const chain: LedgerEntry[] = [];
  for (const { verb, at, actor, inputs, outputs } of entries) {
    const before = chain.at(-1) ?? last;
    const number = (before?.number ?? 0) + 1;
    const content = { study, number, verb, at, actor, inputs, outputs, previous: before?.digest ?? "" };
    chain.push({ ...content, digest: digestValue(content) });
  }
  if (chain.length > 0) await database.insertInto("ledger").values(chain).execute();
  return chain;
}

function listEntries(database: Database, study: string): Promise<readonly LedgerEntry[]> {
  return database.selectFrom("ledger").selectAll().where("study", "=", study).orderBy("number").execute();
}

function verifyChain(study: string, entries: readonly LedgerEntry[]): { entries: number; head: Digest } {
  let head: Digest = "";
  for (const [index, { digest, ...content }] of entries.entries()) {
    const fits = content.number === index + 1 && content.previous === head && digest === digestValue(content);
    if (!fits) throw ledgerIsDamaged(study, index + 1);
    head = digest;
  }
  return { entries: entries.length, head };
}
