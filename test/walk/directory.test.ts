// Journey 4 from the command line: a directory of services is judged, converted, imported, exported and measured.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askInWords } from "./words-to-lines.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tornaviaje-directory-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("an old directory becomes HSDS 3 as tables and as JSON, and is then valid", async () => {
  const old = join(folder, "old");
  await mkdir(old);
  await writeFile(join(old, "organizations.csv"), "id,name,description,url\n1,Casa,Casa abierta,https://example.org\n");
  await writeFile(join(old, "services.csv"), "id,organization_id,name,status\n1,1,Curso,active\n");
  await writeFile(join(old, "eligibility.csv"), "id,service_id,eligibility\n1,1,mujeres retornadas\n");
  const zip = join(folder, "new.zip");
  const converted = await askInWords(["services", "convert", old, "-o", zip, "--json"]);
  expect(converted.code).toBe(0);
  expect(JSON.parse(converted.said)).toMatchObject({ counts: { organization: 1, service: 1 } });
  const json = join(folder, "new.json");
  expect((await askInWords(["services", "convert", zip, "-o", json])).code).toBe(0);
  expect(await readFile(json, "utf8")).toContain("mujeres retornadas");
  for (const file of [zip, json]) {
    const { code, said } = await askInWords(["services", "validate", file, "--json"]);
    expect({ code, ...JSON.parse(said) }).toMatchObject({ code: 0, valid: true, version: "3.0", issues: [] });
  }
});

test("a document of another kind than it claims is named with its paths", async () => {
  const file = join(folder, "service.json");
  await writeFile(file, JSON.stringify({ id: "1", name: "Curso" }));
  const { code, said } = await askInWords(["services", "validate", file, "--kind", "service"]);
  expect(code).toBe(1);
  expect(said).toContain("/id: error [directory/hsds-value-has-its-format]".replace("/id", "service.json, column /id"));
  expect((await askInWords(["services", "validate", file, "--kind", "house"])).code).toBe(2);
});

test.each(["docs/en/directory.md", "docs/es/directorio.md"])("the examples of %s run", async (guide) => {
  const text = await readFile(join(ROOT, guide), "utf8");
  const examples = [...text.matchAll(/^tornaviaje (.+)$/gmu)].map(([, words = ""]) => words);
  expect(examples.length).toBe(16);
  for (const example of examples) {
    const words = example.split(" ").map((word) => placed(word));
    const { code, told } = await askInWords(words);
    expect([code, example, code === 0 ? "" : told]).toEqual([0, example, ""]);
  }
});

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Examples count paths from the root of the project and write below `out/`. */
function placed(word: string): string {
  if (word.startsWith("out/")) return join(folder, word);
  return word.startsWith("docs/") || word.startsWith("studies/") ? join(ROOT, word) : word;
}

test("a town's table is previewed, corrected and imported; duplicates are proposed", async () => {
  const table = join(ROOT, "docs/examples/services-town.csv");
  const study = ["--study", join(ROOT, "studies/retorno-y-ciudades"), "--country", "SLV"];
  const preview = await askInWords(["import", "services", table, ...study, "--preview", "--json"]);
  const { written, added, duplicates, issues } = JSON.parse(preview.said);
  expect({ written, added }).toEqual({ written: null, added: ["M-1", "M-2", "M-3", "M-4"] });
  expect(duplicates).toMatchObject([{ ids: ["M-2", "M-3"], reason: "alike-name-and-phone" }]);
  expect(issues.map(({ rule }: { readonly rule: string }) => rule)).toContain("directory/import-knows-the-place");
  const list = join(folder, "list.csv");
  for (const changed of [0, 1]) {
    if (changed === 1) await writeFile(list, (await readFile(list, "utf8")).replace("+50322000001", "+50322000009"));
    expect((await askInWords(["import", "services", table, ...study, "--into", list])).code).toBe(0);
    expect(await readFile(list, "utf8")).toContain("M-1,SLV,Ventanilla de información para personas retornadas");
    expect(await readFile(list, "utf8")).toContain("+50322000001");
  }
  const lines = (await readFile(list, "utf8")).trimEnd().split("\n");
  await writeFile(list, lines.map((line, at) => `${line},${at === 0 ? "nota" : `nuestra ${at}`}\n`).join(""));
  expect((await askInWords(["import", "services", table, ...study, "--into", list])).code).toBe(0);
  expect(await readFile(list, "utf8")).toContain("nuestra 4");
  expect((await askInWords(["import", "services", table])).code).toBe(2);
});

test("access is measured from tables, for women and men", async () => {
  const words = [
    "--demand",
    join(ROOT, "docs/examples/demand.csv"),
    "--supply",
    join(ROOT, "docs/examples/supply.csv"),
    "--women",
    "women",
    "--men",
    "men",
  ];
  const { code, said } = await askInWords(["access", ...words, "--method", "2sfca", "--max-cost", "60", "--json"]);
  const { places, groups, costs } = JSON.parse(said);
  // Every place reaches both services: 55 places of capacity over 3,250 people.
  expect({ code, costs }).toEqual({ code: 0, costs: "distance" });
  for (const { access } of places) expect(access).toBeCloseTo(55 / 3250, 12);
  expect(groups.women.people + groups.men.people).toBe(3250);
  expect((await askInWords(["access", ...words, "--method", "4sfca"])).code).toBe(1);
});
