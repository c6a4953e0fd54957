// Whether the clock of this device is right: every answer of the server says what time it is.
import { ref } from "vue";

const TOLERANCE_MS = 5 * 60_000;

/** Milliseconds by which this device is ahead (negative: behind); 0 while it is near enough. */
export const clockError = ref(0);

export function compareClocks(dateHeader: string | null, now: number = Date.now()): void {
  const server = Date.parse(dateHeader ?? "");
  if (Number.isNaN(server)) return;
  const error = now - server;
  clockError.value = Math.abs(error) > TOLERANCE_MS ? error : 0;
}
