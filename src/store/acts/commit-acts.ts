// Acts that arrive while others are being written share one transaction and one sync of the journal (group commit).
// Nobody is answered before the journal is on the disk and the transaction has ended.
import { Problem } from "#base/problem";
import type { Kept } from "../kept.ts";
import type { Journal } from "../vault/journal.ts";
import type { Act, ActOutcome, NewAct } from "./act.ts";
import { DONE, HOUSE } from "./act.ts";
import { applyAct } from "./apply-act.ts";
import { checkExpected } from "./check-expected.ts";
import { applyFresh, findFresh } from "./fresh-parcels.ts";
import { forJournal, outputsOf } from "./journal-line.ts";

export interface CommitPlan {
  readonly transaction: <T>(work: (kept: Kept) => Promise<T>) => Promise<T>;
  readonly journal: Journal;
  /** Called when something other than parcels may have changed, before anybody is told. */
  readonly changed: () => void;
}

/**
 * Acts that are given together hold together or not at all; the outcome is that of the last. Throws what `applyAct` throws,
 * `store/disk-is-full`, `store/database-is-unusable`.
 */
export type CommitAct = (act: NewAct, ...others: readonly NewAct[]) => Promise<ActOutcome>;

interface Waiting {
  readonly acts: readonly NewAct[];
  readonly resolve: (outcome: ActOutcome) => void;
  readonly reject: (cause: unknown) => void;
}

const AT_ONCE = 64;

export function openCommit(plan: CommitPlan): CommitAct {
  const queue: Waiting[] = [];
  let running = false;
  const run = async () => {
    running = true;
    while (queue.length > 0) await commitBatch(plan, queue.splice(0, AT_ONCE));
    running = false;
  };
  return (...acts) =>
    new Promise((resolve, reject) => {
      queue.push({ acts, resolve, reject });
      if (!running) void run();
    });
}

/** Never rejects: each act is told how it went. What fails together is tried alone, so that nobody fails for another. */
async function commitBatch(plan: CommitPlan, batch: readonly Waiting[]): Promise<void> {
  try {
    const ends = await plan.transaction((kept) => applyBatch(kept, plan.journal, batch));
    if (actsOf(batch).some(({ verb }) => verb !== "receive-submission")) plan.changed();
    for (const end of ends) end();
  } catch (cause) {
    if (batch.length === 1) batch[0]?.reject(cause);
    else for (const waiting of batch) await commitBatch(plan, [waiting]);
  }
}

function actsOf(batch: readonly Waiting[]): readonly NewAct[] {
  return batch.flatMap(({ acts }) => acts);
}

async function applyBatch(kept: Kept, journal: Journal, batch: readonly Waiting[]): Promise<readonly (() => void)[]> {
  const numbers = await lockStudies(kept, batch);
  const fresh = await applyFreshOnes(kept, numbers, batch);
  const isFresh = ({ acts: [act] }: Waiting) => act !== undefined && fresh.has(act.id);
  const rest = batch.filter((waiting) => !isFresh(waiting));
  const { done, ends } = await applyOneByOne(kept, numbers, rest);
  await noteActs(kept, journal, [...fresh.values(), ...done]);
  const received = batch.filter(isFresh);
  return [
    ...received.map(
      ({ resolve }) =>
        () =>
          resolve(FIRST),
    ),
    ...ends,
  ];
}

const FIRST: ActOutcome = { ...DONE, kind: "first" };

/** By id. */
async function applyFreshOnes(
  kept: Kept,
  numbers: Map<string, number>,
  batch: readonly Waiting[],
): Promise<ReadonlyMap<string, Act>> {
  const applied = new Map<string, Act>();
  const alone = batch.filter(({ acts }) => acts.length === 1);
  const groups = await findFresh(kept, actsOf(alone));
  for (const parcels of groups) {
    const numbered = parcels.map((act) => ({ ...act, number: takeNumber(numbers, act) }));
    await applyFresh(kept, numbered);
    for (const act of numbered) applied.set(act.id, act);
  }
  return applied;
}

function takeNumber(numbers: Map<string, number>, { study }: NewAct): number {
  const number = (numbers.get(study) ?? 0) + 1;
  numbers.set(study, number);
  return number;
}

interface Applied {
  readonly done: readonly Act[];
  readonly ends: readonly (() => void)[];
}

async function applyOneByOne(kept: Kept, numbers: Map<string, number>, rest: readonly Waiting[]): Promise<Applied> {
  const done: Act[] = [];
  const ends: (() => void)[] = [];
  for (const { acts, resolve, reject } of rest) {
    let outcome: ActOutcome = DONE;
    let applied = 0;
    try {
      for (const act of acts) {
        const numbered = { ...act, number: (numbers.get(act.study) ?? 0) + 1 };
        await checkExpected(kept, act);
        outcome = await applyAct(kept, numbered);
        applied += 1;
        if (!outcome.changed) continue;
        done.push(numbered);
        numbers.set(act.study, numbered.number);
      }
      const last = outcome;
      ends.push(() => resolve(last));
    } catch (cause) {
      // An act refused by its own look has written nothing, and neither did one before it; anything else ends the transaction.
      if (!(cause instanceof Problem) || applied > 0) throw cause;
      ends.push(() => reject(cause));
    }
  }
  return { done, ends };
}

/** In one order, so that two processes never wait for each other. */
async function lockStudies(kept: Kept, batch: readonly Waiting[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const study of [...new Set(actsOf(batch).flatMap(studiesOf))].sort())
    numbers.set(study, await kept.acts.lock(study));
  return numbers;
}

async function noteActs(kept: Kept, journal: Journal, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return;
  await kept.acts.add(acts);
  await addToLedger(kept, acts);
  await journal.append(acts.map(forJournal));
}

/** Whose ledger tells of it, and the installation where it is on that. */
export function studiesOf({ study, notedIn = [] }: NewAct): readonly string[] {
  return [study, ...notedIn];
}

/**
 * The ledger is a study's; what is done to the installation stands in the journal, and where studies must know of it, in their ledgers by
 * the digest of the act. `told`: studies whose ledger has it already.
 */
export async function addToLedger(kept: Kept, acts: readonly Act[], told?: ReadonlySet<string>): Promise<void> {
  const studies = [...new Set(acts.flatMap(studiesOf))].filter((study) => study !== HOUSE && told?.has(study) !== true);
  for (const study of studies) {
    const entries = acts
      .filter((act) => studiesOf(act).includes(study))
      .map((act) => ({ verb: act.verb, at: act.at, actor: act.actor, inputs: [], outputs: outputsOf(act) }));
    await kept.ledger.addHeld(study, entries);
  }
}
