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
  /** Its table may not be written yet, or what follows from it: a server that begins sees which (`settle-imports.ts`). */
  readonly isBegun?: true;
  readonly undone?: { readonly at: string; readonly who: string; readonly reason: string };
}

export interface TableOfStudy {
  readonly study: string;
  /** Of the study. */
  readonly folder: string;
  /** Inside the folder: `literature/references.csv`. */
  readonly path: string;
}

/** The newest first; not those that only began. */
export async function listTableImports(
  desk: Pick<Desk, "store">,
  of: Pick<TableOfStudy, "study" | "path">,
): Promise<readonly PastImport[]> {
  return (await listBegunToo(desk, of)).filter(({ isBegun }) => isBegun !== true);
}

export async function listBegunToo(
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
    await replace(desk, { study, path }, (others) => [...others.filter(({ id }) => id !== one.id), one]);
    const at = desk.effects.clock.now().toISOString();
    const digests = { inputs: one.before === "" ? [] : [one.before], outputs: [one.after] };
    const verb = one.isBegun === true ? "begin-import" : "note-import";
    await desk.store.ledger.add(study, { verb, at, actor: desk.actor, ...digests });
  });
}

/** Of one that began and came to nothing. */
export async function forgetTableImport(
  desk: Desk,
  { study, path }: Pick<TableOfStudy, "study" | "path">,
  id: string,
): Promise<void> {
  await inTurn(`${study}\n${kindOf(path)}`, () =>
    replace(desk, { study, path }, (others) => others.filter((one) => one.id !== id)),
  );
}

async function replace(
  desk: Desk,
  { study, path }: Pick<TableOfStudy, "study" | "path">,
  change: (present: readonly PastImport[]) => readonly PastImport[],
): Promise<void> {
  const rows = change(await listBegunToo(desk, { study, path })).map((body) => ({ id: body.id, body }));
  await desk.store.records.replaceAll(study, kindOf(path), rows);
}

function kindOf(path: string): string {
  return `import/${path}`;
}
