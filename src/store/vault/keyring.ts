// The keys inside an installation, sealed in `vault/keyring` with the one key that people hold (tornaviaje.key or TORNAVIAJE_KEY).
// That key can be changed at any time, for only this small file is sealed with it: envelope encryption (NIST SP 800-57, part 1,
// key wrapping). With it comes a new inner key that seals from then on; older ones still open what they sealed.
import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { keyIsWrong, newKeyIsMissing } from "../key-problems.ts";
import { decodeKey, forgetKeyCheck, KEY_BYTES, KEY_FILE, readMasterKey } from "./master-key.ts";
import { seal, unseal } from "./seal.ts";
import { createOnce, readIfThere, replaceFile } from "./small-files.ts";

export interface RingKey {
  /** Eight hexadecimal digits, made of the key; they stand beside what it sealed. */
  readonly id: string;
  readonly key: Buffer;
}

export interface Keyring {
  /** Of the first day, never changed: marks, fingerprints, and all that was sealed before there was a keyring. */
  readonly root: Buffer;
  /** Seals from now on. */
  readonly newest: () => RingKey;
  /** Undefined for a key that was never on this ring. */
  readonly find: (id: string) => Buffer | undefined;
  /**
   * A new key for people to hold, and a new one inside. Killed at any moment, the old or the new key opens everything. `next`
   * must be given where the key does not lie in the folder. Throws `store/new-key-is-missing`, `store/key-is-unfit`.
   */
  readonly turn: (next?: string) => void;
}

const BELONGS_TO = "keyring";

/** `given` is TORNAVIAJE_KEY, `keys` the folder of the key file. Throws `store/key-is-unfit`, `store/key-is-wrong`, `store/key-is-missing`. */
export function openKeyring(folder: string, given?: string, keys = folder): Keyring {
  const path = join(folder, "vault", "keyring");
  let outer = given === undefined ? undefined : decodeKey(given);
  let ring: Ring;
  const found = readIfThere(path);
  if (found === undefined) {
    outer = readMasterKey(folder, given, { keys });
    mkdirSync(join(folder, "vault"), { recursive: true });
    const first = { root: outer, keys: [randomBytes(KEY_BYTES)] };
    ring = openRing(createOnce(path, sealRing(outer, first)), outer, folder);
  } else {
    outer ??= readMasterKey(folder, undefined, { isSealed: true, keys });
    ring = openRing(found, outer, folder);
    finishTurn(path, found, outer);
  }
  return {
    root: ring.root,
    newest: () => asRingKey(ring.keys[0] ?? ring.root),
    find: (id) => ring.keys.find((key) => idOf(key) === id),
    turn: (next) => {
      if (given !== undefined && next === undefined) throw newKeyIsMissing();
      const turned = next === undefined ? randomBytes(KEY_BYTES) : decodeKey(next);
      const wider: Ring = { root: ring.root, keys: [randomBytes(KEY_BYTES), ...ring.keys] };
      const sealed = sealRing(turned, wider);
      // Both keys open it, until the new one is where it will be looked for.
      if (outer !== undefined) replaceFile(path, `${sealed}${sealRing(outer, wider)}`);
      if (given === undefined) {
        replaceFile(join(keys, KEY_FILE), `${turned.toString("base64")}\n`);
        replaceFile(path, sealed);
      }
      forgetKeyCheck(folder);
      [outer, ring] = [turned, wider];
    },
  };
}

interface Ring {
  readonly root: Buffer;
  /** The newest first. */
  readonly keys: readonly Buffer[];
}

function sealRing(outer: Buffer, { root, keys }: Ring): string {
  const text = JSON.stringify([root, ...keys].map((key) => key.toString("base64")));
  return `${seal(outer, BELONGS_TO, text)}\n`;
}

function openRing(file: string, outer: Buffer, folder: string): Ring {
  for (const line of linesOf(file)) {
    const text = unseal(outer, BELONGS_TO, line);
    if (text === undefined) continue;
    const [root = outer, ...keys] = (JSON.parse(text) as readonly string[]).map((key) => Buffer.from(key, "base64"));
    return { root, keys };
  }
  throw keyIsWrong(folder);
}

/** A turn ends when somebody comes with the new key: then the old one opens nothing any more. */
function finishTurn(path: string, file: string, outer: Buffer): void {
  const [newest = "", ...others] = linesOf(file);
  if (others.length > 0 && unseal(outer, BELONGS_TO, newest) !== undefined) replaceFile(path, `${newest}\n`);
}

function linesOf(file: string): readonly string[] {
  return file.split("\n").filter((line) => line !== "");
}

function asRingKey(key: Buffer): RingKey {
  return { id: idOf(key), key };
}

function idOf(key: Buffer): string {
  return createHmac("sha256", key).update("id").digest("hex").slice(0, 8);
}

/** With the id of the key before it, so that a change of keys leaves it open. */
export function sealWithRing(keyring: Keyring, belongsTo: string, text: string): string {
  const { id, key } = keyring.newest();
  return `${id}.${seal(key, belongsTo, text)}`;
}

/** Undefined when it was changed or belongs to something else. What has no id was sealed before there was a keyring. */
export function unsealWithRing(keyring: Keyring, belongsTo: string, sealed: string): string | undefined {
  const dot = sealed.indexOf(".");
  const key = dot === -1 ? keyring.root : keyring.find(sealed.slice(0, dot));
  return key && unseal(key, belongsTo, sealed.slice(dot + 1));
}
