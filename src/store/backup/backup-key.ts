// The key of a backup, from a password (argon2id, RFC 9106; the second of its recommended settings).
import { hashRaw } from "@node-rs/argon2";
import { backupPasswordIsMissing } from "../backup-problems.ts";

export const SALT_BYTES = 16;
const SHORTEST = 12;

/** Throws `store/backup-password-is-missing`. */
export async function backupKey(password: string | undefined, salt: Uint8Array): Promise<Buffer> {
  if (password === undefined || password.length < SHORTEST) throw backupPasswordIsMissing();
  return hashRaw(password, { salt, memoryCost: 65_536, timeCost: 3, parallelism: 4, outputLen: 32 });
}
