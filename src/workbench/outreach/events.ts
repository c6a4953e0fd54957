// Workshops: called with an agenda, sent as invitations, recorded with who came, what worried them, and what was agreed.

import type { NewAct } from "#store/acts/act";
import type { Commitment, EventRecord, InvitationReply, NewEvent } from "#store/acts/outreach-acts";
import { nameIsUnknown } from "#store/intake-problems";
import type { Study } from "#study/study";
import { actHead, type Desk } from "../act-head.ts";
import { cityIsUnknown } from "../evidence-problems.ts";
import { unknownPlace } from "../problems.ts";
import { actOfCommitment } from "./answer.ts";
import { hourWithZone } from "./hour-of.ts";
import { calendarOf, findEvent, type KeptEvent, languageOfEvent } from "./kept-event.ts";
import { dateIsPast, dateIsWrong, wordsAreMissing } from "./problems.ts";
import { readSetting } from "./read-setting.ts";
import { tellEventChange } from "./tell-event-change.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Hours without a zone are those of the study. Calling it again under the same id changes it; whoever was invited is told by their campaigns. Number of people who are. Throws `workbench/date-is-wrong`, `workbench/time-zone-is-missing`, `workbench/date-is-past`, `workbench/words-are-missing`, `workbench/city-is-unknown`, `workbench/place-is-unknown`. */
export async function callEvent(desk: Desk, study: string, { start, end, ...said }: NewEvent): Promise<number> {
  const { study: about } = await readSetting(desk, study);
  const { timeZone } = about;
  const where = placeOfEvent(about, said);
  const event = { ...said, ...where, start: hourWithZone(start, timeZone), end: hourWithZone(end, timeZone) };
  for (const instant of [event.start, event.end])
    if (!INSTANT.test(instant) || Number.isNaN(Date.parse(instant))) throw dateIsWrong(instant);
  if (Date.parse(event.end) <= Date.parse(event.start)) throw dateIsWrong(event.end);
  if (Date.parse(event.start) < desk.effects.clock.now().getTime()) throw dateIsPast(event.start);
  if (event.title.trim() === "") throw wordsAreMissing("title");
  const before = await findEvent(desk, study, event.subject);
  return call(desk, study, { event, changes: before === undefined ? 0 : before.changes + 1 });
}

/** The call and whom it is told to, both or none. */
async function call(
  desk: Desk,
  study: string,
  { event, changes }: { readonly event: NewEvent; readonly changes: number },
): Promise<number> {
  const changed = { id: event.subject, isCancelled: event.isCancelled === true, changes };
  const { acts, told } = await tellEventChange(desk, study, changed);
  await desk.store.commit({ ...actHead(desk, study), verb: "call-event", body: event }, ...acts);
  return told;
}

/** A city says its country. */
function placeOfEvent(
  { countries, cities }: Pick<Study, "countries" | "cities">,
  { country = "", city = "" }: Pick<NewEvent, "country" | "city">,
): Pick<NewEvent, "country" | "city"> {
  const found = cities.find(({ id }) => id === city);
  if (city !== "" && found === undefined) throw cityIsUnknown(city);
  if (found !== undefined) return { country: found.country, city };
  const codes = countries.map(({ code }) => code);
  if (country !== "" && !codes.includes(country)) throw unknownPlace(country, codes);
  return country === "" ? {} : { country };
}

/** Number of people who are told. Cancelling it twice tells nobody twice. Throws `store/name-is-unknown`. */
export async function cancelEvent(desk: Desk, study: string, id: string): Promise<number> {
  const { event, changes } = await getEvent(desk, study, id);
  if (event.isCancelled !== true)
    return call(desk, study, { event: { ...event, isCancelled: true }, changes: changes + 1 });
  const { acts, told } = await tellEventChange(desk, study, { id, isCancelled: true, changes });
  const [first, ...others] = acts;
  if (first !== undefined) await desk.store.commit(first, ...others);
  return told;
}

export interface EventOutcome extends Omit<EventRecord, "agreements"> {
  /** Each becomes a commitment. */
  readonly agreements: readonly Omit<Commitment, "subject">[];
}

/** Ids of the commitments. All agreements are looked at before the first is kept. Throws `store/name-is-unknown` and what `actOfCommitment` does. */
export async function recordEvent(
  desk: Desk,
  study: string,
  { agreements, ...outcome }: EventOutcome,
): Promise<readonly string[]> {
  await getEvent(desk, study, outcome.subject);
  const promised = await Promise.all(agreements.map((agreement) => actOfCommitment(desk, study, agreement)));
  const ids = promised.map(({ body }) => body.subject);
  const record: NewAct = {
    ...{ ...actHead(desk, study), verb: "record-event", body: { ...outcome, agreements: ids } },
  };
  const [first, ...others] = [...promised, record];
  await desk.store.commit(first ?? record, ...others);
  return ids;
}

/** iCalendar, to be kept or put on a page. Throws `store/name-is-unknown`. */
export async function writeInvitation(
  desk: Desk,
  study: string,
  { id, organizer }: { readonly id: string; readonly organizer: { readonly name: string; readonly mail: string } },
): Promise<string> {
  const found = await getEvent(desk, study, id);
  return calendarOf(found, { study, organizer, language: languageOfEvent(found.event) });
}

/** Throws `store/name-is-unknown`. */
export async function getEvent(desk: Pick<Desk, "store">, study: string, id: string): Promise<KeptEvent> {
  const found = await findEvent(desk, study, id);
  if (found === undefined) throw nameIsUnknown(id);
  return found;
}

/** Whether an institution comes; the last word counts. Throws `store/name-is-unknown`. */
export async function replyToInvitation(desk: Desk, study: string, reply: InvitationReply): Promise<void> {
  await getEvent(desk, study, reply.subject);
  const people = Math.min(MOST_PEOPLE, Math.max(0, Math.trunc(reply.people) || 0));
  await desk.store.commit({ ...actHead(desk, study), verb: "reply-to-event", body: { ...reply, people } });
}

const MOST_PEOPLE = 999;
