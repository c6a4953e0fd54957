// What a server does with the folders of its studies before it answers anybody: what one that was killed left half is taken away or
// finished.
import type { Desk } from "../act-head.ts";
import { sweepHalves } from "../effect/sweep-halves.ts";
import { settleImports } from "../table-imports/settle-imports.ts";
import { openStudyFolders } from "./study-folders.ts";

/** `given`: as for `openStudyFolders`. */
export async function settleFolders(desk: Desk, given: string | undefined): Promise<void> {
  const folders = openStudyFolders(desk.effects, { given, data: desk.store.folder });
  for (const study of await desk.store.ledger.studies()) {
    const folder = await folders.of(study);
    if (folder === undefined) continue;
    await sweepHalves([folder]);
    await settleImports(desk, { study, folder });
  }
}
