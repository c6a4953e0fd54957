// Component one from the command line: references in and out, screening, the flow, the map, and practices for a city.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePdf } from "../fixture/write-pdf.ts";
import { ROOT } from "../house/read-architecture.ts";
import { answered, copyStudy } from "./copy-of-study.ts";
import { askInWords } from "./words-to-lines.ts";

let folder: string;
let study: string;
let remove: () => Promise<void>;

beforeAll(async () => {
  ({ folder, study, remove } = await copyStudy("literature"));
});
afterAll(() => remove());

test("one list comes in from RIS, BibTeX and CSV, and leaves for reference managers", async () => {
  const list = join(folder, "list.csv");
  for (const [name, added] of [
    ["seven.ris", 7],
    ["seven.bib", 0],
    ["seven.csv", 0],
  ] as const) {
    const file = join(ROOT, "test/fixture/literature", name);
    expect(await answered("import", "literature", file, "--into", list)).toMatchObject({
      added: { length: added },
      total: 7,
    });
  }
  expect(await readFile(list, "utf8")).toContain("Beza L. Nisrane ; Ann Morissens");
  for (const format of ["ris", "bibtex", "csl-json"]) {
    const out = join(folder, `all.${format}`);
    expect(await answered("export", "literature", study, "--format", format, "-o", out)).toMatchObject({ works: 342 });
    expect(await answered("import", "literature", out, "--preview")).toMatchObject({ read: 342 });
  }
  await askInWords(["export", "literature", study, "-o", join(folder, "by-ending.bib")]);
  expect(await readFile(join(folder, "by-ending.bib"), "utf8")).toMatch(/^@\w+\{/u);
  const broken = join(folder, "broken.ris");
  await writeFile(broken, "nothing of the kind");
  expect((await askInWords(["import", "literature", broken, "--into", list])).code).toBe(1);
  expect((await askInWords(["import", "literature", broken])).code).toBe(2);
});

test("works are cited in APA and as notes", async () => {
  const [first] = await answered("literature", "cite", study, "--ids", "L027");
  expect(first.text).toContain("(2017). Economic Reintegration of Ethiopian Women");
});

test("a full text is kept and found by a word of another language", async () => {
  const file = join(folder, "a.pdf");
  await writeFile(file, writePdf(["Nothing here", "Mentors helped returned women in Choluteca"]));
  expect(await answered("literature", "text", study, file, "--reference", "L005")).toMatchObject({ pages: 2 });
  const hits = await answered("literature", "search", study, "mujeres choluteca");
  expect(hits).toMatchObject([{ reference: "L005", page: 2, part: "full-text" }]);
  await writeFile(file, writePdf([""]));
  expect((await askInWords(["literature", "text", study, file, "--reference", "L005"])).told).toContain(
    "literature/pdf-has-text",
  );
});

test("two people screen, differ, and settle; the flow counts it", async () => {
  const before = await answered("literature", "flow", study);
  expect(before.conflicts.map(({ reference }: { readonly reference: string }) => reference)).toContain("L004");
  const words = ["--reference", "L004", "--stage", "title-abstract", "--person", "revisora-a"];
  const settled = await answered("literature", "screen", study, ...words, "--decision", "include", "--settles");
  expect(settled["title-abstract"].state).toBe("include");
  const figure = join(folder, "flow.svg");
  const after = await answered("literature", "flow", study, "--figure", figure);
  expect([after.flow.sought, after.flow.conflicts]).toEqual([before.flow.sought + 1, before.flow.conflicts - 1]);
  expect(after.agreement[0].value).toBe(before.agreement[0].value);
  expect(await readFile(figure, "utf8")).toContain("PRISMA 2020");
  const reasonless = ["--reference", "L004", "--stage", "full-text", "--person", "revisora-a", "--decision", "exclude"];
  expect((await askInWords(["literature", "screen", study, ...reasonless])).told).toContain("exclusion-has-a-reason");
});

test("the map leaves as table, JSON, picture and page; filters narrow it", async () => {
  const sizes = new Map<string, number>();
  for (const format of ["csv", "json", "svg", "html"]) {
    const out = join(folder, `map.${format}`);
    const { works } = await answered("literature", "map", study, "-o", out);
    sizes.set(format, works);
    const text = await readFile(out, "utf8");
    expect(text.length).toBeGreaterThan(5000);
    expect([format, text.startsWith("<!doctype html>")]).toEqual([format, format === "html"]);
  }
  expect(new Set(sizes.values()).size).toBe(1);
  const { works } = await answered(
    "literature",
    "map",
    study,
    "--format",
    "csv",
    "-o",
    join(folder, "w.csv"),
    "--group",
    "women",
  );
  expect(works).toBeLessThan(sizes.get("csv") ?? 0);
});

test("what has worked for women, economic, in a city like this", async () => {
  const found = await answered(
    "practices",
    "search",
    study,
    "--for",
    "women",
    "--dimension",
    "economic",
    "--city",
    "HND-TGU",
  );
  expect(found[0].groups).toContain("women");
  for (const { practice, transfer } of found) {
    expect(practice.dimensions.some((dimension: string) => ["economic", "all"].includes(dimension))).toBe(true);
    expect(transfer.met).toBeLessThanOrEqual(transfer.known);
  }
  expect((await askInWords(["practices", "search", study, "--city", "XXX"])).told).toContain(
    "workbench/city-is-unknown",
  );
  expect((await askInWords(["practices", "search", study, "--for", "giants"])).code).toBe(2);
});
