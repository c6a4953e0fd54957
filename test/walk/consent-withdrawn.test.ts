// A person takes consent back after their story was published: what tells it is named, is taken away, and nothing made afterwards holds a
// word of it.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "#literature/fulltext/read-pdf";
import { openServer } from "#server/open-server";
import { openWorkbench } from "#workbench/open-workbench";
import { withdrawStory } from "#workbench/stories/withdraw-story";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

const WORDS = ["Yo sé trabajar", "Encontró un turno", "Un turno que termina a las dos"];
const STORY = "es/historias-un-turno-que-termina-a-las-dos.html";

/** Every text of a file, by its first letters: of packages the parts, of a PDF what its pages say. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (begin === "PK\u0003\u0004") return (await Promise.all(Object.values(unzipSync(bytes)).map(textOf))).join("\n");
  if (begin !== "%PDF") return new TextDecoder().decode(bytes);
  return (await readPdf(bytes, "a.pdf")).text?.pages.join("\n") ?? "";
}

/** Files of a folder that hold a word of the story. */
async function tellers(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) continue;
    const text = (await textOf(new Uint8Array(bytes))).replace(/<[^>]+>/gu, "").replace(/\s+/gu, " ");
    if (WORDS.some((words) => text.includes(words))) found.push(path.replaceAll("\\", "/"));
  }
  return found.sort();
}

describe("a story whose person takes consent back", () => {
  let copy: StudyCopy;
  const ask = (...words: readonly string[]) => askInWords([...words, "--data", copy.data]);
  const publish = (...more: readonly string[]) =>
    ask("publish", copy.study, "--out", copy.out, "--lang", "es", "--kinds", "brief,slides,data,portal", ...more);

  beforeAll(async () => {
    copy = await copySmallStudy();
    expect((await publish()).code).toBe(0);
  });
  afterAll(() => copy.remove());

  test("stood in pages, PDF, Word and the index of the search", async () => {
    const told = await tellers(copy.out);
    for (const path of ["es/informe-honduras.html", "es/informe-honduras.pdf", "es/informe-honduras.docx", STORY])
      expect(told).toContain(path);
    expect(told.some((path) => path.includes("search"))).toBe(true);
    expect((await tellers(join(copy.data, "blobs"))).length).toBeGreaterThan(3);
  });

  test("is taken away from what is served, which says so, and the store remembers nothing of it", async () => {
    const told = await tellers(copy.out);
    const workbench = await openWorkbench({ data: copy.data, environment: {} });
    try {
      const taken = await withdrawStory(workbench, { study: "small-study", folder: copy.study }, "ana");
      // Of one document every format goes, a workbook that holds no word of the story too.
      expect(taken.map(({ path }) => path)).toEqual(expect.arrayContaining([...told]));
      for (const one of taken) expect(one).toMatchObject({ edition: expect.stringMatching(/^\d{4}-/u), case: "ana" });
      const trace = async (id: string) => ({ id });
      const server = await openServer({ publications: copy.out, trace, desk: workbench });
      const status = async (path: string) => (await server.inject({ url: `/${path}` })).statusCode;
      for (const path of told) expect([path, await status(path)]).toEqual([path, 410]);
      expect([await status("es/informe-el-salvador.html"), await status("es/nothing.html")]).toEqual([200, 404]);
      await server.close();
    } finally {
      await workbench.close();
    }
    expect(await tellers(copy.out)).toEqual([]);
    expect(await tellers(join(copy.data, "blobs"))).toEqual([]);
  });

  test("is in nothing that is published afterwards, though all else is there again", async () => {
    const told = (await publish("--json")).said;
    const paths = JSON.parse(told).files.map(({ path }: { readonly path: string }) => path);
    expect(paths).toContain("es/informe-honduras.pdf");
    expect(paths).not.toContain(STORY);
    expect(await tellers(copy.out)).toEqual([]);
    expect(await tellers(join(copy.data, "blobs"))).toEqual([]);
    expect((await ask("check", copy.study, "--published")).said).not.toContain("publication-tells-no-withdrawn-story");
  });
});

describe("consent that is taken back by hand, in the file", () => {
  let copy: StudyCopy;
  const ask = (...words: readonly string[]) => askInWords([...words, "--data", copy.data]);

  beforeAll(async () => {
    copy = await copySmallStudy();
    await ask("run", copy.study, "--out", copy.out, "--lang", "es", "--only", "HND");
    const file = join(copy.study, "cases/ana.md");
    await writeFile(
      file,
      (await readFile(file, "utf8")).replace('version: "1"', 'version: "1", withdrawnOn: 2026-10-02'),
    );
  });
  afterAll(() => copy.remove());

  test("lets the check name each publication that still tells it, with edition and digest", async () => {
    const { said, told } = await ask("check", copy.study, "--published");
    const lines = said + told;
    expect(lines).toContain("cases/publication-tells-no-withdrawn-story");
    for (const format of ["html", "pdf", "docx"]) expect(lines).toContain(`es/informe-honduras.${format}`);
  });

  test("takes old files away even where the next run makes others", async () => {
    await ask("run", copy.study, "--out", copy.out, "--lang", "es", "--only", "SLV");
    expect(await tellers(copy.out)).toEqual([]);
    expect(await tellers(join(copy.data, "blobs"))).toEqual([]);
    const { said, told } = await ask("check", copy.study, "--published");
    expect(said + told).not.toContain("publication-tells-no-withdrawn-story");
  });
});
