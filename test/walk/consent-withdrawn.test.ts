// A person takes consent back after their story was published: what tells it is named, is taken away, and nothing made afterwards holds a
// word of it.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPdf } from "#literature/fulltext/read-pdf";
import { openServer } from "#server/open-server";
import { openWorkbench } from "#workbench/open-workbench";
import { takePhotoAway } from "#workbench/stories/edit-photo";
import { copySmallStudy, type StudyCopy } from "./small-study-folder.ts";
import { askInWords } from "./words-to-lines.ts";

/** An own drawing, a grey gradient of 1 × 12 pixels. */
const DRAWING =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMAAEBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAABBQAAAAAAAAAAAAAAAAAAAhMUUWH/2gAIAQEAAD8AnTtE7SA8uw8uz//Z";
/** As a camera writes it into a comment. */
const CAMERA = "GPS 15.50417 N 88.025 W";

function photo(): Uint8Array {
  const drawing = Buffer.from(DRAWING, "base64");
  const comment = Buffer.from(`\u00ff\u00fe\0${String.fromCharCode(CAMERA.length + 2)}${CAMERA}`, "latin1");
  return Buffer.concat([drawing.subarray(0, 2), comment, drawing.subarray(2)]);
}

/** Also a part of the picture, as pages and Word hold it. */
const WORDS = [
  ...["Yo sé trabajar", "Encontró un turno", "Un turno que termina a las dos", "Un cerro dibujado"],
  DRAWING.slice(60, 120),
];

/** The person of the small study agreed to be shown, too. */
async function withPhoto({ study }: StudyCopy): Promise<void> {
  await mkdir(join(study, "cases/photos"));
  await writeFile(join(study, "cases/photos/ana.jpg"), photo());
  const file = join(study, "cases/ana.md");
  const alternatives = "{ es: Un cerro dibujado, en: A hill that was drawn, fr: Une colline dessinée }";
  const text = (await readFile(file, "utf8"))
    .replace("quotations, place]", "quotations, place, photo]")
    .replace("quotations:\n", `photo: { file: ana.jpg, alternatives: ${alternatives} }\nquotations:\n`);
  await writeFile(file, text);
}
const STORY = "es/historias-un-turno-que-termina-a-las-dos.html";

/** Every text of a file, by its first letters: of packages the parts, of a PDF what its pages say. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const begin = new TextDecoder("latin1").decode(bytes.subarray(0, 4));
  if (begin === "PK\u0003\u0004") return (await Promise.all(Object.values(unzipSync(bytes)).map(textOf))).join("\n");
  if (begin !== "%PDF") return new TextDecoder().decode(bytes);
  return (await readPdf(bytes, "a.pdf")).text?.pages.join("\n") ?? "";
}

/** Files of a folder that hold a word of the story. */
async function tellers(folder: string, sought: readonly string[] = WORDS): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes === undefined) continue;
    const text = (await textOf(new Uint8Array(bytes))).replace(/<[^>]+>/gu, "").replace(/\s+/gu, " ");
    if (sought.some((words) => text.includes(words))) found.push(path.replaceAll("\\", "/"));
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
    await withPhoto(copy);
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

  test("showed its photo in pages, PDF and Word, without what the camera wrote", async () => {
    const raw = async (path: string) => Buffer.from(await readFile(join(copy.out, path))).toString("latin1");
    // The picture begins with its tables, as the segment before them is gone.
    const picture = "data:image/jpeg;base64,/9j/2";
    for (const path of [STORY, "es/informe-honduras.html"]) expect(await raw(path)).toContain(picture);
    expect(await raw("es/informe-honduras.pdf")).toContain("/DCTDecode");
    const word = Object.values(unzipSync(await readFile(join(copy.out, "es/informe-honduras.docx"))));
    expect(word.some((part) => Buffer.from(part).toString("latin1").includes(picture))).toBe(true);
    expect(await raw(STORY)).toContain("Un cerro dibujado");
    for (const path of await tellers(copy.out))
      expect([path, (await raw(path)).includes("GPS 15.5")]).toEqual([path, false]);
  });

  test("is taken away from what is served, which says so, and the store remembers nothing of it", async () => {
    const told = await tellers(copy.out);
    const { said } = await ask("cases", "withdraw", copy.study, "--case", "ana", "--json");
    const { taken, left } = JSON.parse(said);
    // Of one document every format goes, a workbook that holds no word of the story too.
    expect(taken.map(({ path }: { readonly path: string }) => path)).toEqual(expect.arrayContaining([...told]));
    for (const one of taken) expect(one).toMatchObject({ edition: expect.stringMatching(/^\d{4}-/u), case: "ana" });
    expect(left).toMatch(/backups/u);
    const workbench = await openWorkbench({ data: copy.data, environment: {} });
    try {
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
    expect(await readdir(join(copy.study, "cases/photos"))).toEqual([]);
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

describe("consent that is narrowed", () => {
  let copy: StudyCopy;
  const ask = (...words: readonly string[]) => askInWords([...words, "--data", copy.data]);
  const file = () => join(copy.study, "cases/ana.md");
  const narrow = async (...changes: readonly (readonly [from: string | RegExp, to: string])[]) => {
    const text = await readFile(file(), "utf8");
    await writeFile(
      file(),
      changes.reduce((read, [from, to]) => read.replace(from, to), text),
    );
  };
  const publish = () => ask("publish", copy.study, "--out", copy.out, "--lang", "es", "--kinds", "portal");
  const check = async () => (await ask("check", copy.study, "--published", "--json")).said;
  const paths = (said: string) =>
    JSON.parse(said)
      .issues.filter(({ rule }: { readonly rule: string }) => rule === "cases/publication-keeps-to-consent")
      .map(({ place }: { readonly place: { readonly file: string } }) => place.file.slice(copy.out.length + 1));
  /** Stories by name: what a page shows of the person, the photo and the place. */
  const shown = async () => readFile(join(copy.out, STORY), "utf8").catch(() => "");

  beforeAll(async () => {
    copy = await copySmallStudy();
    await withPhoto(copy);
    expect((await publish()).code).toBe(0);
    expect(await shown()).toContain("San Pedro Sula, Honduras");
  });
  afterAll(() => copy.remove());

  test("covers what was published as long as it is the same", async () => {
    expect(paths(await check())).toEqual([]);
  });

  test("lets the check name each publication that shows the place or the photo, and no other", async () => {
    const before = await readFile(file(), "utf8");
    for (const change of [
      [["quotations, place, photo]", "quotations, photo]"]],
      [
        ["quotations, place, photo]", "quotations, place]"],
        [/^photo: .*$/mu, "# none"],
      ],
      [[/approvedOn: 2026-06-20/u, "approvedOn: 2026-06-20\n    withdrawnOn: 2026-10-02"]],
    ] as const) {
      await narrow(...change);
      const named = paths(await check());
      expect(named).toEqual(expect.arrayContaining([STORY, "es/informe-honduras.html", "es/informe-honduras.pdf"]));
      expect(named).not.toContain("es/informe-el-salvador.html");
      await writeFile(file(), before);
    }
    await narrow(['version: "1"', 'version: "1", publications: [report]']);
    const portal = paths(await check());
    expect(portal).toContain(STORY);
    expect(portal).not.toContain("es/informe-honduras.html");
    await writeFile(file(), before);
  });

  test("takes away what shows the photo, from what is served and from the store; the story stays", async () => {
    const workbench = await openWorkbench({ data: copy.data, environment: {} });
    try {
      const of = { study: "small-study", folder: copy.study };
      const taken = (await takePhotoAway(workbench, of, "ana")).map(({ path }) => path);
      expect(taken).toEqual(expect.arrayContaining([STORY, "es/informe-honduras.html"]));
      const server = await openServer({ publications: copy.out, trace: async (id) => ({ id }), desk: workbench });
      const status = async (path: string) => (await server.inject({ url: `/${path}` })).statusCode;
      expect([await status(STORY), await status("es/informe-el-salvador.html")]).toEqual([410, 200]);
      await server.close();
    } finally {
      await workbench.close();
    }
    expect(await readdir(join(copy.study, "cases/photos"))).toEqual([]);
    expect(await tellers(join(copy.data, "blobs"), WORDS.slice(-2))).toEqual([]);
    expect((await publish()).code).toBe(0);
    expect(await shown()).toContain("San Pedro Sula, Honduras");
    expect(await shown()).not.toMatch(/data:image\/jpeg|Un cerro dibujado/u);
  });

  test("that is changed by hand takes the place from files that the next run does not make again", async () => {
    await narrow([", place", ""]);
    await ask("run", copy.study, "--out", copy.out, "--lang", "es", "--only", "SLV");
    expect(await shown()).toBe("");
    expect(await tellers(join(copy.data, "blobs"))).toEqual([]);
    expect(paths(await check())).toEqual([]);
    expect((await publish()).code).toBe(0);
    expect(await shown()).toContain("Encontró un turno que termina a las dos.");
    expect(await shown()).not.toContain("San Pedro Sula, Honduras");
  });
});
