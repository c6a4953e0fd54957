// Addresses that nothing is sent to: of whom, why, since when and by which message; and those that were taken off the list again.
import type { LiftedSuppression, Suppression, SuppressionReason } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import type { KeptContact } from "#store/kept/contacts";
import type { LogLine } from "#store/kept/outreach-log";
import { actHead, type Desk } from "../act-head.ts";
import { wordsAreMissing } from "./problems.ts";
import { readSetting } from "./read-setting.ts";
import { markAddress, openContact } from "./seal-contact.ts";

export interface SuppressionRow {
  /** Keyed hash of the address: names it without saying it. */
  readonly id: string;
  /** Id; empty: nobody of ours has the address. */
  readonly stakeholder: string;
  readonly name: string;
  /** Enough to know it again: `an…@example.org`; empty for a contact that was erased or is out of reach. */
  readonly address: string;
  readonly reason: SuppressionReason;
  readonly since: string;
  readonly by: string;
  /** Campaign of the message that came back; empty: it was noted by hand. */
  readonly campaign: string;
  /** Absent: nothing is sent there now. */
  readonly lifted?: { readonly at: string; readonly by: string; readonly why: string };
}

/** The latest first; those of before the log told of them have no `by`. Whoever follows up for some countries sees those of institutions there, and those of nobody. */
export async function listSuppressions(desk: Desk, study: string): Promise<readonly SuppressionRow[]> {
  const lines = await desk.store.outreachLog.list(study, ["suppress-address", "lift-suppression"]);
  const { stakeholders } = await readSetting(desk, study);
  const contacts = new Map((await desk.store.contacts.list(study)).map((one) => [one.addressMark, one]));
  const campaigns = await campaignsOf(desk, study, lines);
  const begun = lines.filter(({ verb }) => verb === "suppress-address");
  const told = begun.map((line): SuppressionRow => {
    const { addressMark: id, reason, stakeholder = "", message = "" } = line.body as Suppression;
    const lifted = liftOf(lines, line, id);
    return {
      ...{ id, stakeholder, reason, since: line.at, by: line.actor, campaign: campaigns.get(message) ?? "" },
      name: stakeholders.get(stakeholder)?.name ?? stakeholder,
      address: shorten(desk, study, contacts.get(id)),
      ...(lifted === undefined ? {} : { lifted }),
    };
  });
  const standing = new Set(told.filter(({ lifted }) => lifted === undefined).map(({ id }) => id));
  const untold = (await desk.store.suppressions.since(study))
    .filter(({ addressMark }) => !standing.has(addressMark))
    .map(({ addressMark: id, reason, at: since }): SuppressionRow => {
      const { stakeholder = "" } = contacts.get(id) ?? {};
      const name = stakeholders.get(stakeholder)?.name ?? stakeholder;
      return {
        id,
        stakeholder,
        name,
        address: shorten(desk, study, contacts.get(id)),
        reason,
        since,
        by: "",
        campaign: "",
      };
    });
  return [...told, ...untold].toReversed().toSorted((a, b) => Date.parse(b.since) - Date.parse(a.since));
}

/** The first that took this one back. */
function liftOf(lines: readonly LogLine[], { number }: LogLine, id: string): SuppressionRow["lifted"] {
  const line = lines.find(
    (one) =>
      one.verb === "lift-suppression" && one.number > number && (one.body as LiftedSuppression).addressMark === id,
  );
  return line && { at: line.at, by: line.actor, why: (line.body as LiftedSuppression).why };
}

async function campaignsOf(
  { store }: Desk,
  study: string,
  lines: readonly LogLine[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(lines.map(({ message }) => message).filter((id) => id !== ""));
  if (wanted.size === 0) return new Map();
  const found = await Promise.all(
    (await store.campaigns.list(study)).map(async ({ id: campaign }) =>
      (await store.messages.list(study, campaign))
        .filter(({ id }) => wanted.has(id))
        .map(({ id }) => [id, campaign] as const),
    ),
  );
  return new Map(found.flat());
}

const SHOWN_LETTERS = 2;

function shorten(desk: Desk, study: string, contact: KeptContact | undefined): string {
  const { mail } = contact === undefined ? { mail: "" } : openContact(desk, study, contact);
  const at = mail.lastIndexOf("@");
  return at < 0 ? "" : `${mail.slice(0, Math.min(SHOWN_LETTERS, at))}…${mail.slice(at)}`;
}

export interface Lifting {
  /** As listed, or the address itself. */
  readonly of: string;
  readonly why: string;
}

/** The address may be written to again, by the next campaign. Throws `workbench/words-are-missing`, `store/name-is-unknown` for one that is not on the list, or out of reach. */
export async function liftSuppression(desk: Desk, study: string, { of, why }: Lifting): Promise<void> {
  if (why.trim() === "") throw wordsAreMissing("why");
  const addressMark = of.includes("@") ? markAddress(desk, study, of) : of;
  const row = (await listSuppressions(desk, study)).find(
    ({ id, lifted }) => id === addressMark && lifted === undefined,
  );
  if (row === undefined) throw nameIsUnknown(of);
  const body = { addressMark, stakeholder: row.stakeholder, why: why.trim() };
  await desk.store.commit({ ...actHead(desk, study), verb: "lift-suppression", body });
}
