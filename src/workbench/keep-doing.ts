// Work that is done when there is some, one piece after the other, until it is told to stop.
import { setTimeout as sleep } from "node:timers/promises";

export interface Repeated {
  /** Resolves when the piece that is being done has ended. */
  readonly stop: () => Promise<void>;
}

/** `piece` returns how much it did; after 0, or a failure that is told, it rests. */
export function keepDoing(
  piece: () => Promise<number>,
  restMilliseconds: number,
  tell: (cause: unknown) => void,
): Repeated {
  const end = new AbortController();
  const run = async () => {
    while (!end.signal.aborted) {
      const done = await piece().catch((cause) => {
        tell(cause);
        return 0;
      });
      if (done === 0) await sleep(restMilliseconds, undefined, { signal: end.signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: () => {
      end.abort();
      return running;
    },
  };
}
