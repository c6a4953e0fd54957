// Where people live: settlements or municipalities with their populations, for measures of access.

/** One place of people. Degrees WGS 84. Women and men are unknown together, or known together. */
export interface PopulationPlace {
  readonly id: string;
  readonly country: string;
  readonly admin1: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly people: number;
  readonly women?: number;
  readonly men?: number;
  /** Year of the count; unknown where its publisher gives none. */
  readonly year?: number;
  readonly sourceTitle: string;
  readonly sourceAddress: string;
  readonly row: number;
}
