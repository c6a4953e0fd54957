// A case study as it is told: a person under a pseudonym, with consent, in one city.
import type { Mark } from "#base/mark";
import type { Sex } from "#base/sex";
import type { Texts } from "#base/text";
import type { StoryPhoto } from "./photo/story-photo.ts";
import type { NotedQuotation, Quotation } from "./quotation/quotation.ts";

export const SCOPES = ["publication", "quotations", "place", "photo", "research"] as const;
export const PUBLICATIONS = ["report", "brief", "slides", "portal"] as const;

/** What the person has agreed to. Without `place` the city is not named, without `quotations` nothing is quoted. */
export interface Consent {
  readonly on: string;
  /** Of the text that was read to the person. */
  readonly version: string;
  readonly scope: readonly string[];
  /** Absent: all of them. */
  readonly publications?: readonly (typeof PUBLICATIONS)[number][];
  readonly askedBy?: string;
  /** From then on nothing of the story is read or published. */
  readonly withdrawnOn?: string;
}

/** Folders write it in both ways. */
export function coversQuotations({ scope }: Consent): boolean {
  return scope.some((one) => /^quotations?$/u.test(one));
}

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
  readonly consent: Consent;
  readonly titles: Texts;
  readonly photo?: StoryPhoto;
  /** Paragraphs in each language. */
  readonly story: Readonly<Record<keyof Texts, readonly string[]>>;
  /** Approved one by one; nothing else is ever printed. */
  readonly quotations: readonly Quotation[];
  /** Every one in the file, with its state. */
  readonly notedQuotations: readonly NotedQuotation[];
  readonly file: string;
}
