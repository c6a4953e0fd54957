// An import that was read writes its table: nobody overwrites what they have not seen, and the import can be taken back.
import type { Digest } from "#base/digest";
import { digestFile } from "#store/digest-file";
import type { Desk } from "../act-head.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { forgetTableImport, keepTableImport, type PastImport, type TableOfStudy } from "./past-import.ts";

export interface TableChange {
  /** Name of the file that was brought. */
  readonly source: string;
  /** For the ledger. */
  readonly verb: string;
  readonly text: string;
  /** Of the table that the import was worked out on. */
  readonly seen: Digest;
  readonly added: number;
  readonly completed: number;
  /** What came with it besides the table, by id. __Default value:__ nothing */
  readonly also?: readonly string[];
  /** What comes before the table is written, and is undone where it is not. __Default value:__ nothing */
  readonly prepare?: { readonly act: () => Promise<unknown>; readonly undo: () => Promise<unknown> };
  /** What follows from the table, once it is written. __Default value:__ nothing */
  readonly follow?: () => Promise<unknown>;
}

/**
 * Noted before it is written and again when all is done: one that a killed server only began is finished or forgotten when a server
 * begins again. Throws what `changeStudyFile` throws.
 */
export async function changeTable(desk: Desk, table: TableOfStudy, change: TableChange): Promise<PastImport> {
  const { source, verb, text, seen, added, completed, also = [], prepare, follow } = change;
  const { effects, actor } = desk;
  const one: PastImport = {
    ...{ id: effects.ids.next(), source, at: effects.clock.now().toISOString(), who: actor },
    ...{ added, completed, before: seen, after: digestFile(new TextEncoder().encode(text)), also },
  };
  await keepTableImport(desk, table, { ...one, isBegun: true });
  try {
    await prepare?.act();
    await changeStudyFile(desk, { ...table, text, seen, verb });
  } catch (cause) {
    await prepare?.undo();
    await forgetTableImport(desk, table, one.id);
    throw cause;
  }
  await follow?.();
  await keepTableImport(desk, table, one);
  return one;
}
