// How long to wait before the next try: doubled each time up to five minutes, and never the same on all devices at once.

const FIRST_SECONDS = 5;
const LONGEST_SECONDS = 300;

/** `failures` in a row ≥ 1; `chance` in [0, 1). Unit: seconds. */
export function retryDelaySeconds(failures: number, chance: number): number {
  const full = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (failures - 1));
  return Math.round(full * (0.75 + chance / 2));
}
