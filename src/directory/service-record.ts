// One service or programme for returned people as a source describes it. Unknown stays undefined.
// `running` = the source shows it working at its own date (`statusYear`), not today.

export type ServiceStatus = "running" | "ended" | "unknown";

export interface ServiceRecord {
  readonly id: string;
  readonly country: string;
  readonly name: string;
  readonly nameEnglish: string;
  readonly provider: string;
  readonly providerKind: string;
  /** Service kind codes: the main one first. */
  readonly kinds: readonly string[];
  readonly level: string;
  readonly dimension: string;
  readonly targetGroup: string;
  readonly womenSpecific?: boolean;
  readonly children?: boolean;
  readonly eligibility: string;
  readonly notEligible: string;
  readonly documentsAsked: string;
  readonly cost?: "free" | "paid";
  /** Names of places as in the source; several are parted by `;` there. */
  readonly cityNames: readonly string[];
  /** Study cities that the names stand for. */
  readonly cities: readonly string[];
  readonly admin1: string;
  readonly coverage: string;
  readonly address: string;
  readonly phone: string;
  readonly hours: string;
  /** As the source says it: "two weeks". */
  readonly waitingTime?: string;
  readonly capacityPerMonth?: number;
  /** Whether children are looked after while a person is served. */
  readonly childCare?: boolean;
  /** A table that had it has it no longer. */
  readonly toVerify?: boolean;
  readonly capacityOrReach: string;
  readonly servedNumber?: number;
  readonly servedPeriod: string;
  readonly funder: string;
  readonly status: ServiceStatus;
  readonly statusYear?: number;
  readonly whatItDoes: string;
  /** A confidential place never has coordinates or address in anything that leaves the store. */
  readonly confidentialPlace: boolean;
  readonly sourceAddresses: readonly string[];
  readonly sourceTitle: string;
  readonly sourceDate: string;
  readonly row: number;
}

/** Counts of facilities by kind and place from a register too long to list one by one. */
export interface FacilityCount {
  readonly id: string;
  readonly country: string;
  readonly admin1: string;
  readonly serviceKind: string;
  readonly facilityKind: string;
  readonly count: number;
  readonly sourceTitle: string;
  readonly sourceAddress: string;
  readonly sourceDate: string;
  readonly row: number;
}

/** A public establishment of a register with its point, in degrees WGS 84. */
export interface Facility {
  readonly id: string;
  readonly country: string;
  readonly admin1: string;
  readonly name: string;
  readonly serviceKind: string;
  readonly facilityKind: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly sourceTitle: string;
  readonly sourceAddress: string;
  readonly sourceDate: string;
  readonly row: number;
}
