// Whom nobody knows may send so many times in a while from one address, so that a public form cannot be flooded from one place.
import { tooManyRequests } from "./api/problems.ts";

export interface Budget {
  /** Times within `minutes`. */
  readonly most: number;
  readonly minutes: number;
}

/** Throws `server/too-many-requests`. */
export type CountRequest = (who: string) => void;

const MOST_REMEMBERED = 10_000;

/** `now` in milliseconds. */
export function countRequests(now: () => number, { most, minutes }: Budget): CountRequest {
  const seen = new Map<string, { readonly until: number; readonly count: number }>();
  return (who) => {
    const found = seen.get(who);
    const isCurrent = found !== undefined && found.until > now();
    const count = isCurrent ? found.count + 1 : 1;
    if (count > most) throw tooManyRequests(minutes);
    // The oldest go first: whoever comes from many addresses cannot fill the memory.
    if (!isCurrent && seen.size >= MOST_REMEMBERED) seen.delete(seen.keys().next().value ?? "");
    seen.set(who, { until: isCurrent ? found.until : now() + minutes * 60_000, count });
  };
}
