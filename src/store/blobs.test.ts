import { mkdir, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { digestBytes } from "#base/digest";
import { startChild } from "../../test/fixture/child.ts";
import { makeFolder } from "../../test/fixture/stores.ts";
import { type Blobs, openBlobs } from "./blobs.ts";

let folder: string;
let blobs: Blobs;
beforeEach(async () => {
  folder = await makeFolder();
  blobs = openBlobs(join(folder, "blobs"));
});
afterEach(() => rm(folder, { recursive: true }));

const BYTES = new TextEncoder().encode("Tegucigalpa");

describe("blobs", () => {
  test("come back under the digest of their bytes, whatever they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const digest = await blobs.add(bytes);
        expect(digest).toBe(digestBytes(bytes));
        expect(await blobs.get(digest)).toEqual(bytes);
      }),
      { numRuns: 30 },
    );
  });

  test("stand in a folder named by the first two letters, with nothing beside them", async () => {
    const digest = await blobs.add(BYTES);
    expect(blobs.path(digest)).toBe(join(folder, "blobs", digest.slice(0, 2), digest.slice(2)));
    expect(await readdir(join(folder, "blobs"))).toEqual([digest.slice(0, 2)]);
    expect(await readdir(join(folder, "blobs", digest.slice(0, 2)))).toEqual([digest.slice(2)]);
  });

  test("of the same bytes are written once", async () => {
    const digest = await blobs.add(BYTES);
    const before = await stat(blobs.path(digest));
    await Promise.all([blobs.add(BYTES), blobs.add(BYTES)]);
    expect((await stat(blobs.path(digest))).ino).toBe(before.ino);
  });

  test("that can be made again are not there where they are missing or damaged", async () => {
    const digest = await blobs.add(BYTES);
    expect(await blobs.find(digest)).toEqual(BYTES);
    await truncate(blobs.path(digest), 4);
    expect(await blobs.find(digest)).toBeUndefined();
    await rm(blobs.path(digest));
    expect(await blobs.find(digest)).toBeUndefined();
  });

  test("that are not there are a Problem", async () => {
    const digest = digestBytes(BYTES);
    expect(await blobs.has(digest)).toBe(false);
    await expect(blobs.get(digest)).rejects.toMatchObject({ code: "store/blob-is-missing" });
    await blobs.add(BYTES);
    expect(await blobs.has(digest)).toBe(true);
  });

  test.each([
    ["a byte was changed", (path: string) => writeFile(path, "tegucigalpa")],
    ["the end was cut off", (path: string) => truncate(path, 4)],
    ["nothing is left", (path: string) => truncate(path, 0)],
  ])("of which %s are a Problem, and adding the bytes again mends them", async (_what, damage) => {
    const digest = await blobs.add(BYTES);
    await damage(blobs.path(digest));
    await expect(blobs.get(digest)).rejects.toMatchObject({ code: "store/blob-is-damaged" });
    await blobs.add(BYTES);
    expect(await blobs.get(digest)).toEqual(BYTES);
  });

  test("that find no room are a Problem, and leave nothing by halves", async () => {
    await mkdir(join(folder, "small"));
    const child = await startChild("test/fixture/blob-writer.ts", [join(folder, "small")], 64).ended;
    expect(child.output.trim().split("\n")).toEqual(["small blob kept", "store/disk-is-full"]);
    const left = await readdir(join(folder, "small"), { recursive: true, withFileTypes: true });
    const files = left.filter((entry) => entry.isFile());
    expect(files).toHaveLength(1);
    expect((await readFile(join(files[0]?.parentPath ?? "", files[0]?.name ?? ""))).length).toBe(1000);
  });
});
