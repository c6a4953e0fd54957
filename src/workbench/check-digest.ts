// Passwords of field users. Digest as OpenRosa asks for it: the subset of RFC 2617 that field clients speak. A nonce is ours, new and random, holds for
// minutes, and its count must rise, whichever of several processes a request comes to.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { Desk } from "./act-head.ts";
import { fieldUserBelongsTo, REALM } from "./senders.ts";

export interface DigestAnswer {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  /** All three, or none (RFC 2069). */
  readonly qop?: string;
  readonly nc?: string;
  readonly cnonce?: string;
}

export interface AskedFor {
  readonly method: string;
  /** Path and query as requested. */
  readonly uri: string;
}

export type DigestVerdict =
  | { readonly kind: "right"; readonly user: string }
  /** The password is right and the nonce used up: the client may try again without asking its user. */
  | { readonly kind: "stale" }
  | { readonly kind: "wrong" };

const NONCE_MILLISECONDS = 5 * 60_000;
const WRONG: DigestVerdict = { kind: "wrong" };

export function makeNonce({ effects, store }: Desk): string {
  const expiresAt = effects.clock.now().getTime() + NONCE_MILLISECONDS;
  const text = `${expiresAt}.${randomBytes(18).toString("base64url")}`;
  return `${text}.${store.secrets.mark(`nonce ${text}`).slice(0, 32)}`;
}

export async function checkDigest(
  desk: Desk,
  study: string,
  given: DigestAnswer,
  asked: AskedFor,
): Promise<DigestVerdict> {
  const expiresAt = readNonce(desk, given.nonce);
  if (expiresAt === undefined || given.realm !== REALM || !isSamePlace(given.uri, asked.uri)) return WRONG;
  const user = await desk.store.senders.findFieldUser(study, given.username);
  const ha1 = user && desk.store.secrets.unseal(fieldUserBelongsTo(study, user.name), user.ha1);
  if (ha1 === undefined || !isEqual(given.response, responseOf(ha1, given, asked))) return WRONG;
  if (expiresAt < desk.effects.clock.now().getTime()) return { kind: "stale" };
  const count = given.qop === undefined ? 1 : Number.parseInt(given.nc ?? "", 16);
  const rises = Number.isSafeInteger(count) && (await desk.store.nonces.use(study, given.nonce, { count, expiresAt }));
  // Refused as a replay; who knows the password, and only sent two requests in another order, is told to take a new nonce.
  if (!rises) return { kind: "stale" };
  return { kind: "right", user: given.username };
}

export interface NameAndPassword {
  readonly name: string;
  readonly password: string;
}

/** What Basic sends. */
export async function checkPassword(desk: Desk, study: string, given: NameAndPassword): Promise<DigestVerdict> {
  const { name, password } = given;
  const user = await desk.store.senders.findFieldUser(study, name);
  const ha1 = user && desk.store.secrets.unseal(fieldUserBelongsTo(study, user.name), user.ha1);
  const isRight = isEqual(md5(`${name}:${REALM}:${password}`), ha1 ?? "");
  return isRight ? { kind: "right", user: name } : WRONG;
}

/** When it ends; undefined when it is not one of ours. */
function readNonce({ store }: Desk, nonce: string): number | undefined {
  const [end = "", random = "", mark = ""] = nonce.split(".");
  const text = `${end}.${random}`;
  return isEqual(mark, store.secrets.mark(`nonce ${text}`).slice(0, 32)) ? Number(end) : undefined;
}

/** Some clients write the whole address. */
function isSamePlace(given: string, asked: string): boolean {
  return given.replace(/^https?:\/\/[^/]+/i, "") === asked;
}

function responseOf(ha1: string, { nonce, nc, cnonce, qop, uri }: DigestAnswer, { method }: AskedFor): string {
  const ha2 = md5(`${method}:${uri}`);
  return qop === undefined ? md5(`${ha1}:${nonce}:${ha2}`) : md5(`${ha1}:${nonce}:${nc}:${cnonce}:${qop}:${ha2}`);
}

function md5(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
