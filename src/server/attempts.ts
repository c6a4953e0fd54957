// Who tries passwords is slowed: after some failures from one place for one name, a pause.
import { tooManyAttempts } from "./api/problems.ts";

export interface Attempts {
  /** Throws `server/too-many-attempts`. */
  readonly check: (who: string) => void;
  readonly failed: (who: string) => void;
}

const MOST = 10;
const MINUTES = 10;
const MOST_REMEMBERED = 10_000;

export function countAttempts(now: () => number): Attempts {
  const failures = new Map<string, { readonly until: number; readonly count: number }>();
  const current = (who: string) => {
    const found = failures.get(who);
    return found !== undefined && found.until > now() ? found.count : 0;
  };
  return {
    check: (who) => {
      if (current(who) >= MOST) throw tooManyAttempts(MINUTES);
    },
    failed: (who) => {
      const count = current(who) + 1;
      // The oldest go first: whoever floods us with names cannot fill the memory.
      if (failures.size >= MOST_REMEMBERED) failures.delete(failures.keys().next().value ?? "");
      failures.set(who, { count, until: now() + MINUTES * 60_000 });
    },
  };
}
