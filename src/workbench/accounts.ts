// People who use the workbench: who they are, what they may, and the tokens by which a browser or a program shows it.
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { HOUSE, type Reach } from "#store/acts/act";
import type { AccessToken, KeptAccount } from "#store/kept/accounts";
import { actHead, type Desk } from "./act-head.ts";
import { nameIsUnfit, passwordIsWeak } from "./intake-problems.ts";
import { hashToken } from "./senders.ts";

export { ROLES } from "./rights/roles.ts";

export interface AccountWish extends Reach {
  readonly name: string;
  readonly password: string;
}

export type Account = Omit<KeptAccount, "password">;

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
const SHORTEST_PASSWORD = 10;
/** Longer ones only cost time: argon2id reads all of it. */
const LONGEST_PASSWORD = 1000;

/**
 * A name that is there gets the new role, reach and password, and its tokens end. Throws `workbench/name-is-unfit`,
 * `workbench/password-is-weak`.
 */
export async function setAccount(desk: Desk, { name, password, ...reach }: AccountWish): Promise<void> {
  checkName(name);
  const body = { name, ...reach, password: await hashPassword(name, password) };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "set-account", body });
}

/** Throws `store/name-is-unknown`. */
export async function setReach(desk: Desk, name: string, reach: Reach): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "set-reach", body: { name, ...reach } });
}

/** Every session and token of the account ends. Throws `store/name-is-unknown`, `workbench/password-is-weak`. */
export async function setPassword(desk: Desk, name: string, password: string): Promise<void> {
  const body = { name, password: await hashPassword(name, password) };
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "set-password", body });
}

/** Throws `workbench/name-is-unfit`. */
export function checkName(name: string): void {
  if (!NAME.test(name)) throw nameIsUnfit(name);
}

/** Argon2id (RFC 9106) in PHC form. Length alone counts, and that it is not the name. Throws `workbench/password-is-weak`. */
export async function hashPassword(name: string, password: string): Promise<string> {
  const isName = password.toLowerCase() === name.toLowerCase();
  const { length } = password;
  if (isName || length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) throw passwordIsWeak(SHORTEST_PASSWORD);
  return hash(password);
}

/** Throws `store/name-is-unknown`. */
export async function removeAccount(desk: Desk, name: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "remove-account", body: { name } });
}

export async function listAccounts({ store }: Desk): Promise<readonly Account[]> {
  return (await store.accounts.list()).map(withoutPassword);
}

function withoutPassword({ password: _password, ...account }: KeptAccount): Account {
  return account;
}

export interface SignedIn {
  readonly account: Account;
  readonly token: string;
  /** Unless it is used before: a session is kept alive by use, up to `longestUntil`. */
  readonly expiresAt: string;
  readonly longestUntil: string;
}

const HOUR_MILLISECONDS = 3_600_000;
/** ASVS 5.0, 7.3.1 and 7.3.2: a session ends an hour after somebody last did something, and after a working day in any case. */
const IDLE_MILLISECONDS = HOUR_MILLISECONDS;
const LONGEST_MILLISECONDS: Readonly<Record<AccessToken["kind"], number>> = {
  session: 12 * HOUR_MILLISECONDS,
  bearer: 24 * 90 * HOUR_MILLISECONDS,
};
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
  const longestUntil = after(now, LONGEST_MILLISECONDS[given.kind]);
  const expiresAt = given.kind === "session" ? after(now, IDLE_MILLISECONDS) : longestUntil;
  const kept = { account: account.name, kind: given.kind, madeAt: now.toISOString(), expiresAt };
  await desk.store.accounts.addToken({ tokenHash: hashToken(token), ...kept });
  return { account: withoutPassword(account), token, expiresAt, longestUntil };
}

/** Somebody did something: the session goes on from now. */
export async function keepSession({ store, effects }: Desk, token: string): Promise<void> {
  const now = effects.clock.now();
  const madeAfter = after(now, IDLE_MILLISECONDS - LONGEST_MILLISECONDS.session);
  await store.accounts.extendToken(hashToken(token), after(now, IDLE_MILLISECONDS), madeAfter);
}

function after(moment: Date, milliseconds: number): string {
  return new Date(moment.getTime() + milliseconds).toISOString();
}

/** Undefined when the token is not known or has ended. */
export function accountOfToken(desk: Desk, kind: AccessToken["kind"], token: string): Promise<Account | undefined> {
  return desk.store.accounts.ofToken(hashToken(token), kind, desk.effects.clock.now().toISOString());
}

/** Whether it is the password of the account. */
export async function isPassword({ store }: Desk, name: string, password: string): Promise<boolean> {
  const account = await store.accounts.get(name);
  return (await verify(account?.password ?? NOBODY, password)) && account !== undefined;
}

export async function signOut({ store }: Desk, token: string): Promise<void> {
  await store.accounts.removeToken(hashToken(token));
}

export interface OpenSession {
  /** Says nothing of its token. */
  readonly id: string;
  readonly kind: AccessToken["kind"];
  readonly madeAt: string;
  readonly expiresAt: string;
}

/** Where somebody is signed in, the newest first. */
export async function listSessions({ store, effects }: Desk, name: string): Promise<readonly OpenSession[]> {
  const tokens = await store.accounts.listTokens(name, effects.clock.now().toISOString());
  return tokens.map(({ tokenHash, kind, madeAt, expiresAt }) => ({ id: idOf(tokenHash), kind, madeAt, expiresAt }));
}

/** Ends one; one that is not there any more is ended already. */
export async function endSession({ store, effects }: Desk, name: string, id: string): Promise<void> {
  const tokens = await store.accounts.listTokens(name, effects.clock.now().toISOString());
  for (const { tokenHash } of tokens) if (idOf(tokenHash) === id) await store.accounts.removeToken(tokenHash);
}

/** Everywhere, here too. */
export async function endSessions({ store }: Desk, name: string): Promise<void> {
  await store.accounts.removeTokens(name);
}

function idOf(tokenHash: string): string {
  return hashToken(`session ${tokenHash}`).slice(0, 24);
}
