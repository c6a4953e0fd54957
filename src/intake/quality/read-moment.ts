// ODK date-times: `2026-06-10T09:30:00.000-06:00`.
import type { Moment } from "./field-record.ts";

const FORM = /^\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Undefined for what is no date-time. A text without offset counts as UTC. */
export function readMoment(text: string): Moment | undefined {
  const found = FORM.exec(text.trim());
  if (found === null) return undefined;
  const [whole, clock = "", offset] = found;
  const iso = whole.replace(" ", "T").replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  const time = Date.parse(offset === undefined ? `${iso}Z` : iso);
  return Number.isNaN(time) ? undefined : { time, clock };
}
