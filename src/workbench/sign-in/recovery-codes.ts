// Codes for the day on which the phone is lost: each good once. Sixty bits, kept as hashes by argon2id as passwords are (OWASP ASVS
// 5.0, 6.5.2, for what has fewer than 112 bits).
import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { toBase32 } from "./totp.ts";

const CODES = 10;
const LETTERS = 12;
/** Four by four, so that they can be copied by hand. */
const GROUP = /.{4}/gu;

export interface RecoveryCodes {
  /** Told once. */
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

export async function makeRecoveryCodes(): Promise<RecoveryCodes> {
  const plain = Array.from({ length: CODES }, () => toBase32(randomBytes(LETTERS)).slice(0, LETTERS));
  const hashes = await Promise.all(plain.map((code) => hash(code)));
  return { codes: plain.map((code) => (code.match(GROUP) ?? []).join("-")), hashes };
}

/** The hash that the code belongs to; undefined when it is none of them, or was used. */
export async function findRecoveryCode(hashes: readonly string[], given: string): Promise<string | undefined> {
  const plain = given.toUpperCase().replaceAll(/[^A-Z2-7]/gu, "");
  if (plain.length !== LETTERS) return undefined;
  for (const known of hashes) if (await verify(known, plain)) return known;
  return undefined;
}
