// A workshop as it stands now, read from the log: its last call, and how often it was changed.
import { isLanguage, type Language } from "#base/text";
import { writeEventWords } from "#dissemination/event/event-words";
import { type CalendarEvent, writeCalendar } from "#dissemination/event/write-calendar";
import type { InvitationReply, NewEvent } from "#store/acts/outreach-acts";
import type { Desk } from "../act-head.ts";

export interface KeptEvent {
  readonly event: NewEvent;
  readonly at: string;
  /** SEQUENCE of its calendar. */
  readonly changes: number;
  /** The last of each stakeholder. */
  readonly replies: ReadonlyMap<string, InvitationReply>;
}

export async function findEvent(
  { store }: Pick<Desk, "store">,
  study: string,
  id: string,
): Promise<KeptEvent | undefined> {
  const lines = await store.outreachLog.ofSubject(study, id);
  const calls = lines.filter(({ verb }) => verb === "call-event");
  const last = calls.at(-1);
  if (last === undefined) return undefined;
  const replies = lines.filter(({ verb }) => verb === "reply-to-event").map(({ body }) => body as InvitationReply);
  return {
    event: last.body as NewEvent,
    at: last.at,
    changes: calls.length - 1,
    replies: new Map(replies.map((reply) => [reply.stakeholder, reply])),
  };
}

export interface CalendarWish extends Pick<CalendarEvent, "organizer" | "attendee"> {
  readonly study: string;
  readonly language: Language;
}

/** The same UID whoever it is written for, so that a change finds what it changes. */
export function calendarOf(
  { event, at, changes }: KeptEvent,
  { study, language, organizer, attendee }: CalendarWish,
): string {
  return writeCalendar({
    ...event,
    uid: uidOf(event.subject, study, organizer.mail),
    description: writeEventWords(event, language).replaceAll("**", ""),
    organizer,
    at,
    sequence: changes,
    ...(attendee === undefined ? {} : { attendee }),
  });
}

function uidOf(event: string, study: string, organizer: string): string {
  return `${event}.${study}@${organizer.slice(organizer.lastIndexOf("@") + 1)}`;
}

/** Undefined: of no event of this study. */
export function eventOfUid(uid: string, study: string): string | undefined {
  const at = uid.lastIndexOf(`.${study}@`);
  return at <= 0 ? undefined : uid.slice(0, at);
}

export function languageOfEvent({ language }: NewEvent): Language {
  return isLanguage(language) ? language : "es";
}
