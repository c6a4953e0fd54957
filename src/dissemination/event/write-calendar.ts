// An event → iCalendar (RFC 5545, RFC 5546): an invitation that calendars take without a question of ours.

export interface CalendarEvent {
  readonly uid: string;
  /** ISO 8601 with zone. */
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly organizer: { readonly name: string; readonly mail: string };
  /** When it was called or changed. */
  readonly at: string;
  /** Grows with each change. */
  readonly sequence: number;
  /** Whoever is invited by mail. __Default value:__ nobody: it is published to be kept. */
  readonly attendee?: { readonly name: string; readonly mail: string };
  /** It will not take place. __Default value:__ false. */
  readonly isCancelled?: boolean;
}

export type CalendarMethod = "PUBLISH" | "REQUEST" | "CANCEL";

/** RFC 5546, 3.2: an invitation and its changes are requests; who has it in a calendar is told that it is cancelled. */
export function methodOf({
  attendee,
  isCancelled = false,
}: Pick<CalendarEvent, "attendee" | "isCancelled">): CalendarMethod {
  if (isCancelled) return "CANCEL";
  return attendee === undefined ? "PUBLISH" : "REQUEST";
}

export function writeCalendar(event: CalendarEvent): string {
  const { uid, start, end, title, place, description, organizer, at, sequence, attendee, isCancelled = false } = event;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tornaviaje//Tornaviaje//ES",
    `METHOD:${methodOf(event)}`,
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(place)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `ORGANIZER${person(organizer)}`,
    ...(attendee === undefined
      ? []
      : [`ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE${person(attendee)}`]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** The name as a quoted parameter: signs that would end it are left out. */
function person({ name, mail }: { readonly name: string; readonly mail: string }): string {
  const quoted = name.replace(/["\p{Cc}]/gu, "");
  return `${quoted === "" ? "" : `;CN="${quoted}"`}:mailto:${mail}`;
}

/** In UTC, so that no description of zones is needed. */
function utc(instant: string): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/gu, "");
}

function escapeText(text: string): string {
  return text
    .replace(/\\/gu, "\\\\")
    .replace(/[;,]/gu, "\\$&")
    .replace(/\r\n?|\n/gu, "\\n")
    .replace(/\p{Cc}/gu, "");
}

const LONGEST_LINE_BYTES = 73;

/** At most 75 octets a line, never within a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  return [...line]
    .map((sign) => {
      const length = encoder.encode(sign).length;
      const breaks = bytes + length > LONGEST_LINE_BYTES;
      bytes = breaks ? 1 + length : bytes + length;
      return breaks ? `\r\n ${sign}` : sign;
    })
    .join("");
}
