// What officials and others say in interviews and focus groups, as data that can stand beside what returned people answer.
import type { Mark } from "#base/mark";
import type { Texts } from "#base/text";

export const SPEAKERS = ["official", "local-authority", "provider", "employer", "civil-society", "community"] as const;

export interface Claim {
  readonly id: string;
  readonly mark: Mark;
  readonly speaker: (typeof SPEAKERS)[number];
  readonly country: string;
  /** Empty: they speak of the whole country. */
  readonly city: string;
  /** Id of an indicator of the study: a share of people. */
  readonly indicator: string;
  /** `most`: more than half of the people. `few`: less than half. */
  readonly position: "most" | "few";
  readonly statements: Texts;
  readonly transcript: string;
  readonly on: string;
  readonly row: number;
}
