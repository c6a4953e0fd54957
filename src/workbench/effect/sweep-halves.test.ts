import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { nameHalf } from "./name-half.ts";
import { sweepHalves } from "./sweep-halves.ts";

const folder = await mkdtemp(join(tmpdir(), "halves-"));
afterAll(() => rm(folder, { recursive: true }));

test("what a process left that is gone is taken away; what is written now, or on another machine, stays", async () => {
  const own = nameHalf(join(folder, "a.csv"));
  // No system gives so high a number.
  const left = own.replace(`.${process.pid}-`, ".999999999-");
  const elsewhere = left.replace(/-[0-9a-f]{8}\./u, "-00000000.");
  const files = [own, left, elsewhere, join(folder, "a.csv"), join(folder, ".hidden.tmp")];
  for (const path of files) await writeFile(path, "x");
  await sweepHalves([folder, join(folder, "nowhere")]);
  const names = (await readdir(folder)).map((name) => join(folder, name));
  expect(names.sort()).toEqual(files.filter((path) => path !== left).sort());
});
