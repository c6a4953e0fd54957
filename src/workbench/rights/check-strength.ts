// A study may ask a second factor of those who can open identities: then a password alone leads them nowhere but to their own account.
import type { Store } from "#store/open-store";
import { secondFactorIsRequired } from "../sign-in/problems.ts";
import { reaches } from "./permit.ts";
import { rightsOfRole } from "./roles.ts";
import type { Who } from "./who.ts";

export interface Shown {
  readonly who: Who;
  /** Whether more than a password was shown. */
  readonly isStrong: boolean;
}

/** `study` undefined: something of the whole installation. Throws `workbench/second-factor-is-required`. */
export async function checkStrength(
  store: Pick<Store, "protections">,
  shown: Shown,
  study: string | undefined,
): Promise<void> {
  if (await lacksStrength(store, shown, study)) throw secondFactorIsRequired();
}

export async function lacksStrength(
  { protections }: Pick<Store, "protections">,
  { who, isStrong }: Shown,
  study: string | undefined,
): Promise<boolean> {
  if (isStrong || !rightsOfRole(who.role).includes("open-identities")) return false;
  const strict = await protections.strict();
  return study === undefined ? strict.some((each) => reaches(who, each)) : strict.includes(study);
}
