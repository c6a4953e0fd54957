// One published number of people in work: an area, a section of ISIC, a year, women, men or all.
import type { SexDomain } from "#base/sex";

/** Sections of the International Standard Industrial Classification of All Economic Activities, Revision 4 (United Nations 2008). */
export const SECTIONS = [..."ABCDEFGHIJKLMNOPQRSTU"] as const;

export interface EmploymentRecord {
  readonly id: string;
  /** A country code, or the id of a city. */
  readonly area: string;
  /** Letter of a section of ISIC Revision 4. */
  readonly sector: string;
  readonly sex: SexDomain;
  readonly year: number;
  /** Persons. */
  readonly employed: number;
  readonly publisher: string;
  readonly sourceTitle: string;
  readonly sourceAddresses: readonly string[];
  readonly licence: string;
  readonly publishedOn: string;
  readonly note: string;
  readonly row: number;
}
