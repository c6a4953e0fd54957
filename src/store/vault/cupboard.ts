// The locked cupboard: names, telephones and places. Each person has a key of her or his own, destroyed when consent is taken back, so
// that no older copy of the tables tells who it was; those keys are sealed with the key of the cupboard, which opens nothing else and
// can be changed. AES-256-GCM, each value bound to its table, column and row, so that nobody can move a name to another person.
import { createHash, createHmac, randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { identityKeyIsMissing, keyIsUnfit } from "../key-problems.ts";
import { NAME_BYTES, openRecordKeys } from "./record-keys.ts";
import { seal, unseal } from "./seal.ts";
import { createOnce, readIfThere, replaceFile } from "./small-files.ts";

export const IDENTITY_KEY_FILE = "identities.key";

export interface Person {
  readonly study: string;
  readonly rootId: string;
}

export interface SealedPlace extends Person {
  readonly question: string;
}

/** How values of one person are sealed. */
export type SealPerson = (question: string, text: string) => string;

export interface Cupboard {
  /** With the newest key of the person, which is made and on the disk when there was none. Throws `store/disk-is-full`. */
  readonly sealerOf: (person: Person) => Promise<SealPerson>;
  /** Undefined when it was changed, moved, or sealed with a key that is gone. Throws `store/identity-key-is-missing`. */
  readonly open: (place: SealedPlace, sealed: string) => Promise<string | undefined>;
  /** Keyed hash with the newest key, equal for equal texts of one kind. */
  readonly hash: (kind: string, text: string) => string;
  /** Nothing that was ever sealed for the person can be opened any more. */
  readonly destroy: (person: Person) => Promise<void>;
  /** Makes a new key, which seals from now on; the old one still opens. Only where the key lies in the folder. */
  readonly turn: () => void;
  /** The same for one person. */
  readonly renew: (person: Person) => Promise<void>;
  /** Forgets all keys but the newest, of the cupboard and of these persons: after everything was sealed again. */
  readonly forgetOld: (persons: readonly Person[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * `given` is TORNAVIAJE_IDENTITY_KEY: keys in base64 or hexadecimal, the newest first, parted by commas; `where` the folder of the key file, which is
 * made when it is needed, and never where somebody was sealed already. Throws `store/identity-key-is-missing`.
 */
export function openCupboard(folder: string, given?: string, where = folder): Cupboard {
  const path = join(where, IDENTITY_KEY_FILE);
  let keys: readonly Buffer[] | undefined;
  const all = () => {
    keys ??= given === undefined ? readOrMake(path, holdsPersons(folder)) : readKeys(given);
    return keys;
  };
  const newest = () => {
    const [key] = all();
    if (key === undefined) throw identityKeyIsMissing(path);
    return key;
  };
  const find = (id: string) => all().find((key) => idOf(key) === id);
  const outer = { newest: () => ({ id: idOf(newest()), key: newest() }), find };
  const persons = openRecordKeys(join(folder, "vault", "persons"), outer);
  const makeKey = async (person: Person) => {
    const made = persons.make(nameOf(person));
    await made.isKept;
    return made.key;
  };
  return {
    sealerOf: async (person) => {
      const key = (await persons.findAll(nameOf(person))).at(-1) ?? (await makeKey(person));
      return (question, text) => `${OF_PERSON}.${idOf(key)}.${seal(key, boundTo({ ...person, question }), text)}`;
    },
    open: async (place, sealed) => {
      const [kind = "", id = "", body = ""] = sealed.startsWith(`${OF_PERSON}.`)
        ? sealed.split(".")
        : ["", ...sealed.split(".")];
      const own = kind === "" ? all() : await persons.findAll(nameOf(place));
      const key = own.find((each) => idOf(each) === id);
      return key === undefined ? undefined : unseal(key, boundTo(place), body);
    },
    hash: (kind, text) => createHmac("sha256", newest()).update(`${kind}\n${text}`).digest("hex"),
    destroy: (person) => persons.destroy(nameOf(person)),
    turn: () => {
      keys = [randomBytes(KEY_BYTES), ...all()];
      replaceFile(path, encode(keys));
    },
    renew: async (person) => {
      await makeKey(person);
    },
    forgetOld: async (renewed) => {
      for (const person of renewed) {
        const name = nameOf(person);
        await persons.destroy(name, (await persons.findAll(name)).at(-1));
      }
      keys = [newest()];
      replaceFile(path, encode(keys));
    },
    close: persons.close,
  };
}

const KEY_BYTES = 32;

/** Stands before what a key of a person sealed; what is older was sealed with the key of the cupboard. */
const OF_PERSON = "person";

function idOf(key: Buffer): string {
  return createHmac("sha256", key).update("id").digest("hex").slice(0, 8);
}

function nameOf({ study, rootId }: Person): Buffer {
  return createHash("sha256")
    .update(JSON.stringify(["person", study, rootId]))
    .digest()
    .subarray(0, NAME_BYTES);
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

function readOrMake(path: string, isSealed: boolean): readonly Buffer[] {
  const found = readIfThere(path);
  if (found === undefined && isSealed) throw identityKeyIsMissing(path);
  return readKeys(found ?? createOnce(path, encode([randomBytes(KEY_BYTES)])));
}

/** Whether keys of persons were sealed here: a new key of the cupboard would open none of them. */
function holdsPersons(folder: string): boolean {
  const persons = join(folder, "vault", "persons");
  return existsSync(persons) && readdirSync(persons).length > 0;
}
