// Imports into a table of the study folder, remembered one by one: from which file, when, by whom, and what it did. Both states of the
// table stay in the store, so that an import can be taken back.
import type { Digest } from "#base/digest";
import type { Desk } from "../act-head.ts";
import { inTurn } from "../keep-in-turn.ts";

export interface PastImport {
  readonly id: string;
  /** Name of the file. */
  readonly source: string;
  readonly at: string;
  readonly who: string;
  readonly added: number;
  readonly completed: number;
  /** Of the table before and after it. */
  readonly before: Digest;
  readonly after: Digest;
  /** What came with it besides the table, by id: contacts. */
  readonly also: readonly string[];
  readonly undone?: { readonly at: string; readonly who: string; readonly reason: string };
}

export interface TableOfStudy {
  readonly study: string;
  /** Of the study. */
  readonly folder: string;
  /** Inside the folder: `literature/references.csv`. */
  readonly path: string;
}

/** The newest first. */
export async function listTableImports(
  { store }: Pick<Desk, "store">,
  { study, path }: Pick<TableOfStudy, "study" | "path">,
): Promise<readonly PastImport[]> {
  const kept = await store.records.list(study, kindOf(path));
  // What `keepTableImport` wrote.
  return kept.map(({ body }) => body as PastImport).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Adds one, or puts one in the place of that with its id. */
export async function keepTableImport(
  desk: Desk,
  { study, path }: Pick<TableOfStudy, "study" | "path">,
  one: PastImport,
): Promise<void> {
  await inTurn(`${study}\n${kindOf(path)}`, async () => {
    const others = (await listTableImports(desk, { study, path })).filter(({ id }) => id !== one.id);
    const rows = [...others, one].map((body) => ({ id: body.id, body }));
    await desk.store.records.replaceAll(study, kindOf(path), rows);
    const at = desk.effects.clock.now().toISOString();
    const digests = { inputs: one.before === "" ? [] : [one.before], outputs: [one.after] };
    await desk.store.ledger.add(study, { verb: "note-import", at, actor: desk.actor, ...digests });
  });
}

function kindOf(path: string): string {
  return `import/${path}`;
}
