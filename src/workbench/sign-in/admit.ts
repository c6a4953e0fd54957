// Whom a provider of identities sent: somebody known, somebody invited, or nobody. No account is ever made unless its owner, who was
// invited by that very address, says so.
import { randomBytes } from "node:crypto";
import { HOUSE } from "#store/acts/act";
import type { KeptAccount } from "#store/kept/accounts";
import type { KeptInvitation } from "#store/kept/invitations";
import { checkName, hashPassword } from "../accounts.ts";
import { actHead, type Desk } from "../act-head.ts";
import type { ProviderClaims } from "./identity-provider.ts";
import { ticketHasEnded } from "./problems.ts";
import { nobodyIsInvited } from "./provider-problems.ts";

export type Admitted =
  | { readonly kind: "known"; readonly account: KeptAccount }
  | { readonly kind: "invited"; readonly invitation: KeptInvitation };

/**
 * First by issuer and subject, which never change; then by the verified address, once for each account. At the desk of the house.
 * Throws `workbench/nobody-is-invited-so`.
 */
export async function admit(desk: Desk, claims: ProviderClaims): Promise<Admitted> {
  const { store } = desk;
  const linked = await store.providerIdentities.find(claims.issuer, claims.subject);
  const known = linked === undefined ? undefined : await store.accounts.get(linked);
  if (known !== undefined) return { kind: "known", account: known };
  if (claims.email === undefined) throw nobodyIsInvited();
  const account = await store.accounts.ofEmail(claims.email);
  if (account !== undefined) {
    // An address that the provider gave to somebody else since.
    if (await store.providerIdentities.isLinked(claims.issuer, account.name)) throw nobodyIsInvited();
    await link(desk, account.name, claims);
    return { kind: "known", account };
  }
  const now = desk.effects.clock.now().toISOString();
  const invitation = await store.invitations.ofEmail(claims.email, now);
  if (invitation === undefined) throw nobodyIsInvited();
  return { kind: "invited", invitation };
}

/**
 * Makes the account of an invitation. It has a password that nobody knows. Throws `workbench/nobody-is-invited-so`,
 * `workbench/ticket-has-ended`, `workbench/name-is-unfit`, `store/name-is-taken`.
 */
export async function acceptByProvider(desk: Desk, claims: ProviderClaims, name: string): Promise<KeptAccount> {
  const admitted = await admit(desk, claims);
  // Whoever has an account comes by the front door, where its second factor is asked.
  if (admitted.kind === "known") throw ticketHasEnded();
  checkName(name);
  const password = await hashPassword(name, randomBytes(48).toString("base64url"));
  const body = { id: admitted.invitation.id, name, password };
  await desk.store.commit({ ...actHead({ ...desk, actor: name }, HOUSE), verb: "accept-invitation", body });
  await link(desk, name, claims);
  const account = await desk.store.accounts.get(name);
  if (account === undefined) throw nobodyIsInvited();
  return account;
}

async function link(desk: Desk, name: string, { issuer, subject }: ProviderClaims): Promise<void> {
  const body = { name, issuer, subject };
  await desk.store.commit({ ...actHead({ ...desk, actor: name }, HOUSE), verb: "link-identity", body });
}
