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
}

export function writeCalendar({
  uid,
  start,
  end,
  title,
  place,
  description,
  organizer,
  at,
  sequence,
}: CalendarEvent): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tornaviaje//Tornaviaje//ES",
    "METHOD:PUBLISH",
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SEQUENCE:${sequence}`,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(place)}`,
    `DESCRIPTION:${escapeText(description)}`,
    `ORGANIZER;CN="${organizer.name.replace(/["\p{Cc}]/gu, "")}":mailto:${organizer.mail}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
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
