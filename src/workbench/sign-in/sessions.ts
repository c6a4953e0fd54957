// Sessions of browsers and tokens of programs: made when somebody has shown who they are, found again by a hash, ended.
import { randomBytes } from "node:crypto";
import type { AccessToken, KeptAccount, TokenHolder } from "#store/kept/accounts";
import type { Desk } from "../act-head.ts";
import { hashToken } from "../senders.ts";

export type { TokenHolder };
export type TokenKind = AccessToken["kind"];

export interface OpenedSession {
  readonly token: string;
  /** Unless it is used before: a session is kept alive by use, up to `longestUntil`. */
  readonly expiresAt: string;
  readonly longestUntil: string;
}

const HOUR_MILLISECONDS = 3_600_000;
/** ASVS 5.0, 7.3.1 and 7.3.2: a session ends an hour after somebody last did something, and after a working day in any case. */
const IDLE_MILLISECONDS = HOUR_MILLISECONDS;
const LONGEST_MILLISECONDS: Readonly<Record<TokenKind, number>> = {
  session: 12 * HOUR_MILLISECONDS,
  bearer: 24 * 90 * HOUR_MILLISECONDS,
};

/** `isStrong`: more than a password was shown. */
export async function openSession(
  { store, effects }: Desk,
  { name }: Pick<KeptAccount, "name">,
  { kind, isStrong }: { readonly kind: TokenKind; readonly isStrong: boolean },
): Promise<OpenedSession> {
  const now = effects.clock.now();
  const token = randomBytes(32).toString("base64url");
  const longestUntil = after(now, LONGEST_MILLISECONDS[kind]);
  const expiresAt = kind === "session" ? after(now, IDLE_MILLISECONDS) : longestUntil;
  const kept = { account: name, kind, madeAt: now.toISOString(), expiresAt, isStrong };
  await store.accounts.addToken({ tokenHash: hashToken(token), ...kept });
  return { token, expiresAt, longestUntil };
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
export function holderOfToken(desk: Desk, kind: TokenKind, token: string): Promise<TokenHolder | undefined> {
  return desk.store.accounts.ofToken(hashToken(token), kind, desk.effects.clock.now().toISOString());
}

export async function signOut({ store }: Desk, token: string): Promise<void> {
  await store.accounts.removeToken(hashToken(token));
}

export interface OpenSession {
  /** Says nothing of its token. */
  readonly id: string;
  readonly kind: TokenKind;
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
