// Imports that a killed server only began: where the table was written, what follows from it is done and the import stands; where it was
// not, the import is forgotten. The file tells, or the ledger where somebody changed the file since.
import { join } from "node:path";
import type { Desk } from "../act-head.ts";
import { eraseKnown } from "../outreach/erase-contact.ts";
import { renewCapacities, renewStakeholders } from "../outreach/renew-institutions.ts";
import { TABLES } from "../study-files.ts";
import { forgetTableImport, keepTableImport, listBegunToo, type PastImport, type TableOfStudy } from "./past-import.ts";
import { seenDigest } from "./table-cells.ts";

interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

type Follow = (desk: Desk, of: OfStudy) => Promise<unknown>;

const FOLLOWS: readonly (readonly [path: string, follow: Follow])[] = [
  [TABLES.references, async () => undefined],
  [TABLES.stakeholders, renewStakeholders],
  [TABLES.capacities, renewCapacities],
];

/** Throws what writing the records throws. */
export async function settleImports(desk: Desk, of: OfStudy): Promise<void> {
  for (const [path, follow] of FOLLOWS) {
    const begun = (await listBegunToo(desk, { study: of.study, path })).filter(({ isBegun }) => isBegun === true);
    for (const { isBegun: _, ...one } of begun) await settle(desk, { ...of, path }, { one, follow });
  }
}

interface Begun {
  readonly one: PastImport;
  readonly follow: Follow;
}

async function settle(desk: Desk, table: TableOfStudy, { one, follow }: Begun): Promise<void> {
  if (!(await isWritten(desk, table, one))) {
    // Contacts that came with a file of institutions.
    await eraseKnown(desk, table.study, one.also);
    return forgetTableImport(desk, table, one.id);
  }
  await follow(desk, table);
  await keepTableImport({ ...desk, actor: one.who }, table, one);
}

async function isWritten(
  { effects, store }: Desk,
  { study, folder, path }: TableOfStudy,
  { after }: PastImport,
): Promise<boolean> {
  if (seenDigest(await effects.files.read(join(folder, path))) === after) return true;
  const entries = await store.ledger.list(study);
  return entries.some(
    ({ verb, inputs, outputs }) => verb !== "begin-import" && [...inputs, ...outputs].includes(after),
  );
}
