// An import into a table of the study folder, taken back with a reason. What people changed since, and what others rest on, stays.
import { join } from "node:path";
import { type Cells, type UndoneRows, undoRows } from "#base/undo-rows";
import type { Desk } from "../act-head.ts";
import { inTurn } from "../keep-in-turn.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { keepTableImport, listTableImports, type PastImport, type TableOfStudy } from "./past-import.ts";
import { importIsUndone, importIsUnknown } from "./problems.ts";
import { readTableCells, seenDigest, writeTableCells } from "./table-cells.ts";

export interface UndoWish {
  readonly id: string;
  readonly reason: string;
  /** Rows that something else rests on. */
  readonly isUsed: (id: string) => boolean;
}

export type UndoneImport = Omit<UndoneRows, "rows"> & { readonly was: PastImport };

/** Throws `workbench/import-is-unknown`, `workbench/import-is-undone`, and what `changeStudyFile` throws. */
export function undoTableImport(desk: Desk, table: TableOfStudy, wish: UndoWish): Promise<UndoneImport> {
  return inTurn(join(table.folder, table.path), () => undo(desk, table, wish));
}

async function undo(desk: Desk, table: TableOfStudy, { id, reason, isUsed }: UndoWish): Promise<UndoneImport> {
  const was = (await listTableImports(desk, table)).find((one) => one.id === id);
  if (was === undefined) throw importIsUnknown(id);
  if (was.undone !== undefined) throw importIsUndone(was.source);
  const present = await desk.effects.files.read(join(table.folder, table.path));
  const now = readTableCells(present, table.path);
  const [before, after] = await Promise.all([was.before, was.after].map((digest) => rowsOf(desk, table, digest)));
  const { rows, ...told } = undoRows({ before: before ?? [], after: after ?? [], now: now.rows, isUsed });
  if (told.removed.length + told.emptied.length > 0) {
    const text = writeTableCells({ head: now.head, rows });
    await changeStudyFile(desk, { ...table, text, seen: seenDigest(present), verb: "undo-table-import" });
  }
  const undone = { at: desk.effects.clock.now().toISOString(), who: desk.actor, reason };
  await keepTableImport(desk, table, { ...was, undone });
  return { ...told, was };
}

async function rowsOf({ store }: Desk, { path }: TableOfStudy, digest: string): Promise<readonly Cells[]> {
  return digest === "" ? [] : readTableCells(await store.blobs.get(digest), path).rows;
}
