// A backup of everything: rows, files, and the keys that lie in the data folder. It may run while the server serves.
import type { Workbench } from "../workbench.ts";

export interface BackedUp {
  readonly path: string;
  readonly madeAt: string;
  readonly rows: number;
  readonly files: number;
}

/** Throws `store/backup-password-is-missing`, `store/disk-is-full`. */
export async function backUp(
  { store, effects }: Pick<Workbench, "store" | "effects">,
  { path, password }: { readonly path: string; readonly password: string | undefined },
): Promise<BackedUp> {
  const madeAt = effects.clock.now().toISOString();
  return { path, madeAt, ...(await store.backUp(path, password, madeAt)) };
}
