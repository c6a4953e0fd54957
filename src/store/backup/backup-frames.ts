// How a backup is sealed: in the frames of the vault, under a key of its own that nobody but the password knows.
import { backupKey } from "./backup-key.ts";

/** Of the sealed stream. */
const BELONGS_TO = "tornaviaje backup";

/** Throws `store/backup-password-is-missing`. */
export async function backupFrames(password: string | undefined, salt: Buffer) {
  const key = await backupKey(password, salt);
  return { key, name: salt, keyOf: async () => key, belongsTo: BELONGS_TO };
}
