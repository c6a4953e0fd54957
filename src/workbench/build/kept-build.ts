// How the last build of a study stands, in the data folder: who reloads the page or starts the server again finds it.
import { join } from "node:path";
import type { Workbench } from "../workbench.ts";
import type { Build, BuildWish } from "./build.ts";

export interface KeptBuild {
  readonly build: Build;
  readonly wish: BuildWish;
}

type Keeper = Pick<Workbench, "effects" | "store">;

export async function keepBuild({ effects, store }: Keeper, study: string, kept: KeptBuild): Promise<void> {
  await effects.files.writeAtomically(fileOf(store.folder, study), new TextEncoder().encode(JSON.stringify(kept)));
}

/** Undefined where none was ever started. */
export async function readBuild({ effects, store }: Keeper, study: string): Promise<KeptBuild | undefined> {
  const bytes = await effects.files.read(fileOf(store.folder, study));
  // Written by `keepBuild` above.
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as KeptBuild);
}

function fileOf(data: string, study: string): string {
  return join(data, "builds", `${encodeURIComponent(study)}.json`);
}
