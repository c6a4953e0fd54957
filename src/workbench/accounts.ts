// People who use the workbench: who they are, what they may, and the tokens by which a browser or a program shows it.
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { HOUSE, type Role } from "#store/acts/act";
import type { AccessToken, KeptAccount } from "#store/kept/accounts";
import { actHead, type Desk } from "./act-head.ts";
import { nameIsUnfit, passwordIsWeak } from "./intake-problems.ts";
import { hashToken } from "./senders.ts";

export const ROLES: readonly Role[] = ["coordinator", "analyst", "supervisor", "interviewer", "viewer"];

export interface AccountWish {
  readonly name: string;
  readonly role: Role;
  readonly password: string;
}

export type Account = Pick<KeptAccount, "name" | "role" | "madeAt">;

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
const SHORTEST_PASSWORD = 10;

/** A name that is there gets the new role and password, and its tokens end. Throws `workbench/name-is-unfit`, `workbench/password-is-weak`. */
export async function setAccount(desk: Desk, { name, role, password }: AccountWish): Promise<void> {
  if (!NAME.test(name)) throw nameIsUnfit(name);
  if (password.length < SHORTEST_PASSWORD) throw passwordIsWeak(SHORTEST_PASSWORD);
  const body = { name, role, password: await hash(password) };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "set-account", body });
}

/** Throws `store/name-is-unknown`. */
export async function removeAccount(desk: Desk, name: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "remove-account", body: { name } });
}

export async function listAccounts({ store }: Desk): Promise<readonly Account[]> {
  return (await store.accounts.list()).map(({ name, role, madeAt }) => ({ name, role, madeAt }));
}

export interface SignedIn {
  readonly account: Account;
  readonly token: string;
  readonly expiresAt: string;
}

const HOURS: Readonly<Record<AccessToken["kind"], number>> = { session: 12, bearer: 24 * 90 };
const HOUR_MILLISECONDS = 3_600_000;
/** Checked when the name is unknown, so that the time of the answer does not tell which names are known. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$jV9pFyY+PiFXxPlj2Piy0Q$B9pf933Q3EetNgtUiLD4t9WffsRIs0DvO1RZFvQ3lmY";

/** Undefined when name or password is wrong. */
export async function signIn(
  desk: Desk,
  given: { readonly name: string; readonly password: string; readonly kind: AccessToken["kind"] },
): Promise<SignedIn | undefined> {
  const account = await desk.store.accounts.get(given.name);
  const isRight = await verify(account?.password ?? NOBODY, given.password);
  if (account === undefined || !isRight) return undefined;
  const now = desk.effects.clock.now();
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + HOURS[given.kind] * HOUR_MILLISECONDS).toISOString();
  const { name, role, madeAt } = account;
  const kept = { tokenHash: hashToken(token), account: name, kind: given.kind, madeAt: now.toISOString(), expiresAt };
  await desk.store.accounts.addToken(kept);
  return { account: { name, role, madeAt }, token, expiresAt };
}

/** Undefined when the token is not known or has ended. */
export function accountOfToken(desk: Desk, kind: AccessToken["kind"], token: string): Promise<Account | undefined> {
  return desk.store.accounts.ofToken(hashToken(token), kind, desk.effects.clock.now().toISOString());
}

export async function signOut({ store }: Desk, token: string): Promise<void> {
  await store.accounts.removeToken(hashToken(token));
}
