// The locked cupboard: names, telephones and places, sealed with a key of their own that opens nothing else. AES-256-GCM, each
// value bound to its table, column and row, so that nobody can move a name to another person. The key can be changed.
import { createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { identityKeyIsMissing, keyIsUnfit } from "../key-problems.ts";
import { seal, unseal } from "./seal.ts";
import { createOnce, readIfThere, replaceFile } from "./small-files.ts";

export const IDENTITY_KEY_FILE = "identities.key";

export interface SealedPlace {
  readonly study: string;
  readonly rootId: string;
  readonly question: string;
}

export interface Cupboard {
  readonly seal: (place: SealedPlace, text: string) => string;
  /** Undefined when it was changed, moved, or sealed with a key that is gone. Throws `store/identity-key-is-missing`. */
  readonly open: (place: SealedPlace, sealed: string) => string | undefined;
  /** Keyed hash with the newest key, equal for equal texts of one kind. */
  readonly hash: (kind: string, text: string) => string;
  /** Makes a new key, which seals from now on; the old one still opens. Only where the key lies in the folder. */
  readonly turn: () => void;
  /** Forgets all keys but the newest: after everything was sealed again. */
  readonly forgetOld: () => void;
}

/** `given` is TORNAVIAJE_IDENTITY_KEY: keys in base64 or hexadecimal, the newest first, parted by commas. The file is made when it is needed. */
export function openCupboard(folder: string, given?: string): Cupboard {
  const path = join(folder, IDENTITY_KEY_FILE);
  let keys: readonly Buffer[] | undefined;
  const all = () => {
    keys ??= given === undefined ? readOrMake(path) : readKeys(given);
    return keys;
  };
  const newest = () => {
    const [key] = all();
    if (key === undefined) throw identityKeyIsMissing(path);
    return key;
  };
  return {
    seal: (place, text) => `${idOf(newest())}.${seal(newest(), boundTo(place), text)}`,
    open: (place, sealed) => {
      const [id = "", body = ""] = sealed.split(".");
      const key = all().find((each) => idOf(each) === id);
      return key === undefined ? undefined : unseal(key, boundTo(place), body);
    },
    hash: (kind, text) => createHmac("sha256", newest()).update(`${kind}\n${text}`).digest("hex"),
    turn: () => {
      keys = [randomBytes(KEY_BYTES), ...all()];
      replaceFile(path, encode(keys));
    },
    forgetOld: () => {
      keys = [newest()];
      replaceFile(path, encode(keys));
    },
  };
}

const KEY_BYTES = 32;

function idOf(key: Buffer): string {
  return createHmac("sha256", key).update("id").digest("hex").slice(0, 8);
}

function boundTo({ study, rootId, question }: SealedPlace): string {
  return JSON.stringify(["identity", "sealed", study, rootId, question]);
}

function readKeys(text: string): readonly Buffer[] {
  return text
    .split(/[\s,]+/u)
    .filter((part) => part !== "")
    .map(decode);
}

function decode(text: string): Buffer {
  const key = Buffer.from(text, /^[0-9a-f]{64}$/iu.test(text) ? "hex" : "base64");
  if (key.length !== KEY_BYTES) throw keyIsUnfit();
  return key;
}

function encode(keys: readonly Buffer[]): string {
  return keys.map((key) => `${key.toString("base64")}\n`).join("");
}

function readOrMake(path: string): readonly Buffer[] {
  return readKeys(readIfThere(path) ?? createOnce(path, encode([randomBytes(KEY_BYTES)])));
}
