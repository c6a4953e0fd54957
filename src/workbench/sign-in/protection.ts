// What a study asks of those who may open identities.
import { actHead, type Desk } from "../act-head.ts";
import { ownFactorComesFirst } from "./problems.ts";

export interface ProtectionWish {
  readonly secondFactor: boolean;
  /** Whether who asks has shown a second factor: whoever has none would shut the own door. */
  readonly isStrong: boolean;
}

/** Throws `workbench/own-factor-comes-first`. */
export async function setProtection(
  desk: Desk,
  study: string,
  { secondFactor, isStrong }: ProtectionWish,
): Promise<void> {
  if (secondFactor && !isStrong) throw ownFactorComesFirst();
  await desk.store.commit({ ...actHead(desk, study), verb: "set-protection", body: { secondFactor } });
}
