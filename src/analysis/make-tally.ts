// A count from a register with its id and the records behind it. Registers are real: they carry no sampling error.
import type { Tally } from "./estimate.ts";

export interface TallyCounted {
  readonly measure: string;
  readonly subject: string;
  readonly place: string;
  /** Ids of the records counted. */
  readonly records: readonly string[];
  /** Default: the number of records. */
  readonly value?: number;
  readonly of?: number;
}

export function makeTally(counted: TallyCounted): Tally {
  const { measure, subject, place, records } = counted;
  return {
    id: tallyId(measure, subject, place),
    measure,
    subject,
    place,
    value: counted.value ?? records.length,
    ...(counted.of === undefined ? {} : { of: counted.of }),
    mark: "real",
    records,
  };
}

export function tallyId(measure: string, subject: string, place: string): string {
  return `tally:${measure}:${subject}:${place}`;
}

/** Subject of a tally over every service kind, sector or function together. */
export const EVERY_SUBJECT = "all";
