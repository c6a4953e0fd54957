// The one key of an installation: from the configuration, or made once in the data folder and read by its owner alone.
// Who loses it loses every parcel, so a key is never made a second time where something was sealed already.
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keyIsMissing, keyIsUnfit, keyIsWrong } from "../key-problems.ts";
import { codeOf } from "../process-identity.ts";

export const KEY_FILE = "tornaviaje.key";
const CHECK_FILE = "tornaviaje.key.check";
const KEY_BYTES = 32;

/** 32 bytes. `given` is TORNAVIAJE_KEY in base64 or hexadecimal. Throws `store/key-is-unfit`, `store/key-is-wrong`, `store/key-is-missing`. */
export function readMasterKey(folder: string, given?: string): Buffer {
  const check = readIfThere(join(folder, CHECK_FILE))?.trim();
  const key = given === undefined ? readOrMakeKey(join(folder, KEY_FILE), check !== undefined) : decodeKey(given);
  const mine = createHmac("sha256", key).update("tornaviaje key check").digest("hex");
  const known = check ?? createOnce(join(folder, CHECK_FILE), mine).trim();
  if (known !== mine) throw keyIsWrong(folder);
  return key;
}

function readOrMakeKey(path: string, sealedBefore: boolean): Buffer {
  const found = readIfThere(path);
  if (found !== undefined) return decodeKey(found);
  if (sealedBefore) throw keyIsMissing(path);
  return decodeKey(createOnce(path, randomBytes(KEY_BYTES).toString("base64")));
}

function decodeKey(text: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, /^[0-9a-f]{64}$/i.test(trimmed) ? "hex" : "base64");
  if (key.length !== KEY_BYTES) throw keyIsUnfit();
  return key;
}

/** What stands there in the end: of several processes that come at once, one makes it and all read the same. */
function createOnce(path: string, text: string): string {
  const temporary = `${path}.${randomUUID()}.tmp`;
  const file = openSync(temporary, "wx", 0o600);
  writeFileSync(file, `${text}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(temporary, path);
  } catch (cause) {
    if (codeOf(cause) !== "EEXIST") throw cause;
  } finally {
    rmSync(temporary);
  }
  return readFileSync(path, "utf8");
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return undefined;
    throw cause;
  }
}
