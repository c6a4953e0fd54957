// Journey 4 from the command line: a directory of services is judged, converted, imported, exported and measured.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
