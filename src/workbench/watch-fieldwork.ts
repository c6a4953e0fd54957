// Fieldwork as a server tells it: everybody gets the last reading at once, and a new one is made beside it when it is a minute old
// and something happened since.
import type { BackCheck } from "#intake/quality/draw-back-check";
import type { Fieldwork, FieldworkQuestion } from "./check-fieldwork.ts";
import type { Effects } from "./effect/effects.ts";
import type { BackCheckWanted } from "./fieldwork/fieldwork-desk.ts";
import { openFieldworkDesk } from "./fieldwork/open-fieldwork-desk.ts";

const FRESH_MILLISECONDS = 60_000;
/** Files of the study change seldom, and nobody tells when. */
const OLD_MILLISECONDS = 600_000;

export interface WatchedFieldwork extends Fieldwork {
  /** When it was read: ISO 8601 in UTC. */
  readonly readAt: string;
}

export interface FieldworkWatch {
  /** Undefined for any other study than the one in the folder. Throws what `checkFieldwork` throws. */
  readonly read: (study: string) => Promise<WatchedFieldwork | undefined>;
  /** Drawn from what the last reading saw; undefined as above. */
  readonly draw: (study: string, wanted: BackCheckWanted) => Promise<readonly BackCheck[] | undefined>;
  readonly close: () => Promise<void>;
}

export interface WatchPlan extends FieldworkQuestion {
  /** Number of the last act of a study; without it every reading that is a minute old is made again. */
  readonly lastAct?: (study: string) => Promise<number>;
}

interface Reading {
  readonly since: number;
  readonly act: number;
  readonly found: WatchedFieldwork;
}

export function watchFieldwork(effects: Effects, plan: WatchPlan): FieldworkWatch {
  const desk = openFieldworkDesk(effects, plan);
  const now = () => effects.clock.now().getTime();
  let last: Reading | undefined;
  let coming: Promise<Reading> | undefined;

  const make = async (): Promise<Reading> => {
    const since = now();
    // Read before: what arrives meanwhile is seen next time.
    const act = last === undefined ? 0 : await lastAct(last.found.study);
    const found = { ...(await desk.read()), readAt: new Date(since).toISOString() };
    last = { since, act, found };
    return last;
  };
  const lastAct = async (study: string) => (await plan.lastAct?.(study)) ?? Number.NaN;
  const refresh = () => {
    coming ??= make().finally(() => {
      coming = undefined;
    });
    return coming;
  };
  const isOld = async ({ since, act, found }: Reading) => {
    const age = now() - since;
    if (age > OLD_MILLISECONDS) return true;
    return age > FRESH_MILLISECONDS && (await lastAct(found.study)) !== act;
  };
  const current = async (): Promise<WatchedFieldwork> => {
    if (last === undefined) return (await refresh()).found;
    const { found } = last;
    // Whoever asks next is told what went wrong, if it still does.
    if (await isOld(last))
      refresh().catch(() => {
        last = undefined;
      });
    return found;
  };
  return {
    read: async (study) => {
      const found = await current();
      return found.study === study ? found : undefined;
    },
    draw: async (study, wanted) => ((await current()).study === study ? desk.draw(wanted) : undefined),
    close: desk.close,
  };
}
