// Proposed merges are there before somebody asks, and the same as if everything were compared anew.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { proposeMerges } from "#directory/import/import-table";
import { replayActions } from "#directory/verification/replay-actions";
import { type OpenWorkbench, openWorkbench } from "../open-workbench.ts";
import { importIntoDirectory } from "./import-into-directory.ts";
import { listProposedMerges } from "./propose-merges.ts";
import { openReadAhead } from "./read-ahead.ts";

const STUDY = "invented";

let root = "";
let workbench: OpenWorkbench;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tornaviaje-ahead-"));
  workbench = await openWorkbench({ data: join(root, "data"), environment: {} });
});
afterAll(async () => {
  await workbench.close();
  await rm(root, { recursive: true });
});

async function bring(file: string, rows: readonly string[]): Promise<void> {
  const path = join(root, file);
  await writeFile(path, ["id,country,name,provider,kind,city,phone", ...rows, ""].join("\n"));
  await importIntoDirectory(workbench, STUDY, { file: path });
}

async function comparedAnew() {
  const services = [...(await workbench.store.services.list(STUDY))].map(([id, actions]) => ({
    ...replayActions([...actions]).cells,
    id,
  }));
  return proposeMerges(services, new Set(services.map(({ id }) => id)));
}

test("a directory is read once for each change, and its pairs are those of a whole comparison", async () => {
  const readAhead = openReadAhead(workbench);
  expect(await readAhead()).toBe(0);
  await bring("one.csv", [
    "A-1,SLV,Taller de pan inventado,Casa inventada,CAP,Soyapango,2222-0001",
    "A-2,SLV,Taller de pan inventada,Casa inventada,CAP,Soyapango,2222-0001",
    "A-3,SLV,Asesoría legal inventada,Red inventada,JUR,Soyapango,2222-0003",
  ]);
  expect(await readAhead()).toBe(1);
  expect(await readAhead()).toBe(0);
  expect((await listProposedMerges(workbench, STUDY)).map(({ ids }) => ids)).toEqual([["A-1", "A-2"]]);

  await bring("two.csv", ["B-1,SLV,Asesoria legal inventada,Red inventada,JUR,Soyapango,2222-0003"]);
  expect(await readAhead()).toBe(1);
  const pairs = await listProposedMerges(workbench, STUDY);
  expect(pairs.map(({ ids }) => ids)).toEqual([
    ["A-1", "A-2"],
    ["A-3", "B-1"],
  ]);
  expect(pairs).toEqual(await comparedAnew());
});
