// Of whom a number speaks: everyone of the study, a country or a city; women, men or both.
import type { SexDomain } from "#base/sex";

export interface Domain {
  /** `REG` = the whole study, an ISO alpha-3 country code, or a city id. */
  readonly place: string;
  readonly sex: SexDomain;
}

export const WHOLE_STUDY = "REG";

/** `SLV:female`, `GTM-XEL:all`. */
export function domainKey(domain: Domain): string {
  return `${domain.place}:${domain.sex}`;
}
