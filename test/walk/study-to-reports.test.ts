// The main job end to end: a study folder becomes reports, incrementally, and every number walks back to its ground.
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

let copy: StudyCopy;
const run = (...more: string[]) =>
  askInWords(["run", copy.study, "--out", copy.out, "--data", copy.data, "--json", ...more]);
const inOut = (path: string) => join(copy.out, path);

beforeAll(async () => {
  copy = await copySmallStudy();
});
afterAll(() => copy.remove());

describe("a study that is run", () => {
  test("becomes a report per place, language and format, with a page that leads to them", async () => {
    const { code, said } = await run("--lang", "es,fr");
    expect(code).toBe(0);
    const { unchanged, files } = JSON.parse(said);
    expect(unchanged).toBe(false);
    expect(files.map(({ path }: { path: string }) => path).sort()).toEqual(expectedFiles());
    expect((await readFile(inOut("es/informe-honduras.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
    expect((await readFile(inOut("es/informe-honduras.docx"))).subarray(0, 2).toString()).toBe("PK");
    expect((await readFile(inOut("fr/rapport-honduras.xlsx"))).subarray(0, 2).toString()).toBe("PK");
    const html = await readFile(inOut("fr/rapport-regional.html"), "utf8");
    expect(html).toContain('<html lang="fr"');
    expect(html).toContain("démonstration");
  });

  test("does nothing the second time", async () => {
    const before = await stat(inOut("es/informe-regional.pdf"));
    const { said } = await run("--lang", "es,fr");
    expect(JSON.parse(said).unchanged).toBe(true);
    expect((await stat(inOut("es/informe-regional.pdf"))).mtimeMs).toBe(before.mtimeMs);
  });

  test("walks back from a number to the file of its answers", async () => {
    const { code, said } = await askInWords(["trace", "estimate:need-EMP:SLV:all", "--data", copy.data]);
    expect(code).toBe(0);
    expect(said).toContain("responses/returnee.csv");
    expect(said).toMatch(/select/i);
    expect(said).toContain("demonstration data");
    expect(said).toContain("Estimate: Employment: needs help, El Salvador: ");
  });

  test("walks back from a recommendation to findings, numbers and the tables that they were counted in", async () => {
    const { code, said } = await askInWords(["trace", "R-SLV-EMP-coverage", "--data", copy.data]);
    expect(code).toBe(0);
    for (const words of ["Recommendation: ", "Finding: ", "Estimate: ", "responses/returnee.csv"]) {
      expect(said).toContain(words);
    }
  });

  test("walks back from a sentence as it is printed", async () => {
    const byKey = await askInWords(["trace", "F-SLV-need-EMP", "--data", copy.data]);
    const sentence = /Finding: (.*) \[F-SLV-need-EMP\]/.exec(byKey.said)?.[1] ?? "";
    const printed = `${sentence.replaceAll(" ", "\u00a0")}.`;
    expect(await askInWords(["trace", printed, "--data", copy.data])).toEqual(byKey);
  });

  test("names near keys when nothing is known under a key", async () => {
    const { code, told } = await askInWords(["trace", "estimate:need-EMP:SLV:al", "--data", copy.data]);
    expect(code).toBe(1);
    expect(told).toContain("estimate:need-EMP:SLV:all");
  });

  test("takes up a change in one table, and only in what rests on it", async () => {
    const file = join(copy.study, "services/services.csv");
    const text = await readFile(file, "utf8");
    const before = await manifest();
    await writeFile(file, text.replace(/,running,/, ",ended,"));
    expect((await run("--lang", "es,fr")).code).toBe(0);
    const after = await manifest();
    const changed = after.filter(({ path, digest }) => before.find((one) => one.path === path)?.digest !== digest);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(after.length);
    await writeFile(file, text);
  });

  test("refuses a broken folder with file, row, column and cure, and leaves the reports as they were", async () => {
    const file = join(copy.study, "responses/returnee.csv");
    const text = await readFile(file, "utf8");
    const before = await manifest();
    await writeFile(file, text.replace(/^(demonstration,[^,]+,SLV,)([^,]+)/m, "$1SLV-XXX"));
    const { code, said } = await run();
    expect(code).toBe(1);
    const { error, issues } = JSON.parse(said);
    expect(error.code).toBe("workbench/study-folder-has-errors");
    expect(issues[0].place).toMatchObject({
      file: "responses/returnee.csv",
      row: expect.any(Number),
      column: expect.any(String),
    });
    expect(issues[0].cure.es).not.toBe("");
    expect(await manifest()).toEqual(before);
    await writeFile(file, text);
  });

  test("refuses a country or a language that it does not have", async () => {
    expect((await run("--only", "FRA")).said).toContain("workbench/place-is-unknown");
    expect((await run("--lang", "de")).said).toContain("workbench/language-is-unknown");
  });
});

function expectedFiles(): readonly string[] {
  const places = {
    es: ["informe-regional", "informe-el-salvador", "informe-honduras"],
    fr: ["rapport-regional", "rapport-el-salvador", "rapport-honduras"],
  };
  const files = Object.entries(places).flatMap(([language, names]) =>
    names.flatMap((name) => ["html", "pdf", "docx", "xlsx"].map((format) => `${language}/${name}.${format}`)),
  );
  return [...files, "index.html", "index-fr.html"].sort();
}

async function manifest(): Promise<readonly { readonly path: string; readonly digest: string }[]> {
  return JSON.parse(await readFile(inOut("manifest.json"), "utf8")).files;
}
