import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Effects } from "./effects.ts";
import { fakeEffects } from "./fake-effects.ts";
import { realEffects } from "./real-effects.ts";

const STUDY = {
  "study.yaml": "id: a",
  "places/cities.csv": "id\nSLV-SAL\n",
  "places/Ñ.csv": "",
  "tools/make-responses.ts": "",
  "services/tools/x.ts": "",
  "node_modules/p/index.js": "",
  ".git/HEAD": "",
  ".DS_Store": "",
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tornaviaje-test-"));
  for (const [path, text] of Object.entries(STUDY)) await put(join(root, "study", path), text);
});
afterAll(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

const WORLDS: readonly [string, () => { effects: Effects; folder: string }][] = [
  ["the real world", () => ({ effects: realEffects(), folder: root })],
  ["the fake world", () => ({ effects: fakeEffects({ files: inFolder("/w/study", STUDY) }), folder: "/w" })],
];

function inFolder(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

describe.each(WORLDS)("%s", (_name, open) => {
  test("reads the files of a study in order, without tools, packages and hidden names", async () => {
    const { effects, folder } = open();
    const { files, issues } = await effects.files.readFolder(`${folder}/study`);
    expect([...files.keys()]).toEqual(["places/cities.csv", "places/Ñ.csv", "study.yaml"]);
    expect(new TextDecoder().decode(files.get("study.yaml"))).toBe("id: a");
    expect(issues).toEqual([]);
  });

  test("says which folder is missing", async () => {
    const { effects, folder } = open();
    await expect(effects.files.readFolder(`${folder}/nothing`)).rejects.toMatchObject({
      code: "workbench/folder-is-missing",
      message: expect.stringContaining("nothing"),
    });
  });

  test("writes into folders that are not there yet, and over what was there", async () => {
    const { effects, folder } = open();
    const path = `${folder}/out/SLV/es/report.html`;
    expect(await effects.files.read(path)).toBeUndefined();
    await effects.files.writeAtomically(path, Uint8Array.of(1, 2, 3));
    await effects.files.writeAtomically(path, Uint8Array.of(4));
    expect(await effects.files.read(path)).toEqual(Uint8Array.of(4));
  });

  test("never gives the same id twice", () => {
    const { effects } = open();
    expect(new Set(Array.from({ length: 100 }, effects.ids.next)).size).toBe(100);
  });
});

describe("reading a folder of the disk", () => {
  const { readFolder } = realEffects().files;

  test("remarks on folders with the name of a file, on sockets, and on what the system keeps to itself", async () => {
    const folder = join(root, "strange");
    await mkdir(join(folder, "cities.csv"), { recursive: true });
    await writeFile(join(folder, "a.md"), "x");
    await writeFile(join(folder, "closed.csv"), "x");
    await chmod(join(folder, "closed.csv"), 0o000);
    const socket = createServer().listen(join(folder, "socket"));
    await once(socket, "listening");
    const { files, issues } = await readFolder(folder);
    socket.close();
    const readsAll = process.getuid?.() === 0;
    expect([...files.keys()]).toEqual(readsAll ? ["a.md", "closed.csv"] : ["a.md"]);
    expect(issues.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["workbench/file-is-a-file", "cities.csv"],
      ...(readsAll ? [] : [["workbench/file-can-be-read", "closed.csv"]]),
      ["workbench/file-is-a-file", "socket"],
    ]);
  });

  test("follows links to files inside, and remarks on those that leave or lead nowhere", async () => {
    const folder = join(root, "links");
    await put(join(folder, "a.csv"), "inside");
    await put(join(root, "secret.csv"), "outside");
    await symlink("a.csv", join(folder, "b.csv"));
    await symlink("../secret.csv", join(folder, "c.csv"));
    await symlink("gone.csv", join(folder, "d.csv"));
    await symlink(".", join(folder, "e"));
    const { files, issues } = await readFolder(folder);
    expect([...files.keys()]).toEqual(["a.csv", "b.csv"]);
    expect(issues.map(({ rule, place }) => [rule, place.file])).toEqual([
      ["workbench/link-stays-inside-the-folder", "c.csv"],
      ["workbench/link-stays-inside-the-folder", "d.csv"],
      ["workbench/link-stays-inside-the-folder", "e"],
    ]);
  });

  test("remarks on a file that is too large instead of reading it", async () => {
    const folder = join(root, "large");
    await put(join(folder, "a.csv"), "");
    await truncate(join(folder, "a.csv"), 65 * 1024 * 1024);
    const { files, issues } = await readFolder(folder);
    expect(files.size).toBe(0);
    expect(issues[0]).toMatchObject({ rule: "workbench/file-is-of-a-readable-size", place: { file: "a.csv" } });
    expect(issues[0]?.message.en).toContain("65 MB");
  });
});

describe("writing a file of the disk", () => {
  const { writeAtomically } = realEffects().files;

  test("leaves nothing behind but the file", async () => {
    await writeAtomically(join(root, "alone", "a.txt"), new Uint8Array(100_000));
    expect(await readdir(join(root, "alone"))).toEqual(["a.txt"]);
  });

  test("leaves the old file and no other when it cannot write", async () => {
    await put(join(root, "kept", "a", "b.txt"), "old");
    await chmod(join(root, "kept", "a", "b.txt"), 0o600);
    await expect(writeAtomically(join(root, "kept", "a"), Uint8Array.of(1))).rejects.toMatchObject({
      code: "workbench/path-is-not-writable",
    });
    await expect(writeAtomically(join(root, "kept", "a", "b.txt", "c"), Uint8Array.of(1))).rejects.toMatchObject({
      code: "workbench/path-is-not-writable",
    });
    expect(await readdir(join(root, "kept"))).toEqual(["a"]);
    expect(await readFile(join(root, "kept", "a", "b.txt"), "utf8")).toBe("old");
  });
});
