// Everything that a study owes its readers, from one folder: written once, again only where something changed.
import { createHash } from "node:crypto";
import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgePackage } from "../fixture/judge-package.ts";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

let copy: StudyCopy;
const publish = (...more: string[]) =>
  askInWords(["publish", copy.study, "--out", copy.out, "--data", copy.data, "--lang", "es", "--json", ...more]);
const filesOf = (said: string): readonly { path: string; digest: string }[] => JSON.parse(said).files;

const DOI = "10.5281/zenodo.1234567";
const ADDRESS = "https://study.example.org/2026";
const CITED = `
doi: ${DOI}
address: ${ADDRESS}
licence: CC-BY-4.0
authors: [{ name: "Carberry, Josiah", orcid: 0000-0002-1825-0097 }, { name: Observatorio }]
`;

beforeAll(async () => {
  copy = await copySmallStudy();
  const accepted = ["R-SLV-EMP-coverage", "R-HND-INF-coverage"].map(
    (id) => `- { recommendation: ${id}, action: accepted, by: equipo, on: 2026-01-01, reason: a, mark: demonstration }`,
  );
  await writeFile(join(copy.study, "recommendations.yaml"), `${accepted.join("\n")}\n`);
  await appendFile(join(copy.study, "study.yaml"), CITED);
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
    await writeFile(template, (await readFile(template, "utf8")).replace("\n\n", "\n\nUna línea más.\n\n"));
    const after = filesOf((await publish("--kinds", "brief")).said);
    const changed = after.filter(({ path, digest }) => before.find((one) => one.path === path)?.digest !== digest);
    expect(changed.length).toBeGreaterThan(0);
    for (const { path } of changed) expect(path).toMatch(/resumen-instituciones-de-gobierno/);
  });

  test("is the same, file by file, whether made anew or from what was remembered", async () => {
    const kinds = ["--kinds", "brief,sheet,data,portal"];
    await publish(...kinds);
    const chapter = join(copy.study, "report/es/04-needs.md");
    await writeFile(chapter, `${await readFile(chapter, "utf8")}\nOtra línea más.\n`);
    const sheet = join(copy.study, "report/sheet/es/city.md");
    await writeFile(sheet, `${await readFile(sheet, "utf8")}\nUna línea de la hoja.\n`);
    const remembered = filesOf((await publish(...kinds)).said);
    const anew = filesOf((await publish(...kinds, "--data", `${copy.data}-2`, "--out", `${copy.out}-2`)).said);
    expect(remembered).toEqual(anew);
    expect(await readFolder(copy.out)).toEqual(await readFolder(`${copy.out}-2`));
    await expectCited(join(copy.out, "open-data"));
  });

  test("is whole again where a file was lost, spoilt, or emptied", async () => {
    const { said } = await publish("--kinds", "brief");
    const [first, second] = filesOf(said).filter(({ path }) => path.startsWith("es/resumen-"));
    await rm(join(copy.out, first?.path ?? ""));
    await writeFile(join(copy.out, second?.path ?? ""), "");
    expect(filesOf((await publish("--kinds", "brief")).said)).toEqual(filesOf(said));
    for (const file of [first, second]) {
      const bytes = await readFile(join(copy.out, file?.path ?? ""));
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(file?.digest);
    }
  });
});

/** The package keeps to its standards, and all that describes it tells DOI and address. */
async function expectCited(folder: string): Promise<void> {
  expect(await judgePackage(folder)).toEqual([]);
  const text = (name: string) => readFile(join(folder, name), "utf8");
  const descriptions = ["catalogue.jsonld", "datacite.json", "datapackage.json", "CITATION.cff"];
  for (const name of descriptions) expect(await text(name), name).toContain(ADDRESS);
  for (const name of [...descriptions, "codebook.xml", "README.md"]) expect(await text(name), name).toContain(DOI);
}

/** Digest of every file. */
async function readFolder(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const digests = files.sort().map(async (path) => {
    return [
      path.slice(folder.length),
      createHash("sha256")
        .update(await readFile(path))
        .digest("hex"),
    ] as const;
  });
  return new Map(await Promise.all(digests));
}
