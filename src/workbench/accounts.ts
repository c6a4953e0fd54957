// People who use the workbench: who they are, what they may, and their passwords.
import { hash, verify } from "@node-rs/argon2";
import { HOUSE, type Reach } from "#store/acts/act";
import type { KeptAccount } from "#store/kept/accounts";
import { actHead, type Desk } from "./act-head.ts";
import { nameIsUnfit, passwordIsWeak } from "./intake-problems.ts";
import { ledgersOf } from "./ledgers-of.ts";
import { checkSecondFactor } from "./sign-in/second-factor.ts";
import { type OpenedSession, openSession, type TokenKind } from "./sign-in/sessions.ts";

export { ROLES } from "./rights/roles.ts";

export interface AccountWish extends Reach {
  readonly name: string;
  readonly password: string;
  /** By which a provider of identities knows the person. */
  readonly email?: string | undefined;
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

/** Empty: none. Throws `store/name-is-unknown`, `store/name-is-taken`. */
export async function setEmail(desk: Desk, name: string, email: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, HOUSE), verb: "set-email", body: { name, email } });
}

/** The ledger of each study that the account reached tells of it. Throws `store/name-is-unknown`. */
export async function removeAccount(desk: Desk, name: string, reason = ""): Promise<void> {
  const { studies = [] } = (await desk.store.accounts.get(name)) ?? {};
  const body = { name, ...(reason === "" ? {} : { reason }) };
  const notedIn = await ledgersOf(desk, studies);
  await desk.store.commit({ ...actHead(desk, HOUSE), notedIn, verb: "remove-account", body });
}

export async function listAccounts({ store }: Desk): Promise<readonly Account[]> {
  return (await store.accounts.list()).map(withoutPassword);
}

export function withoutPassword({ password: _password, ...account }: KeptAccount): Account {
  return account;
}

export interface SignedIn extends OpenedSession {
  readonly account: Account;
}

/** Checked when the name is unknown, so that the time of the answer does not tell which names are known. */
const NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$jV9pFyY+PiFXxPlj2Piy0Q$B9pf933Q3EetNgtUiLD4t9WffsRIs0DvO1RZFvQ3lmY";

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** Of the second factor, or for recovery. */
  readonly code?: string | undefined;
}

/**
 * At the desk of the house. Undefined when name or password is wrong. Throws `workbench/second-factor-is-needed`,
 * `workbench/code-is-wrong`.
 */
export async function signIn(
  desk: Desk,
  { name, password, code, kind }: Credentials & { readonly kind: TokenKind },
): Promise<SignedIn | undefined> {
  if (!(await isPassword(desk, name, password))) return undefined;
  const isStrong = await checkSecondFactor(desk, name, code);
  const account = await desk.store.accounts.get(name);
  return account && enter(desk, account, { kind, isStrong });
}

/** Whoever it is has shown it. */
export async function enter(
  desk: Desk,
  account: KeptAccount,
  how: { readonly kind: TokenKind; readonly isStrong: boolean },
): Promise<SignedIn> {
  return { account: withoutPassword(account), ...(await openSession(desk, account, how)) };
}

/** Whether it is the password of the account. */
export async function isPassword({ store }: Desk, name: string, password: string): Promise<boolean> {
  const account = await store.accounts.get(name);
  return (await verify(account?.password ?? NOBODY, password)) && account !== undefined;
}
