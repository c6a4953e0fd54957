// What a person takes back is nowhere in the data folder afterwards: no table, no page, no log of the database holds a word of it.
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkStudy } from "../check-study.ts";
import { keepStudy } from "../keep-study.ts";
import { type OpenWorkbench, openWorkbench } from "../open-workbench.ts";
import { withdrawStory } from "./withdraw-story.ts";

const WORDS = "turno que termina a las dos";

let root: string;
let workbench: OpenWorkbench;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "tornaviaje-withdrawn-"));
  const study = join(root, "study");
  await cp(fileURLToPath(new URL("../../../test/fixture/small-study", import.meta.url)), study, { recursive: true });
  workbench = await openWorkbench({ data: join(root, "data"), environment: {} });
  const { folder } = await checkStudy(workbench.effects, study);
  if (folder === undefined) throw new Error("the small study is broken");
  await keepStudy({ ...workbench, progress: () => {} }, folder);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

/** Files below the data folder that hold the words. */
async function holders(): Promise<readonly string[]> {
  const found: string[] = [];
  const data = join(root, "data");
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await readFile(path)).includes(WORDS)) found.push(path.slice(data.length + 1));
  }
  return found;
}

test("a story that was kept and is withdrawn leaves no word in any file of the data folder", async () => {
  expect(await holders()).not.toEqual([]);
  await withdrawStory(workbench, { study: "small-study", folder: join(root, "study") }, "ana");
  expect(await holders()).toEqual([]);
  await workbench.close();
  expect(await holders()).toEqual([]);
});
