import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startChild } from "../../../test/fixture/child.ts";
import { makeFolder } from "../../../test/fixture/stores.ts";
import { openKeyring, sealWithRing, unsealWithRing } from "./keyring.ts";
import { KEY_FILE, readMasterKey } from "./master-key.ts";
import { seal } from "./seal.ts";

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const failure = (code: string) => expect.objectContaining({ code });

describe("the keyring", () => {
  test("opens what was sealed before it was there, and before each turn", () => {
    const first = readMasterKey(folder);
    const old = seal(first, "s", "from the first day");
    const sealed = [old];
    for (let turn = 0; turn < 3; turn++) {
      const keyring = openKeyring(folder);
      sealed.push(sealWithRing(keyring, "s", `turn ${turn}`));
      keyring.turn();
    }
    const keyring = openKeyring(folder);
    expect(keyring.root).toEqual(first);
    expect(sealed.map((each) => unsealWithRing(keyring, "s", each))).toEqual([
      "from the first day",
      ...["turn 0", "turn 1", "turn 2"],
    ]);
  });

  test("seals with a new key after a turn, also where it was open already", () => {
    const keyring = openKeyring(folder);
    const before = keyring.newest().id;
    keyring.turn();
    expect(keyring.newest().id).not.toBe(before);
    expect(openKeyring(folder).newest().id).toBe(keyring.newest().id);
  });

  test("is opened by the new key alone once the turn has ended", async () => {
    openKeyring(folder);
    const old = await readFile(join(folder, KEY_FILE), "utf8");
    openKeyring(folder).turn();
    expect(await readFile(join(folder, KEY_FILE), "utf8")).not.toBe(old);
    expect(() => openKeyring(folder, old)).toThrow(failure("store/key-is-wrong"));
  });

  test("takes a new key from the configuration; both open it until somebody comes with the new one", () => {
    const [old, next] = [randomBytes(32).toString("base64"), randomBytes(32).toString("hex")];
    const keyring = openKeyring(folder, old);
    expect(() => keyring.turn()).toThrow(failure("store/new-key-is-missing"));
    expect(() => keyring.turn("short")).toThrow(failure("store/key-is-unfit"));
    keyring.turn(next);
    expect(openKeyring(folder, old).root).toEqual(keyring.root);
    expect(openKeyring(folder, next).root).toEqual(keyring.root);
    expect(() => openKeyring(folder, old)).toThrow(failure("store/key-is-wrong"));
  });

  test("makes no key where one was lost", async () => {
    openKeyring(folder);
    await rm(join(folder, KEY_FILE));
    expect(() => openKeyring(folder)).toThrow(failure("store/key-is-missing"));
    await writeFile(join(folder, KEY_FILE), randomBytes(32).toString("base64"));
    expect(() => openKeyring(folder)).toThrow(failure("store/key-is-wrong"));
  });

  test("killed in the midst of a turn, at any moment, opens everything with the key that lies there", async () => {
    const keyring = openKeyring(folder);
    const sealed = sealWithRing(keyring, "s", "kept");
    for (let kill = 0; kill < 6; kill++) {
      const child = startChild("test/fixture/key-turner.ts", [folder]);
      await child.said("turned.");
      await new Promise((resolve) => setTimeout(resolve, kill * 3));
      child.process.kill("SIGKILL");
      await child.ended;
      const found = openKeyring(folder);
      expect(found.root).toEqual(keyring.root);
      expect(unsealWithRing(found, "s", sealed)).toBe("kept");
    }
  });
});
