// The digest that the build gives the program.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { digestSources } from "./digest-sources.ts";

let root: string;
const write = (path: string, text: string) => writeFile(join(root, path), text);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tornaviaje-sources-"));
  for (const folder of ["src/base", "vite"]) await mkdir(join(root, folder), { recursive: true });
  for (const path of ["src/base/digest.ts", "vite/config.ts", "package-lock.json", "tsconfig.json"])
    await write(path, path);
});
afterEach(() => rm(root, { recursive: true }));

test.each(["src/base/digest.ts", "vite/config.ts", "package-lock.json"])("is another once %s changes", async (path) => {
  const before = digestSources(root);
  expect(digestSources(root)).toBe(before);
  await write(path, "changed");
  expect(digestSources(root)).not.toBe(before);
});

test("is the same with another test", async () => {
  const before = digestSources(root);
  await write("src/base/digest.test.ts", "");
  expect(digestSources(root)).toBe(before);
});
