// The open data of the included study as `publish` writes it, judged by the standards that it names.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { judgePackage } from "../fixture/judge-package.ts";
import { answered, type CopyOfStudy, copyStudy } from "./copy-of-study.ts";

let copy: CopyOfStudy;
beforeAll(async () => {
  copy = await copyStudy("package");
});
afterAll(() => copy.remove());

test("the package of the included study keeps to its standards, and one that lost a byte does not", async () => {
  // One report in one language goes along, the smallest that `publish` makes.
  const folders = ["--out", join(copy.folder, "out"), "--data", join(copy.folder, "data")];
  await answered("publish", copy.study, "--kinds", "data", "--only", "SLV", "--lang", "en", ...folders);
  const folder = join(copy.folder, "out/open-data");
  expect(await judgePackage(folder)).toEqual([]);
  const { valid, issues } = await answered("services", "validate", join(folder, "hsds"));
  expect([valid, issues]).toEqual([true, []]);
  await writeFile(join(folder, "README.md"), "");
  expect(await judgePackage(folder)).toHaveLength(2);
});
