// A file of answers taken back as a whole, with a reason, and brought back: one act each, so that it is done or not done. Answers are
// never erased by it: they leave the counts, edits give way to what stood before, and all of it stays in the history.
import type { KeptImport } from "#store/kept/response-imports";
import { actHead, type Desk } from "../act-head.ts";
import { importIsUndone, importIsUnknown, importStands } from "../table-imports/problems.ts";
import { type ImportVerb, peopleAfter, planOfImport } from "./import-decision.ts";

export interface TakenBack {
  /** Submissions that left the counts, or came back into them. */
  readonly removed: readonly string[];
  /** Edits that gave way to what stood before, or took its place again. */
  readonly emptied: readonly string[];
  /** Somebody changed them since. */
  readonly stay: readonly string[];
}

export interface ImportWish {
  readonly id: string;
  readonly reason: string;
}

export function listResponseImports({ store }: Pick<Desk, "store">, study: string): Promise<readonly KeptImport[]> {
  return store.responseImports.list(study);
}

/** Name of the file, without what says where it came from. */
export function fileOfImport({ from }: Pick<KeptImport, "from">): string {
  return from.replace(/^file:/u, "");
}

/** Throws `workbench/import-is-unknown`, `workbench/import-is-undone`, `workbench/is-outside-your-countries`. */
export async function undoResponseImport(desk: Desk, study: string, wish: ImportWish): Promise<TakenBack> {
  const known = await find(desk, study, wish.id);
  if (known.undone !== undefined) throw importIsUndone(fileOfImport(known));
  return decide(desk, { study, verb: "undo-import", ...wish });
}

/** Throws `workbench/import-is-unknown`, `workbench/import-stands`, `workbench/is-outside-your-countries`. */
export async function returnResponseImport(desk: Desk, study: string, wish: ImportWish): Promise<TakenBack> {
  const known = await find(desk, study, wish.id);
  if (known.undone === undefined) throw importStands(fileOfImport(known));
  return decide(desk, { study, verb: "return-import", ...wish });
}

async function find({ store }: Desk, study: string, id: string): Promise<KeptImport> {
  const known = (await store.responseImports.list(study)).find((one) => one.id === id);
  if (known === undefined) throw importIsUnknown(id);
  return known;
}

interface Deciding extends ImportWish {
  readonly study: string;
  readonly verb: ImportVerb;
}

async function decide(desk: Desk, { study, verb, id, reason }: Deciding): Promise<TakenBack> {
  const plan = await planOfImport(desk.store, study, { verb, importId: id });
  const identities = await peopleAfter(desk.store, study, { verb, plan });
  await desk.store.commit({ ...actHead(desk, study), verb, body: { importId: id, reason, identities } });
  return { removed: plan.whole, emptied: plan.edits.map(({ instanceId }) => instanceId), stay: plan.stay };
}
