// One seed for the whole demonstration; each stratum, cluster and table has its own stream, so that a change of one leaves the others.
export const SEED = "tornaviaje-2026";

/** Fieldwork of the study. */
export const FIRST_DAY = "2026-06-01";
export const DAYS = 92;

export function dayOfFieldwork(offset: number): string {
  return new Date(Date.parse(FIRST_DAY) + offset * 86_400_000).toISOString().slice(0, 10);
}
