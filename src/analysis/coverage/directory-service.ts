// What coverage needs to know of a service of the directory.
import type { SexDomain } from "#base/sex";
import type { Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";

export interface DirectoryService {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly country: string;
  /** Study cities. */
  readonly cities: readonly string[];
  readonly coverage: string;
  readonly admin1: string;
  /** A source or a check shows it working. */
  readonly isRunning: boolean;
  /** Somebody called, went there, or its provider confirmed it, within a year. */
  readonly isVerified: boolean;
  readonly isWomenOnly: boolean;
  readonly isFree?: boolean;
  readonly servedNumber?: number;
}

/** A service reaches its own city, and with national or departmental coverage those around it. */
export function reaches(service: DirectoryService, place: string, study: Study): boolean {
  if (place === WHOLE_STUDY || place === service.country || service.cities.includes(place)) return true;
  const city = study.cities.find(({ id }) => id === place);
  if (city === undefined || city.country !== service.country) return false;
  if (service.coverage === "national" || service.coverage === "online") return true;
  return service.coverage === "department" && service.admin1 !== "" && service.admin1 === city.admin1;
}

/** What a service does not say shuts nobody out. A service for women alone is not open to all. */
export function isOpenTo({ isWomenOnly }: DirectoryService, sex: SexDomain): boolean {
  return !isWomenOnly || sex === "female";
}
