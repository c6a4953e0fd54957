import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { IDENTITY_KEY_FILE, openCupboard } from "./cupboard.ts";
import { openKeyring, sealWithRing, unsealWithRing } from "./keyring.ts";
import { KEY_FILE } from "./master-key.ts";
import { moveKeys } from "./move-keys.ts";

const PERSON = { study: "s", rootId: "uuid:1" };
const AGE = { ...PERSON, question: "name" };

let root: string;
let data: string;
let keys: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tornaviaje-keys-"));
  [data, keys] = [join(root, "data"), join(root, "etc", "keys")];
  for (const name of ["data", "second", "other-keys"]) mkdirSync(join(root, name));
});
afterEach(() => rmSync(root, { recursive: true }));

async function sealedHere(): Promise<{ readonly ring: string; readonly name: string }> {
  const ring = sealWithRing(openKeyring(data), "x", "word");
  const cupboard = openCupboard(data);
  const name = (await cupboard.sealerOf(PERSON))("name", "Zoraida");
  await cupboard.close();
  return { ring, name };
}

test("what was sealed in the folder opens with the keys in their new place, and with nothing in the folder", async () => {
  const { ring, name } = await sealedHere();
  expect(moveKeys(data, keys)).toEqual([KEY_FILE, IDENTITY_KEY_FILE]);
  expect([KEY_FILE, IDENTITY_KEY_FILE].map((file) => existsSync(join(data, file)))).toEqual([false, false]);
  expect(statSync(join(keys, KEY_FILE)).mode & 0o777).toBe(0o600);
  expect(statSync(keys).mode & 0o777).toBe(0o700);
  expect(unsealWithRing(openKeyring(data, undefined, keys), "x", ring)).toBe("word");
  expect(await openCupboard(data, undefined, keys).open(AGE, name)).toBe("Zoraida");
});

test("without them nothing opens, no key is made anew, and the missing file is named", async () => {
  const { name } = await sealedHere();
  moveKeys(data, keys);
  expect(() => openKeyring(data)).toThrow(expect.objectContaining({ code: "store/key-is-missing" }));
  await expect(openCupboard(data).open(AGE, name)).rejects.toMatchObject({ code: "store/identity-key-is-missing" });
  await expect(openCupboard(data).sealerOf({ ...PERSON, rootId: "uuid:2" })).rejects.toMatchObject({
    code: "store/identity-key-is-missing",
    message: expect.stringContaining(join(data, IDENTITY_KEY_FILE)),
  });
  expect(existsSync(join(data, IDENTITY_KEY_FILE))).toBe(false);
});

test("a turn of the key writes the new one where keys lie", async () => {
  const { ring } = await sealedHere();
  moveKeys(data, keys);
  openKeyring(data, undefined, keys).turn();
  expect(existsSync(join(data, KEY_FILE))).toBe(false);
  expect(unsealWithRing(openKeyring(data, undefined, keys), "x", ring)).toBe("word");
});

test("keys of another installation are not written over, and nothing is moved then", async () => {
  await sealedHere();
  const other = join(root, "other-keys");
  openKeyring(join(root, "second"), undefined, other);
  expect(() => moveKeys(data, other)).toThrow(expect.objectContaining({ code: "store/key-is-wrong" }));
  expect(existsSync(join(data, KEY_FILE))).toBe(true);
  expect(() => moveKeys(join(root, "second"), keys)).toThrow(expect.objectContaining({ code: "store/key-is-missing" }));
});
