// What is worked out from employment by area and sector. Published counts carry no sampling error that is known here: no interval.
import type { SexDomain } from "#base/sex";

interface Sector {
  /** A country code or the id of a city. */
  readonly place: string;
  /** The area that it is set against: a city's country, or `REG` for all countries of the table together. */
  readonly base: string;
  /** Letter of a section of ISIC Revision 4. */
  readonly sector: string;
  readonly sex: SexDomain;
  /** Ids of the rows behind it. */
  readonly records: readonly string[];
}

/** A sector's share of all work in the area over its share in the base; above one, the area has more of it. */
export interface LocationQuotient extends Sector {
  readonly part: "quotient";
  /** `employment:quotient-<sector>:<place>:<sex>`. */
  readonly id: string;
  readonly year: number;
  readonly share: number;
  readonly baseShare: number;
  /** Absent where the base has nobody in the sector. */
  readonly quotient?: number;
  /** Persons in the sector. */
  readonly employed: number;
}

/** What the number of people in work of a sector changed between two years, in three parts that add up to it. Persons. */
export interface ShiftShare extends Sector {
  readonly part: "shift";
  /** `employment:shift-<sector>:<place>:<sex>`; of every sector together `employment:shift-all:<place>:<sex>`. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** As all work in the base grew. */
  readonly national: number;
  /** As the sector grew in the base beyond that. */
  readonly industryMix: number;
  /** As the area's sector grew beyond the base's. */
  readonly regional: number;
}

/** A published share of a country over the plain mean of the countries: without numbers of people none can weigh more. */
export interface ShareQuotient {
  readonly part: "share";
  /** `employment:share-<series code>:<country>:<sex>`. */
  readonly id: string;
  readonly place: string;
  /** Code of the series. */
  readonly indicator: string;
  readonly sex: SexDomain;
  readonly year: number;
  readonly share: number;
  readonly baseShare: number;
  readonly quotient: number;
  /** Countries in the mean. */
  readonly countries: number;
  readonly records: readonly string[];
}

export type EmploymentNumber = LocationQuotient | ShiftShare | ShareQuotient;
