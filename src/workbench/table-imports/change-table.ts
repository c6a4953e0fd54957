// An import that was read writes its table: nobody overwrites what they have not seen, and the import can be taken back.
import type { Digest } from "#base/digest";
import type { Desk } from "../act-head.ts";
import { changeStudyFile } from "../study-files/change-study-file.ts";
import { keepTableImport, type PastImport, type TableOfStudy } from "./past-import.ts";

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
}

/** Throws what `changeStudyFile` throws. */
export async function changeTable(desk: Desk, table: TableOfStudy, change: TableChange): Promise<PastImport> {
  const { source, verb, text, seen, added, completed, also = [] } = change;
  const { digest } = await changeStudyFile(desk, { ...table, text, seen, verb });
  const { effects, actor } = desk;
  const one: PastImport = {
    ...{ id: effects.ids.next(), source, at: effects.clock.now().toISOString(), who: actor },
    ...{ added, completed, before: seen, after: digest, also },
  };
  await keepTableImport(desk, table, one);
  return one;
}
