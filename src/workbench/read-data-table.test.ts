import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { realEffects } from "./effect/real-effects.ts";
import { readDataTable } from "./read-data-table.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-table-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a column without a name, as R writes its row numbers, is left out; other faults are told", async () => {
  const [byR, broken] = [join(folder, "r.csv"), join(folder, "broken.csv")];
  await writeFile(byR, '"","city","age"\n"1","A",20\n"2","B",30\n');
  const { names, cells, rows } = await readDataTable(realEffects(), byR);
  expect([names, cells, rows]).toEqual([["city", "age"], { city: ["A", "B"], age: ["20", "30"] }, 2]);
  await writeFile(broken, "city,city\nA,B\n");
  await expect(readDataTable(realEffects(), broken)).rejects.toMatchObject({ code: "workbench/input-file-has-errors" });
});
