// What every verb works with: the store, the engine, the effects, and somebody to tell how far it is.
import type { Digest } from "#base/digest";
import type { DuckEngine } from "#store/engine/open-engine";
import type { Store } from "#store/open-store";
import type { Effects } from "./effect/effects.ts";

export interface Progress {
  /** `read`, `keep`, `estimate`, `find`, `publish`. */
  readonly step: RunStep;
  readonly done: number;
  readonly total: number;
}

export const RUN_STEPS = ["read", "keep", "estimate", "find", "publish"] as const;

export type RunStep = (typeof RUN_STEPS)[number];

export interface Workbench {
  readonly effects: Effects;
  readonly store: Store;
  readonly engine: DuckEngine;
  /** Digest of the running program: another program may write other bytes from the same study. */
  readonly program: Digest;
  /** Who acts, for the ledger. */
  readonly actor: string;
  /** Threads that render reports. */
  readonly threads: number;
  readonly progress: (progress: Progress) => void;
}
