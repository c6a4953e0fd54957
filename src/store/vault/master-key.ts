// The one key of an installation: from the configuration, or made once in the data folder and read by its owner alone.
// Who loses it loses every parcel, so a key is never made a second time where something was sealed already.
import { createHmac, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { keyIsMissing, keyIsUnfit, keyIsWrong } from "../key-problems.ts";
import { createOnce, readIfThere } from "./small-files.ts";

export const KEY_FILE = "tornaviaje.key";
const CHECK_FILE = "tornaviaje.key.check";
export const KEY_BYTES = 32;

export interface MasterKeyWish {
  /** A keyring is sealed with it, so that no key is made, and the keyring tells whether it is the right one. */
  readonly isSealed?: boolean;
  /** Where the key file lies. __Default value:__ the data folder. */
  readonly keys?: string;
}

/** 32 bytes. `given` is TORNAVIAJE_KEY in base64 or hexadecimal. Throws `store/key-is-unfit`, `store/key-is-wrong`, `store/key-is-missing`. */
export function readMasterKey(folder: string, given?: string, wish: MasterKeyWish = {}): Buffer {
  const { isSealed = false, keys = folder } = wish;
  if (isSealed) return given === undefined ? readOrMakeKey(join(keys, KEY_FILE), true) : decodeKey(given);
  const check = readIfThere(join(folder, CHECK_FILE))?.trim();
  const key = given === undefined ? readOrMakeKey(join(keys, KEY_FILE), check !== undefined) : decodeKey(given);
  const mine = createHmac("sha256", key).update("tornaviaje key check").digest("hex");
  const known = check ?? createOnce(join(folder, CHECK_FILE), `${mine}\n`).trim();
  if (known !== mine) throw keyIsWrong(folder);
  return key;
}

function readOrMakeKey(path: string, sealedBefore: boolean): Buffer {
  const found = readIfThere(path);
  if (found !== undefined) return decodeKey(found);
  if (sealedBefore) throw keyIsMissing(path);
  return decodeKey(createOnce(path, `${randomBytes(KEY_BYTES).toString("base64")}\n`));
}

export function decodeKey(text: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? "hex" : "base64");
  if (key.length !== KEY_BYTES) throw keyIsUnfit();
  return key;
}

/** The keyring tells from now on whether a key is the right one. */
export function forgetKeyCheck(folder: string): void {
  rmSync(join(folder, CHECK_FILE), { force: true });
}
