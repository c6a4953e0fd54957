// A case study as it is told: a person under a pseudonym, with consent, in one city.
import type { Mark } from "#base/mark";
import type { Sex } from "#base/sex";
import type { Texts } from "#base/text";

export interface CaseStudy {
  readonly id: string;
  readonly mark: Mark;
  readonly pseudonym: string;
  readonly sex: Sex;
  readonly ageBand: string;
  readonly country: string;
  readonly city: string;
  /** Service kind codes of the needs told. */
  readonly needs: readonly string[];
  readonly consent: { readonly on: string; readonly version: string; readonly scope: readonly string[] };
  readonly titles: Texts;
  /** Paragraphs in each language. */
  readonly story: Readonly<Record<keyof Texts, readonly string[]>>;
  readonly quotations: readonly { readonly texts: Texts; readonly approvedOn: string }[];
  readonly file: string;
}
