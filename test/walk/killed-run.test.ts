// A run that is killed at any step leaves nothing half-written, and the next run finishes what it began.
import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digestBytes } from "#base/digest";
import { MANIFEST_NAME } from "#workbench/output/manifest";
import { PROGRAM, startChild } from "../fixture/child.ts";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";

let copy: StudyCopy;
let undisturbed: ReadonlyMap<string, string>;

beforeAll(async () => {
  copy = await copySmallStudy();
  const { code, output } = await startRun().ended;
  expect(output).toContain("index.html");
  expect(code).toBe(0);
  undisturbed = await digestsOf(copy.out);
  await rm(copy.out, { recursive: true });
  await rm(copy.data, { recursive: true });
});
afterAll(() => copy.remove());

function startRun(data = copy.data) {
  const words = ["run", copy.study, "--out", copy.out, "--data", data, "--lang", "es", "--only", "HND", "--json"];
  return startChild(PROGRAM, words);
}

/** Step at whose end the program is killed; the kills follow each other on the same folders. */
const STEPS = ["read", "keep", "estimate", "find"];

test.each(STEPS)("killed after the step “%s”, every file that is there is whole", async (step) => {
  const run = startRun();
  await run.said(step);
  run.process.kill("SIGKILL");
  expect((await run.ended).code).toBeNull();
  for (const [path, digest] of await digestsOf(copy.out)) expect([path, digest]).toEqual([path, undisturbed.get(path)]);
});

test("killed while reports are written, the next run makes the same files as one undisturbed", async () => {
  const run = startRun();
  await firstFileIn(copy.out);
  run.process.kill("SIGKILL");
  await run.ended;
  for (const [path, digest] of await digestsOf(copy.out)) expect([path, digest]).toEqual([path, undisturbed.get(path)]);

  const { code } = await startRun().ended;
  expect(code).toBe(0);
  expect(await digestsOf(copy.out)).toEqual(undisturbed);
  expect((await startRun().ended).output).toMatch(/"unchanged": ?true/);
});

test("what was remembered and is damaged is made again", async () => {
  const blobs = await filesOf(join(copy.data, "blobs"));
  expect(blobs.length).toBeGreaterThan(5);
  const drawings = await filesOf(join(copy.data, "drawings"));
  expect(drawings.length).toBeGreaterThan(5);
  for (const remembered of [...blobs, ...drawings]) await truncate(remembered, 1);
  await rm(copy.out, { recursive: true });
  const { code, output } = await startRun().ended;
  expect([code, output]).toEqual([0, expect.stringContaining("index.html")]);
  expect(await digestsOf(copy.out)).toEqual(undisturbed);
});

test("with a text changed, files are those that a data folder without memory gives, and with it changed back those of before", async () => {
  const chapter = join(copy.study, "report/es/03-who-returns.md");
  const text = await readFile(chapter, "utf8");
  await writeFile(chapter, `${text}\nUna frase más.\n`);
  const remembered = await runAfresh(copy.data);
  const fresh = join(copy.data, "../fresh");
  expect(remembered).toEqual(await runAfresh(fresh));
  expect(remembered.get("es/informe-honduras.pdf")).not.toBe(undisturbed.get("es/informe-honduras.pdf"));
  expect(remembered.get("es/informe-honduras-anexo.xlsx")).toBe(undisturbed.get("es/informe-honduras-anexo.xlsx"));
  await writeFile(chapter, text);
  expect(await runAfresh(fresh)).toEqual(undisturbed);
});

test("an output folder that is a file is told before anything is read", async () => {
  const words = ["run", copy.study, "--out", join(copy.study, "study.yaml"), "--data", copy.data, "--json"];
  const { code, output } = await startChild(PROGRAM, words).ended;
  expect(code).toBe(1);
  expect(output).toContain("workbench/path-is-not-writable");
  expect(output).not.toContain('"step"');
});

/** Into an empty output folder. */
async function runAfresh(data: string): Promise<ReadonlyMap<string, string>> {
  await rm(copy.out, { recursive: true });
  const { code } = await startRun(data).ended;
  expect(code).toBe(0);
  return digestsOf(copy.out);
}

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** Path → digest of every file that a reader would take for a report. */
async function digestsOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.name.startsWith(".") && entry.name !== MANIFEST_NAME,
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  const digests = await Promise.all(paths.map(async (path) => digestBytes(await readFile(path))));
  return new Map(paths.map((path, i) => [path.slice(folder.length + 1), digests[i] ?? ""]));
}

async function firstFileIn(folder: string): Promise<void> {
  while ((await digestsOf(folder)).size === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}
