// Dates and times as SPSS (seconds since 14 October 1582) and Stata (days or milliseconds since 1 January 1960) count them.
// Texts are ISO 8601 without a zone: these programs know no zones.
import type { LabelledColumn, Moment } from "./labelled-table.ts";

export const SPSS_EPOCH_MS = Date.UTC(1582, 9, 14);
export const STATA_EPOCH_MS = Date.UTC(1960, 0, 1);
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;

/** `null` when the moment is not in the years 1 to 9999. Unit: milliseconds since 1970. */
export function momentText(milliseconds: number, moment: Moment): string | null {
  if (moment === "time") return timeText(milliseconds);
  const rounded = Math.round(milliseconds);
  if (!(rounded >= FIRST_MS && rounded <= LAST_MS)) return null;
  const iso = new Date(rounded).toISOString();
  if (!/^\d{4}-/.test(iso)) return null;
  if (moment === "date") return iso.slice(0, 10);
  return iso.slice(0, -1).replace(/\.000$/, "");
}

/** A column of moments of which one is not whole (a year alone, a slip of the pen) is a column of texts. */
export function settleMoment(column: LabelledColumn): LabelledColumn {
  if (column.type !== "text" || column.moment === undefined) return column;
  const { moment, ...text } = column;
  return column.values.every((value) => value === null || momentMs(value, moment) !== undefined) ? column : text;
}

/** Milliseconds since 1970 (times: since midnight); undefined when the text is no such moment. */
export function momentMs(text: string, moment: Moment): number | undefined {
  if (moment === "time") return timeMs(text);
  const wanted = moment === "date" ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?$/;
  if (!wanted.test(text)) return undefined;
  const value = Date.parse(moment === "date" ? `${text}T00:00:00Z` : `${text}Z`);
  return Number.isNaN(value) ? undefined : value;
}

function timeText(milliseconds: number): string | null {
  const whole = Math.round(milliseconds / 1000);
  if (!(whole >= 0 && whole < 1e9)) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

function timeMs(text: string): number | undefined {
  const [, hours, minutes, seconds] = /^(\d{2,6}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  if (hours === undefined) return undefined;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}
