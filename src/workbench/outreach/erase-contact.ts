// A person asked to be forgotten: the row goes, and the only file that says who it was.
import { nameIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";

/** Of these, those that are there. */
export async function eraseKnown(desk: Desk, study: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await desk.store.contacts.list(study)).map(({ id }) => id));
  for (const id of ids) if (known.has(id)) await eraseContact(desk, study, id);
}

/** The mark of a suppressed address stays, or it would be written to again. Throws `store/name-is-unknown`. */
export async function eraseContact(desk: Desk, study: string, id: string): Promise<void> {
  const contact = await desk.store.contacts.get(study, id);
  if (contact === undefined) throw nameIsUnknown(id);
  await desk.store.commit({ ...actHead(desk, study), verb: "erase-contact", body: { id } });
  await desk.store.vault.remove(contact.file.blob);
}
