// Opens what the verbs work with. The only reader of configuration.
import { resolve } from "node:path";
import { openEngine } from "#store/engine/open-engine";
import { openStore } from "#store/open-store";
import { programDigest } from "./effect/program-digest.ts";
import { realEffects } from "./effect/real-effects.ts";
import type { Progress, Workbench } from "./workbench.ts";

export interface WorkbenchPlan {
  /** Data folder. */
  readonly data: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly progress?: (progress: Progress) => void;
}

export interface OpenWorkbench extends Workbench {
  readonly close: () => Promise<void>;
}

const THREADS = 2;

/**
 * `DATABASE_URL` moves the database to PostgreSQL; `TORNAVIAJE_ACTOR` names who acts, `TORNAVIAJE_KEY` is the key of what is sealed,
 * `TORNAVIAJE_IDENTITY_KEY` that of the locked cupboard, `TORNAVIAJE_KEY_FOLDER` the folder where both lie as files. Throws what `openStore` throws.
 */
export async function openWorkbench({ data, environment, progress }: WorkbenchPlan): Promise<OpenWorkbench> {
  const databaseUrl = environment.DATABASE_URL;
  const { TORNAVIAJE_KEY: key, TORNAVIAJE_IDENTITY_KEY: identityKey } = environment;
  const { TORNAVIAJE_KEY_FOLDER: keyFolder } = environment;
  const store = await openStore({
    folder: data,
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(key ? { key } : {}),
    ...(identityKey ? { identityKey } : {}),
    ...(keyFolder ? { keyFolder: resolve(keyFolder) } : {}),
  });
  const engine = openEngine({ folder: data });
  return {
    effects: realEffects(),
    store,
    engine,
    program: await programDigest(),
    actor: environment.TORNAVIAJE_ACTOR ?? "tornaviaje",
    threads: THREADS,
    progress: progress ?? (() => {}),
    close: async () => {
      await engine.close();
      await store.close();
    },
  };
}
