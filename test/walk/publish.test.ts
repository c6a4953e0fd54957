// Everything that a study owes its readers, from one folder: written once, again only where something changed.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

let copy: StudyCopy;
const publish = (...more: string[]) =>
  askInWords(["publish", copy.study, "--out", copy.out, "--data", copy.data, "--lang", "es", "--json", ...more]);
const filesOf = (said: string): readonly { path: string; digest: string }[] => JSON.parse(said).files;

beforeAll(async () => {
  copy = await copySmallStudy();
  const accepted = ["R-SLV-EMP-coverage", "R-HND-INF-coverage"].map(
    (id) => `- { recommendation: ${id}, action: accepted, by: equipo, on: 2026-01-01, reason: a, mark: demonstration }`,
  );
  await writeFile(join(copy.study, "recommendations.yaml"), `${accepted.join("\n")}\n`);
});
afterAll(() => copy.remove());

describe("a study that is published", () => {
  test("refuses a kind that there is not, and names those that there are", async () => {
    const { code, said, told } = await publish("--kinds", "poster");
    expect(code).toBe(2);
    expect(said + told).toContain("brief");
  });

  test("has two pages for each reader, as page, PDF and Word document", async () => {
    const { code, said } = await publish("--kinds", "brief");
    expect(code).toBe(0);
    const briefs = filesOf(said).filter(({ path }) => path.startsWith("es/resumen-"));
    expect(briefs.length).toBeGreaterThan(2);
    expect(new Set(briefs.map(({ path }) => path.split(".").at(-1)))).toEqual(new Set(["html", "pdf", "docx"]));
  });

  test("takes up one changed text, and only in what holds it", async () => {
    const before = filesOf((await publish("--kinds", "brief")).said);
    const template = join(copy.study, "report/brief/es/government.md");
    await writeFile(template, `${await readFile(template, "utf8")}\nUna línea más.\n`);
    const after = filesOf((await publish("--kinds", "brief")).said);
    const changed = after.filter(({ path, digest }) => before.find((one) => one.path === path)?.digest !== digest);
    expect(changed.length).toBeGreaterThan(0);
    for (const { path } of changed) expect(path).toMatch(/resumen-instituciones-de-gobierno/);
  });
});
