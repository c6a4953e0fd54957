// What a server does with the folders of its studies before it answers anybody: what one that was killed left half is taken away or
// finished.
import { join } from "node:path";
import type { Desk } from "../act-head.ts";
import { sweepHalves } from "../effect/sweep-halves.ts";
import { sweepMaking } from "../effect/write-folder.ts";
import { settleImports } from "../table-imports/settle-imports.ts";
import { settleChanges } from "./settle-changes.ts";
import { openStudyFolders } from "./study-folders.ts";

/** `given`: as for `openStudyFolders`. */
export async function settleFolders(desk: Desk, given: string | undefined): Promise<void> {
  await sweepHalves([desk.store.folder], { isDeep: false });
  await sweepMaking(join(desk.store.folder, "studies"));
  const folders = openStudyFolders(desk.effects, { given, data: desk.store.folder });
  for (const study of await desk.store.ledger.studies()) {
    const folder = await folders.of(study);
    if (folder === undefined) continue;
    await settleChanges(desk, { study, folder });
    await sweepHalves([folder]);
    await settleImports(desk, { study, folder });
  }
}
