// What the database's server says of its own state becomes a Problem also where one statement is asked outside a transaction.
import { asProblem } from "../database/in-transaction.ts";
import type { Kept } from "../kept.ts";

type Act = (...words: readonly unknown[]) => unknown;

/** The same, throwing `store/disk-is-full` and `store/database-is-unusable`. */
export function tellingFaults(kept: Kept): Kept {
  // Every room with each of its functions, as it was.
  return Object.fromEntries(Object.entries(kept).map(([name, room]) => [name, tellingRoom(room)])) as unknown as Kept;
}

function tellingRoom(room: object): object {
  return Object.fromEntries(
    Object.entries(room).map(([name, act]) => [name, typeof act === "function" ? telling(act as Act) : act]),
  );
}

function telling(act: Act): Act {
  return (...words) => {
    const told = act(...words);
    if (!(told instanceof Promise)) return told;
    return told.catch((cause: unknown) => {
      throw asProblem(cause);
    });
  };
}
