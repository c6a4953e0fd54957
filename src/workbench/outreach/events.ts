// Workshops: called with an agenda, sent as invitations, recorded with who came, what worried them, and what was agreed.

import { isLanguage } from "#base/text";
import { writeEventWords } from "#dissemination/event/event-words";
import { writeCalendar } from "#dissemination/event/write-calendar";
import type { Commitment, EventRecord, NewEvent } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import { actHead, type Desk } from "../act-head.ts";
import { makeCommitment } from "./answer.ts";
import { dateIsPast, dateIsWrong, wordsAreMissing } from "./problems.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Calling it again under the same id changes it. Throws `workbench/date-is-wrong`, `workbench/date-is-past`, `workbench/words-are-missing`. */
export async function callEvent(desk: Desk, study: string, event: NewEvent): Promise<void> {
  for (const instant of [event.start, event.end])
    if (!INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) throw dateIsWrong(instant);
  if (Date.parse(event.end) <= Date.parse(event.start)) throw dateIsWrong(event.end);
  if (Date.parse(event.start) < desk.effects.clock.now().getTime()) throw dateIsPast(event.start);
  if (event.title.trim() === "") throw wordsAreMissing("title");
  await desk.store.commit({ ...actHead(desk, study), verb: "call-event", body: event });
}

export interface EventOutcome extends Omit<EventRecord, "agreements"> {
  /** Each becomes a commitment. */
  readonly agreements: readonly Omit<Commitment, "subject">[];
}

/** Ids of the commitments. All agreements are looked at before the first is kept. Throws `store/name-is-unknown` and what `makeCommitment` does. */
export async function recordEvent(
  desk: Desk,
  study: string,
  { agreements, ...outcome }: EventOutcome,
): Promise<readonly string[]> {
  const called = await getEvent(desk, study, outcome.subject);
  if (called === undefined) throw nameIsUnknown(outcome.subject);
  const ids: string[] = [];
  for (const agreement of agreements) ids.push(await makeCommitment(desk, study, agreement));
  await desk.store.commit({ ...actHead(desk, study), verb: "record-event", body: { ...outcome, agreements: ids } });
  return ids;
}

async function getEvent(
  { store }: Desk,
  study: string,
  id: string,
): Promise<{ readonly event: NewEvent; readonly at: string; readonly changes: number } | undefined> {
  const calls = (await store.outreachLog.ofSubject(study, id)).filter(({ verb }) => verb === "call-event");
  const last = calls.at(-1);
  return last === undefined ? undefined : { event: last.body as NewEvent, at: last.at, changes: calls.length - 1 };
}

/** iCalendar. Throws `store/name-is-unknown`. */
export async function writeInvitation(
  desk: Desk,
  study: string,
  { id, organizer }: { readonly id: string; readonly organizer: { readonly name: string; readonly mail: string } },
): Promise<string> {
  const found = await getEvent(desk, study, id);
  if (found === undefined) throw nameIsUnknown(id);
  const { event, at, changes } = found;
  const language = isLanguage(event.language) ? event.language : "es";
  const domain = organizer.mail.slice(organizer.mail.lastIndexOf("@") + 1);
  const description = writeEventWords(event, language).replaceAll("**", "");
  return writeCalendar({ ...event, uid: `${id}.${study}@${domain}`, description, organizer, at, sequence: changes });
}
