// When a workshop is, as whoever comes reads it on the wall there, not where the reader of this page sits.

/** `2027-02-10T09:00-06:00` → `10 Feb 2027, 09:00 (UTC-06:00)`; `day` writes the date. */
export function eventHour(hour: string, day: (date: string) => string): string {
  const [, date = "", time = "", zone = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\S*?(Z|[+-]\d{2}:\d{2})$/u.exec(hour) ?? [];
  return date === "" ? hour : `${day(date)}, ${time} (UTC${zone === "Z" ? "" : zone})`;
}

/** Its end, shorter where it is on the same day. */
export function eventEnd(start: string, end: string, day: (date: string) => string): string {
  return start.slice(0, 10) === end.slice(0, 10) ? end.slice(11, 16) : eventHour(end, day);
}
