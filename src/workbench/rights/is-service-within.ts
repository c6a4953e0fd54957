// Whether a service lies in one of these countries, by what is known of it now.
import { replayActions } from "#directory/verification/replay-actions";
import type { VerificationAction } from "#directory/verification/verification-action";

export function isServiceWithin(actions: readonly VerificationAction[], countries: readonly string[]): boolean {
  return countries.includes(replayActions(actions).cells.country ?? "");
}
