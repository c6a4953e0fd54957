// A place on the globe.

/** Degrees WGS 84. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}
