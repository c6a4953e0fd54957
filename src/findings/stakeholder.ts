// An institution that a study speaks to. No persons.
import type { Language } from "#base/text";

export const GRADES = ["low", "medium", "high"] as const;

export type Grade = (typeof GRADES)[number];

export interface Stakeholder {
  readonly id: string;
  readonly name: string;
  /** ISO code, or REG for several countries. */
  readonly country: string;
  readonly city: string;
  readonly kind: string;
  readonly level: string;
  readonly role: string;
  /** Service kind codes it works on. */
  readonly functions: readonly string[];
  readonly website: string;
  readonly sourceAddresses: readonly string[];
  /** What it can decide or stop, and how much it cares; absent: nobody has judged it. */
  readonly influence?: Grade;
  readonly interest?: Grade;
  /** In which it is written to. Absent: the first language of the study. */
  readonly language?: Language;
  readonly row: number;
}
