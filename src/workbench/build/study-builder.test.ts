// Builds as the browser asks for them: what changed since the last, cancelled in the midst, found again by another start of the server.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../../../test/fixture/stores.ts";
import { putFigure } from "../chapters/put-figure.ts";
import { type OpenWorkbench, openWorkbench } from "../open-workbench.ts";
import type { Build } from "./build.ts";
import { keepBuild } from "./kept-build.ts";
import { openStudyBuilder, type StudyBuilder } from "./study-builder.ts";

const STUDY = "small-study";
let root: string;
let workbench: OpenWorkbench;
let builder: StudyBuilder;
const wish = () => ({
  folder: join(root, "study"),
  out: join(root, "out"),
  actor: "ana",
  languages: ["es"],
  only: "HND",
});

beforeAll(async () => {
  root = await makeFolder();
  const small = fileURLToPath(new URL("../../../test/fixture/small-study", import.meta.url));
  await cp(small, join(root, "study"), { recursive: true });
  await mkdir(join(root, "study/report/es"), { recursive: true });
  await writeFile(join(root, "study/report/es/01-needs.md"), "# Necesidades\n\n::table{name=estimates role=need}\n");
  workbench = await openWorkbench({ data: join(root, "data"), environment: {} });
  builder = openStudyBuilder(workbench);
});
afterAll(async () => {
  await workbench.close();
  await rm(root, { recursive: true });
});

async function ended(of = builder): Promise<Build> {
  await expect.poll(async () => (await of.find(STUDY))?.endedAt, { timeout: 120_000, interval: 100 }).not.toBe("");
  const build = await of.find(STUDY);
  if (build === undefined) throw new Error("no build");
  return build;
}

const chapter = () => join(root, "study/report/es/01-needs.md");

test("a figure that was put into a chapter changes the reports that show it", { timeout: 300_000 }, async () => {
  await builder.start(STUDY, wish());
  const first = await ended();
  expect([first.state, first.problem, first.same]).toEqual(["done", undefined, 0]);
  await builder.start(STUDY, wish());
  expect(await ended()).toMatchObject({ state: "done", changed: [] });
  const key = { study: STUDY, folder: join(root, "study"), name: "01-needs" };
  await putFigure(workbench, key, { indicator: "employed", byPlace: false });
  await putFigure(workbench, key, { indicator: "age-mean", byPlace: false });
  expect(await readFile(chapter(), "utf8")).toContain("::table{name=estimates indicators=age-mean id=age-mean}");
  await builder.start(STUDY, wish());
  const { changed } = await ended();
  expect(changed).toContainEqual({ path: "es/informe-honduras.html", is: "changed" });
  const page = await readFile(join(root, "out/es/informe-honduras.html"), "utf8");
  expect(page).toContain("figure-estimates-employed");
  expect(page).toContain("table-estimates-age-mean");
});

test("a cancelled build leaves the outputs of the last one", async () => {
  const before = await readFile(join(root, "out/manifest.json"), "utf8");
  await writeFile(chapter(), `${await readFile(chapter(), "utf8")}\nUna frase más.\n`);
  await builder.start(STUDY, wish());
  builder.cancel(STUDY);
  expect((await ended()).state).toBe("cancelled");
  expect(await readFile(join(root, "out/manifest.json"), "utf8")).toBe(before);
});

test("what was running when the server ended goes on when it starts again", async () => {
  const running: Build = {
    ...{ state: "running", actor: "ana", startedAt: "2026-11-27T00:00:00.000Z", endedAt: "" },
    ...{ step: "read", done: 0, total: 1, changed: [], same: 0 },
  };
  await keepBuild(workbench, STUDY, { build: running, wish: wish() });
  const next = openStudyBuilder(workbench);
  await next.resume([STUDY, "another"]);
  const build = await ended(next);
  expect([build.state, build.actor]).toEqual(["done", "ana"]);
  expect(build.changed).toContainEqual({ path: "es/informe-honduras.html", is: "changed" });
  expect((await openStudyBuilder(workbench).find(STUDY))?.state).toBe("done");
});
