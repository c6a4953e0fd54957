import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copySmallStudy, type StudyCopy } from "../../../test/walk/small-study-folder.ts";
import { listStudies } from "../list-studies.ts";
import { type OpenWorkbench, openWorkbench } from "../open-workbench.ts";
import { keepGivenStudy } from "./keep-given-study.ts";

let copy: StudyCopy;
let workbench: OpenWorkbench;
beforeAll(async () => {
  copy = await copySmallStudy();
  workbench = await openWorkbench({ data: copy.data, environment: {} });
});
afterAll(async () => {
  await workbench.close();
  await copy.remove();
});

test("a study that nobody has run stands among the studies, under its title, and is read once", async () => {
  await keepGivenStudy(workbench, copy.study);
  const [study, ...others] = await listStudies(workbench.store);
  expect(others).toEqual([]);
  expect(study?.titles.es).not.toBe(study?.id);
  await writeFile(join(copy.study, "analysis.yaml"), "not: [read");
  await keepGivenStudy(workbench, copy.study);
});

test("a folder without a study is told before anything is served", async () => {
  const empty = await mkdtemp(join(tmpdir(), "tornaviaje-empty-"));
  await expect(keepGivenStudy(workbench, empty)).rejects.toMatchObject({ code: "workbench/study-folder-has-errors" });
  await rm(empty, { recursive: true });
});
