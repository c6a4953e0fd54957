// Whether parcels are coming in: work that can wait rests meanwhile.
import type { FastifyInstance } from "fastify";

export interface Activity {
  /** A parcel begins to come in; the function that is returned says that it is over. */
  readonly begin: () => () => void;
  /** None is coming in, and none came for a moment. */
  readonly isQuiet: () => boolean;
  /** How long it has not been quiet, as far as anybody asked; in milliseconds. */
  readonly busyFor: () => number;
}

const QUIET_MILLISECONDS = 1500;

/** `now` in milliseconds. */
export function watchActivity(now: () => number): Activity {
  let inside = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let quietAt = now();
  return {
    begin: () => {
      inside += 1;
      return () => {
        inside -= 1;
        lastAt = now();
      };
    },
    isQuiet: () => {
      const isQuiet = inside === 0 && now() - lastAt >= QUIET_MILLISECONDS;
      if (isQuiet) quietAt = now();
      return isQuiet;
    },
    busyFor: () => now() - quietAt,
  };
}

/** To be called before routes are added. */
export function noteActivity(server: FastifyInstance, activity: Activity): void {
  server.addHook("onRequest", async ({ method, url }, reply) => {
    // Also when the phone hangs up, the answer is closed.
    if (method === "POST" && /\/submission(\?|$)/.test(url)) reply.raw.once("close", activity.begin());
  });
}
