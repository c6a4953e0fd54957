// Fieldwork as a server tells it: a study folder is large to read, so for a while everybody gets the same reading.
import { checkFieldwork, type Fieldwork, type FieldworkQuestion } from "./check-fieldwork.ts";
import type { Effects } from "./effect/effects.ts";

const FRESH_MILLISECONDS = 60_000;

/** Undefined for any other study than the one in the folder. The function throws what `checkFieldwork` throws. */
export function watchFieldwork(
  effects: Effects,
  question: FieldworkQuestion,
): (study: string) => Promise<Fieldwork | undefined> {
  let reading: { readonly since: number; readonly found: Promise<Fieldwork> } | undefined;
  return async (study) => {
    const now = effects.clock.now().getTime();
    if (reading === undefined || now - reading.since > FRESH_MILLISECONDS)
      reading = { since: now, found: checkFieldwork(effects, question) };
    const found = await reading.found.catch((cause) => {
      reading = undefined;
      throw cause;
    });
    return found.study === study ? found : undefined;
  };
}
