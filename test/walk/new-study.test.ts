// A study from nothing, in words: made, checked, run to reports that say nothing that nobody asked.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../fixture/stores.ts";
import { askInWords } from "./words-to-lines.ts";

let root: string;
const at = (name: string) => join(root, name);
beforeAll(async () => {
  root = await makeFolder();
});
afterAll(() => rm(root, { recursive: true }));

test("a new study has nothing wrong and runs to honest reports", { timeout: 300_000 }, async () => {
  const words = [
    "--title",
    "Volver",
    "--countries",
    "HND",
    "--languages",
    "es",
    "--add-cities",
    "HND:Danlí:-86.57:14.03",
  ];
  expect((await askInWords(["new", at("volver"), ...words])).said).toMatch(/^volver\t/);
  expect(await askInWords(["check", at("volver")])).toMatchObject({ code: 0 });
  const run = await askInWords(["run", at("volver"), "--out", at("out"), "--data", at("data"), "--only", "HND"]);
  expect([run.code, run.told]).toEqual([0, expect.not.stringContaining("error")]);
  const page = await readFile(at("out/es/informe-honduras.html"), "utf8");
  expect(page).toContain("Volver");
  expect(page).toContain("no tiene recomendaciones aceptadas");
  // Nobody was asked and nothing was listed: no chapter speaks of answers or of services that were not found.
  for (const claim of [
    "No encontramos",
    "Se preguntó a",
    "El estudio registró",
    "La encuesta preguntó",
    "demostración",
  ])
    expect([claim, page.includes(claim)]).toEqual([claim, false]);
});

test("a folder that holds something is left as it is", async () => {
  const before = await readdir(at("volver"));
  const { code, told } = await askInWords(["new", at("volver"), "--title", "Otra"]);
  expect([code, told.includes("workbench/folder-is-taken")]).toEqual([1, true]);
  expect(await readdir(at("volver"))).toEqual(before);
});

test("the included study is copied under another name", async () => {
  expect((await askInWords(["new", at("copia"), "--copy", "--title", "Copia"])).said).toMatch(/^copia\t28/);
  expect(await askInWords(["check", at("copia")])).toMatchObject({ code: 0 });
});

test.each([
  [["--languages", "de"], 2],
  [["--start", "mañana"], 2],
  [["--add-cities", "HND:Danlí:x:y"], 2],
  [["--countries", "XYZ"], 1],
  [["--zip", "/no/such.zip"], 1],
])("%j is refused with a cure", async (words, code) => {
  const answer = await askInWords(["new", at("nada"), ...words]);
  expect([answer.code, answer.told.includes("→")]).toEqual([code, true]);
  expect(await readdir(root)).not.toContain("nada");
});
