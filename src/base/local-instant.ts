// A date and hour on the wall of a place → the instant: by the IANA rules that the runtime knows.

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/u;

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** `local` without zone. An hour that is skipped is the one after it; of one that comes twice, the first. Undefined: no such date. */
export function toInstant(local: string, timeZone: string): Date | undefined {
  const [, year, month, day, hour, minute, second = "0"] = LOCAL.exec(local) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, Number(month) - 1, day, hour, minute, second].map(Number) as [number, number, number];
  const wanted = Date.UTC(...parts);
  if (!new Date(wanted).toISOString().startsWith(local.slice(0, 16))) return undefined;
  const guesses = [-DAY, DAY].map((around) => wanted - offsetAt(wanted + around, timeZone));
  const exact = guesses.toSorted((a, b) => a - b).find((guess) => guess + offsetAt(guess, timeZone) === wanted);
  return new Date(exact ?? Math.max(...guesses));
}

const DAY = 86_400_000;

/** Milliseconds that the wall is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  return Date.parse(`${wallClock(new Date(instant), timeZone)}Z`) - Math.floor(instant / 1000) * 1000;
}

/** `2027-01-12T09:00:00`, as clocks show it there. */
export function wallClock(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, ...FIELDS }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}`;
}

const FIELDS = {
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
} as const;
