// An hour as people write it → one that says its zone: that of the study where none is written.
import { toInstant } from "#base/local-instant";
import { dateIsWrong, timeZoneIsMissing } from "./problems.ts";

const ZONED = /(?:Z|[+-]\d{2}:\d{2})$/u;
const MINUTE = 60_000;

/** `2027-02-10T09:00` → `2027-02-10T09:00-06:00`; what says its zone stays as it is. Throws `workbench/date-is-wrong`, `workbench/time-zone-is-missing`. */
export function hourWithZone(hour: string, timeZone: string | undefined): string {
  if (ZONED.test(hour)) return hour;
  if (timeZone === undefined) throw timeZoneIsMissing(hour);
  const instant = toInstant(hour, timeZone);
  if (instant === undefined) throw dateIsWrong(hour);
  const ahead = Math.round((Date.parse(`${hour}Z`) - instant.getTime()) / MINUTE);
  const two = (count: number) => String(count).padStart(2, "0");
  return `${hour}${ahead < 0 ? "-" : "+"}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
}
