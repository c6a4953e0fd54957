import { createHash, randomBytes } from "node:crypto";
import { appendFile, chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeFolder } from "../../../test/fixture/stores.ts";
import { openJournal } from "./journal.ts";
import { type Keyring, openKeyring } from "./keyring.ts";
import { KEY_FILE, readMasterKey } from "./master-key.ts";
import { sealFrames } from "./sealed-frames.ts";
import { openSecrets } from "./secrets.ts";
import { openVault } from "./vault.ts";

let folder: string;
let inner: string;
let keyring: Keyring;
const key = randomBytes(32);
beforeEach(async () => {
  folder = await makeFolder();
  inner = join(folder, "inner");
  keyring = openKeyring(folder, key.toString("base64"));
});
afterEach(() => rm(folder, { recursive: true }));

async function* pieces(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

describe("the vault", () => {
  test("gives back what was put in, of any length and in any pieces", async () => {
    const vault = openVault(inner, keyring);
    const lengths = fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 200_000);
    await fc.assert(
      fc.asyncProperty(fc.array(lengths, { maxLength: 4 }), async (sizes) => {
        const parts = sizes.map((size) => randomBytes(size));
        const { digest, bytes } = await vault.add(pieces(...parts), "s/parcel");
        expect(bytes).toBe(sizes.reduce<number>((a, b) => a + b, 0));
        expect(await collect(vault.read(digest, "s/parcel"))).toEqual(Buffer.concat(parts));
      }),
      { numRuns: 20 },
    );
  });

  test("holds nothing that can be read without the key", async () => {
    const vault = openVault(inner, keyring);
    const secret = Buffer.from("Tegucigalpa ".repeat(500));
    const { digest, fingerprint } = await vault.add(pieces(secret), "s/parcel");
    expect((await vault.add(pieces(secret), "s/parcel")).fingerprint).toBe(fingerprint);
    const sealed = await readFile(join(inner, digest.slice(0, 2), digest.slice(2)));
    expect(sealed.includes("Tegucigalpa")).toBe(false);
    await expect(collect(openVault(inner, otherKeyring()).read(digest, "s/parcel"))).rejects.toMatchObject({
      code: "store/blob-is-damaged",
    });
    await expect(collect(vault.read(digest, "other/parcel"))).rejects.toMatchObject({ code: "store/blob-is-damaged" });
  });

  test.each([
    ["changed", (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte)))],
    ["cut at a frame", (bytes: Buffer) => bytes.subarray(0, 20 + 65_552)],
    ["cut anywhere", (bytes: Buffer) => bytes.subarray(0, -5)],
    ["empty", () => Buffer.alloc(0)],
    ["with frames in another order", swapFrames],
  ])("refuses a file that is %s", async (_how, spoil) => {
    const vault = openVault(inner, keyring);
    const { digest } = await vault.add(pieces(Buffer.alloc(200_000, 7)), "s");
    const path = join(inner, digest.slice(0, 2), digest.slice(2));
    await writeFile(path, spoil(await readFile(path)));
    await expect(collect(vault.read(digest, "s"))).rejects.toMatchObject({ code: "store/blob-is-damaged" });
  });

  test("leaves nothing behind when the sender goes away", async () => {
    const vault = openVault(inner, keyring);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(100_000);
      throw new Error("connection lost");
    }
    await expect(vault.add(broken(), "s")).rejects.toThrow("connection lost");
    expect((await readdir(inner)).filter((name) => name !== "keys")).toEqual([]);
  });

  test("destroys the key with the file, so that an old copy of it opens no more", async () => {
    const vault = openVault(inner, keyring);
    const [kept, gone] = [
      await vault.add(pieces(Buffer.from("kept")), "s"),
      await vault.add(pieces(Buffer.from("gone")), "s"),
    ];
    const path = join(inner, gone.digest.slice(0, 2), gone.digest.slice(2));
    const copy = await readFile(path);
    await vault.remove(gone.digest);
    await expect(collect(vault.read(gone.digest, "s"))).rejects.toMatchObject({ code: "store/blob-is-missing" });
    await writeFile(path, copy);
    for (const each of [vault, openVault(inner, keyring)]) {
      await expect(collect(each.read(gone.digest, "s"))).rejects.toMatchObject({ code: "store/blob-is-damaged" });
      expect(String(await collect(each.read(kept.digest, "s")))).toBe("kept");
    }
  });

  test("finds a key behind half a record that a kill left", async () => {
    const vault = openVault(inner, keyring);
    const keys = join(inner, "keys");
    await vault.add(pieces(Buffer.from("a")), "s");
    for (const name of await readdir(keys)) await appendFile(join(keys, name), randomBytes(31));
    const later = await Promise.all(
      Array.from({ length: 40 }, (_, at) => vault.add(pieces(Buffer.from(`${at}`)), "s")),
    );
    const read = await Promise.all(later.map(({ digest }) => collect(openVault(inner, keyring).read(digest, "s"))));
    expect(read.map(String)).toEqual(later.map((_, at) => `${at}`));
  });

  test("opens what was sealed before files had keys of their own", async () => {
    const name = randomBytes(16);
    const frames: Buffer[] = [];
    for await (const frame of sealFrames(pieces(Buffer.from("old")), { key: keyring.root, name, belongsTo: "s" }))
      frames.push(frame);
    const bytes = Buffer.concat(frames);
    bytes.write("TVJ1");
    const digest = createHash("sha256").update(bytes).digest("hex");
    await mkdir(join(inner, digest.slice(0, 2)), { recursive: true });
    await writeFile(join(inner, digest.slice(0, 2), digest.slice(2)), bytes);
    expect(String(await collect(openVault(inner, keyring).read(digest, "s")))).toBe("old");
  });

  test("lists what lies there since before a moment", async () => {
    const vault = openVault(inner, keyring);
    const { digest } = await vault.add(pieces(Buffer.from("a")), "s");
    const listed = async (before: Date) => {
      const found: string[] = [];
      for await (const each of vault.list(before)) found.push(each);
      return found;
    };
    expect(await listed(new Date(0))).toEqual([]);
    expect(await listed(new Date(Date.now() + 60_000))).toEqual([digest]);
  });
});

function otherKeyring(): Keyring {
  const ring = { id: "00000000", key: randomBytes(32) };
  return {
    root: randomBytes(32),
    newest: () => ring,
    find: (id) => (id === ring.id ? ring.key : undefined),
    turn: () => {},
  };
}

function swapFrames(bytes: Buffer): Buffer {
  const [first, second] = [bytes.subarray(20, 20 + 65_552), bytes.subarray(20 + 65_552, 20 + 2 * 65_552)];
  return Buffer.concat([bytes.subarray(0, 20), second, first, bytes.subarray(20 + 2 * 65_552)]);
}

describe("the key", () => {
  beforeEach(async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
  });

  test("is made once, for its owner alone, and is the same afterwards", async () => {
    const made = readMasterKey(folder);
    expect(readMasterKey(folder)).toEqual(made);
    expect((await stat(join(folder, KEY_FILE))).mode & 0o777).toBe(0o600);
  });

  test("is not made again when it is lost, and another is refused", async () => {
    readMasterKey(folder);
    await rm(join(folder, KEY_FILE));
    expect(() => readMasterKey(folder)).toThrow(expect.objectContaining({ code: "store/key-is-missing" }));
    const other = randomBytes(32).toString("base64");
    expect(() => readMasterKey(folder, other)).toThrow(expect.objectContaining({ code: "store/key-is-wrong" }));
    expect(() => readMasterKey(folder, "short")).toThrow(expect.objectContaining({ code: "store/key-is-unfit" }));
  });

  test("comes from the configuration in either spelling", () => {
    const given = readMasterKey(folder, key.toString("hex"));
    expect(given).toEqual(key);
    expect(readMasterKey(folder, key.toString("base64"))).toEqual(key);
  });

  test("opens a secret only for what it belongs to", () => {
    const secrets = openSecrets(otherKeyring());
    const sealed = secrets.seal("s/device/1", "token");
    expect(secrets.unseal("s/device/1", sealed)).toBe("token");
    expect(secrets.unseal("s/device/2", sealed)).toBeUndefined();
    expect(secrets.unseal("s/device/1", "AAAA")).toBeUndefined();
  });
});

describe("the journal", () => {
  test("gives back its lines in their order, without a torn last one", async () => {
    const journal = openJournal(inner, keyring);
    await journal.append([{ n: 1 }, { n: 2 }]);
    await journal.append([{ n: 3 }]);
    await journal.close();
    const [name = ""] = await readdir(inner);
    const path = join(inner, name);
    await writeFile(path, (await readFile(path)).subarray(0, -7));
    expect(await openJournal(inner, keyring).read()).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test("names the line that was changed", async () => {
    const journal = openJournal(inner, keyring);
    await journal.append([{ n: 1 }, { n: 2 }]);
    const [name = ""] = await readdir(inner);
    const lines = (await readFile(join(inner, name), "utf8")).split("\n");
    await writeFile(join(inner, name), ["A".repeat(80), ...lines.slice(1)].join("\n"));
    await expect(journal.read()).rejects.toMatchObject({ code: "store/journal-is-damaged" });
    await chmod(folder, 0o700);
    await journal.close();
  });
});
