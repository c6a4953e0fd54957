// The day that consent promised: who people are is erased and its keys destroyed, sealed parcels, photographs and sounds are
// destroyed, as when consent is taken back; answers without anything that says whose they are stay, and every number with them.
import { isRecord } from "#base/is-record";
import type { SealedChain } from "#store/kept/retentions";
import { type Retention, retentionEnds } from "#study/retention";
import { actHead, type Desk } from "../act-head.ts";
import { blobsOf, bodiesOf } from "./withdraw-consent.ts";

export interface DueRetention extends SealedChain {
  readonly study: string;
  /** ISO day. */
  readonly endedOn: string;
}

export interface EndedRetention {
  readonly due: readonly DueRetention[];
  /** Sealed parcels and files that are gone. */
  readonly destroyed: number;
}

/** What is due, the oldest first. A study that promises no day has nothing due. */
export async function listDueRetention({ store, effects }: Desk, study: string): Promise<readonly DueRetention[]> {
  const rule = await retentionOf({ store }, study);
  if (rule === undefined) return [];
  const today = effects.clock.now().toISOString().slice(0, 10);
  return (await store.retentions.sealed(study)).flatMap((chain) => {
    const endedOn = retentionEnds(rule, chain);
    return endedOn === undefined || endedOn > today ? [] : [{ study, ...chain, endedOn }];
  });
}

/**
 * Carries out what is due. Each is an act that stands in journal and ledger before anything is destroyed, and is settled when it is:
 * whoever stops it half way and repeats it ends where it would have ended.
 */
export async function endRetention(desk: Desk, study: string): Promise<EndedRetention> {
  const { store } = desk;
  const due = await listDueRetention(desk, study);
  let destroyed = 0;
  for (const { rootId, isNoted } of due) {
    const blobs = await blobsOf(desk, study, rootId);
    const body = { rootId, bodies: await bodiesOf(desk, study, rootId) };
    if (!isNoted) await store.commit({ ...actHead(desk, study), verb: "end-retention", body });
    for (const blob of blobs) await store.vault.remove(blob);
    await store.cupboard.destroy({ study, rootId });
    await store.retentions.settle(study, rootId);
    destroyed += blobs.length;
  }
  return { due, destroyed };
}

/** Of every study that the house keeps. For the server, which does it by itself. Returns how many were due. */
export async function endAllRetention(desk: Desk): Promise<number> {
  let ended = 0;
  for (const study of await desk.store.ledger.studies()) ended += (await endRetention(desk, study)).due.length;
  return ended;
}

/** Undefined where the study promises no day, or no run has kept it yet. */
async function retentionOf({ store }: Pick<Desk, "store">, study: string): Promise<Retention | undefined> {
  const [record] = await store.records.list(study, "study");
  const said = isRecord(record?.body) ? record.body.retention : undefined;
  // Kept by `run` from a study that was checked.
  return isRecord(said) ? (said as Retention) : undefined;
}
