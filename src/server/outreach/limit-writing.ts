// Whoever writes much in little time waits: so many from one network, so many in all. Addresses stay in memory for an hour at most.
import { tooManyAttempts } from "../api/problems.ts";

const MINUTES = 60;
const MOST_FROM_ONE = 5;
const MOST_IN_ALL = 200;

/** Counts one more of `who`. Throws `server/too-many-attempts`. */
export function limitWriting(now: () => number): (who: string) => void {
  let written: readonly { readonly who: string; readonly at: number }[] = [];
  return (who) => {
    written = written.filter(({ at }) => at > now() - MINUTES * 60_000);
    const own = written.filter((one) => one.who === who).length;
    if (own >= MOST_FROM_ONE || written.length >= MOST_IN_ALL) throw tooManyAttempts(MINUTES);
    written = [...written, { who, at: now() }];
  };
}

/** IPv6 networks hand whole blocks of addresses to one reader. */
export function networkOf(address: string): string {
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}
