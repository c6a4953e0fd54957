// An import into a table of the study folder, taken back with a reason. What people changed since, and what others rest on, stays.
import { join } from "node:path";
import { type Cells, type UndoneRows, undoRows } from "#base/undo-rows";
import type { Desk } from "../act-head.ts";
import { inTurn } from "../keep-in-turn.ts";
import { eraseKnown } from "../outreach/erase-contact.ts";
import { renewCapacities, renewStakeholders } from "../outreach/renew-institutions.ts";
import { changeStudyFiles } from "../study-files/change-study-file.ts";
import { TABLES } from "../study-files.ts";
import { keepTableImport, listTableImports, type PastImport, type TableOfStudy } from "./past-import.ts";
import { importIsUndone, importIsUnknown } from "./problems.ts";
import { readTableCells, seenDigest, writeTableCells } from "./table-cells.ts";

export interface UndoWish {
  readonly id: string;
  readonly reason: string;
  /** Rows that something else rests on. */
  readonly isUsed: (id: string) => boolean;
  /** Ids of contacts that go with it. __Default value:__ none */
  readonly erases?: readonly string[];
}

export const END_UNDOING = "end-undoing";

/** What follows from the table. */
export interface UndoingEnd {
  readonly path: string;
  /** As it is told from now on. */
  readonly one: PastImport;
  readonly erases: readonly string[];
}

export type UndoneImport = Omit<UndoneRows, "rows"> & { readonly was: PastImport };

/** Throws `workbench/import-is-unknown`, `workbench/import-is-undone`, and what `changeStudyFile` throws. */
export function undoTableImport(desk: Desk, table: TableOfStudy, wish: UndoWish): Promise<UndoneImport> {
  return inTurn(join(table.folder, table.path), () => undo(desk, table, wish));
}

async function undo(desk: Desk, table: TableOfStudy, wish: UndoWish): Promise<UndoneImport> {
  const { id, reason, isUsed, erases = [] } = wish;
  const was = (await listTableImports(desk, table)).find((one) => one.id === id);
  if (was === undefined) throw importIsUnknown(id);
  if (was.undone !== undefined) throw importIsUndone(was.source);
  const present = await desk.effects.files.read(join(table.folder, table.path));
  const now = readTableCells(present, table.path);
  const [before, after] = await Promise.all([was.before, was.after].map((digest) => rowsOf(desk, table, digest)));
  const { rows, ...told } = undoRows({ before: before ?? [], after: after ?? [], now: now.rows, isUsed });
  const text = writeTableCells({ head: now.head, rows });
  const isChanged = told.removed.length + told.emptied.length > 0;
  const changes = isChanged ? [{ path: table.path, text, seen: seenDigest(present), verb: "undo-table-import" }] : [];
  const undone = { at: desk.effects.clock.now().toISOString(), who: desk.actor, reason };
  const end: UndoingEnd = { path: table.path, one: { ...was, undone }, erases };
  const following = { kind: END_UNDOING, body: end, act: () => endUndoing(desk, table, end) };
  await changeStudyFiles(desk, table, changes, { following });
  return { ...told, was };
}

/** Doing it twice does no more. */
export async function endUndoing(
  desk: Desk,
  of: Pick<TableOfStudy, "study" | "folder">,
  { path, one, erases }: UndoingEnd,
): Promise<void> {
  await eraseKnown(desk, of.study, erases);
  if (path === TABLES.stakeholders) await renewStakeholders(desk, of);
  if (path === TABLES.capacities) await renewCapacities(desk, of);
  await keepTableImport(desk, { study: of.study, path }, one);
}

async function rowsOf({ store }: Desk, { path }: TableOfStudy, digest: string): Promise<readonly Cells[]> {
  return digest === "" ? [] : readTableCells(await store.blobs.get(digest), path).rows;
}
