// Invitations: a link, told once, by which somebody makes an account with a password of their own. The first account of all is made so.
import { randomBytes } from "node:crypto";
import { HOUSE, type Reach } from "#store/acts/act";
import type { KeptInvitation } from "#store/kept/invitations";
import { checkName, hashPassword } from "./accounts.ts";
import { actHead, type Desk } from "./act-head.ts";
import { invitationIsUnknown } from "./rights/rights-problems.ts";
import { hashToken } from "./senders.ts";

export interface InvitationWish extends Reach {
  /** For whom, in the words of whoever invites. */
  readonly label: string;
  /** __Default value:__ 7. */
  readonly days?: number | undefined;
  /** By which a provider of identities knows the person. */
  readonly email?: string | undefined;
}

export interface MadeInvitation {
  readonly id: string;
  /** Told once: only its hash is kept. */
  readonly token: string;
  readonly expiresAt: string;
}

const DAYS = 7;
const DAY_MILLISECONDS = 86_400_000;

export async function inviteAccount(desk: Desk, wish: InvitationWish): Promise<MadeInvitation> {
  const { label, role, studies = [], countries = [], days = DAYS, email } = wish;
  const token = randomBytes(32).toString("base64url");
  const id = desk.effects.ids.next();
  const expiresAt = new Date(desk.effects.clock.now().getTime() + days * DAY_MILLISECONDS).toISOString();
  const body = { id, tokenHash: hashToken(token), label, role, studies, countries, expiresAt, email };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "invite-account", body });
  return { id, token, expiresAt };
}

/** Throws `store/name-is-unknown`. */
export async function revokeInvitation(desk: Desk, id: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "revoke-invitation", body: { id } });
}

/** The newest first, used and ended ones too. */
export function listInvitations({ store }: Desk): Promise<readonly KeptInvitation[]> {
  return store.invitations.list();
}

/** Throws `workbench/invitation-is-unknown`. */
export async function findInvitation({ store, effects }: Desk, token: string): Promise<KeptInvitation> {
  const found = await store.invitations.find(hashToken(token), effects.clock.now().toISOString());
  if (found === undefined) throw invitationIsUnknown();
  return found;
}

/**
 * Makes the account. Throws `workbench/invitation-is-unknown`, `workbench/name-is-unfit`, `workbench/password-is-weak`,
 * `store/name-is-taken`.
 */
export async function acceptInvitation(
  desk: Desk,
  { token, name, password }: { readonly token: string; readonly name: string; readonly password: string },
): Promise<void> {
  const { id } = await findInvitation(desk, token);
  checkName(name);
  const body = { id, name, password: await hashPassword(name, password) };
  await desk.store.commit({ ...actHead({ ...desk, actor: name }, HOUSE), verb: "accept-invitation", body });
}

/** Where invitations are accepted: the token stands after `#`, so that it reaches no log on the way. */
export function invitationPath(token: string): string {
  return `/app/join#${token}`;
}

/** While nobody may sign in, each start makes a new invitation for a coordinator and ends the one before. Undefined: somebody may. */
export async function inviteFirst(desk: Desk): Promise<MadeInvitation | undefined> {
  if ((await desk.store.accounts.list()).length > 0) return undefined;
  const now = desk.effects.clock.now().toISOString();
  for (const { id, label, revokedAt, usedBy, expiresAt } of await desk.store.invitations.list())
    if (label === FIRST && revokedAt === null && usedBy === null && expiresAt > now) await revokeInvitation(desk, id);
  return inviteAccount(desk, { label: FIRST, role: "coordinator", days: 1 });
}

const FIRST = "first account";
