// What a calendar answers to an invitation (iTIP, RFC 5546, 3.2.3): which event, who, and whether they come.
import type { ReturnedPart } from "../message/read-return.ts";

export interface CalendarReply {
  readonly uid: string;
  readonly mail: string;
  readonly reply: "coming" | "perhaps" | "not-coming";
}

const REPLIES: Readonly<Record<string, CalendarReply["reply"]>> = {
  ACCEPTED: "coming",
  TENTATIVE: "perhaps",
  DECLINED: "not-coming",
};

/** Undefined: the message holds no reply. Several attendees are no reply of one person. */
export function readCalendarReply(parts: readonly ReturnedPart[]): CalendarReply | undefined {
  const text = parts.find(({ type }) => type === "text/calendar")?.text.replace(/\r?\n[ \t]/gu, "") ?? "";
  const lines = text.split(/\r?\n/u);
  const value = (name: string) =>
    lines.find((line) => line.toUpperCase().startsWith(`${name}:`))?.slice(name.length + 1);
  if (value("METHOD")?.trim().toUpperCase() !== "REPLY") return undefined;
  const attendees = lines.filter((line) => /^ATTENDEE[;:]/iu.test(line));
  const [attendee = ""] = attendees;
  const state = /;PARTSTAT="?([A-Z-]+)/iu.exec(attendee)?.[1]?.toUpperCase() ?? "";
  const mail = /:mailto:([^\s;]+)\s*$/iu.exec(attendee)?.[1];
  const reply = REPLIES[state];
  const uid = value("UID")
    ?.trim()
    .replace(/\\([;,\\])/gu, "$1");
  return attendees.length !== 1 || mail === undefined || reply === undefined || uid === undefined
    ? undefined
    : { uid, mail, reply };
}
