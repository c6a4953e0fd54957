// A study folder that is read again says the same, whatever was remembered of it.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CheckedStudy, checkFiles } from "../check-study.ts";
import type { ReadFolder } from "../effect/effects.ts";
import { readFolder } from "../effect/read-folder.ts";
import { realEffects } from "../effect/real-effects.ts";
import { openReadingMemory } from "./open-reading-memory.ts";

const effects = realEffects();
const encode = (text: string) => new TextEncoder().encode(text);

let data: string;
let small: ReadFolder;
let anew: CheckedStudy;

beforeAll(async () => {
  const { files } = await readFolder("studies/retorno-y-ciudades/report");
  const chapters = [...files].map(([path, bytes]) => [`report/${path}`, bytes] as const);
  small = { issues: [], files: new Map([...(await readFolder("test/fixture/small-study")).files, ...chapters]) };
  anew = await checkFiles(small);
  expect(anew.folder).toBeDefined();
});
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "tornaviaje-readings-"));
});
afterEach(() => rm(data, { recursive: true }));

/** What is said, and how much of it was read anew. */
async function readWith(folder: ReadFolder, program = "p") {
  const memory = await openReadingMemory(effects, { data, path: "/study", program });
  const read = { data: 0, chapters: 0 };
  const checked = await checkFiles(folder, {
    data: (files, readData) =>
      memory.data(files, () => {
        read.data++;
        return readData();
      }),
    chapter: (path, text, check) =>
      memory.chapter(path, text, () => {
        read.chapters++;
        return check();
      }),
  });
  await memory.keep();
  return { checked, read };
}

function withFile(path: string, change: (text: string) => string): ReadFolder {
  const text = new TextDecoder().decode(small.files.get(path));
  return { ...small, files: new Map([...small.files, [path, encode(change(text))]]) };
}

const kept = async (ending: string) => {
  const name = (await readdir(join(data, "readings"))).find((one) => one.endsWith(ending)) ?? "";
  return join(data, "readings", name);
};

test("the included study is the same when nothing of it is read anew", async () => {
  const included = await readFolder("studies/retorno-y-ciudades");
  const { checked: first } = await readWith(included);
  const { checked, read } = await readWith(included);
  expect(read).toEqual({ data: 0, chapters: 0 });
  expect(checked).toEqual(first);
  expect(checked).toEqual(await checkFiles(included));
});

describe("a study", () => {
  test("has one chapter read anew when one is written", async () => {
    await readWith(small);
    const changed = withFile("report/es/04-needs.md", (text) => `${text}\n:::unknown-directive\n`);
    const { checked, read } = await readWith(changed);
    expect(read).toEqual({ data: 0, chapters: 1 });
    expect(checked).toEqual(await checkFiles(changed));
    expect(checked.issues).not.toEqual(anew.issues);
  });

  test.each(["responses/returnee.csv", "analysis.yaml", "series/series.csv", "study.yaml", "places/cities.csv"])(
    "has its data read anew when %s changes",
    async (path) => {
      await readWith(small);
      const changed = withFile(path, (text) =>
        path.endsWith(".yaml") ? `${text}\n` : text.replace(/\n[^\n]+\n$/, "\n"),
      );
      const { checked, read } = await readWith(changed);
      expect(read.data).toBe(1);
      expect(checked).toEqual(await checkFiles(changed));
    },
  );

  test("has its data read anew where a file came, went or was renamed", async () => {
    await readWith(small);
    const files = new Map(small.files);
    files.delete("services/texts.csv");
    files.set("series/more.csv", encode("a,b\n"));
    expect((await readWith({ ...small, files })).read.data).toBe(1);
  });

  test("is read anew by another program", async () => {
    await readWith(small);
    const { checked, read } = await readWith(small, "q");
    expect(read.data).toBe(1);
    expect(read.chapters).toBeGreaterThan(50);
    expect(checked).toEqual(anew);
  });

  test("leaves no story and no photo in what is remembered", async () => {
    await readWith(small);
    const bytes = await readFile(await kept(".data"), "latin1");
    const stories = [...small.files].filter(([path]) => /^cases\/[^/]+\.md$/.test(path));
    expect(stories.length).toBeGreaterThan(0);
    for (const [path, story] of stories) {
      const lines = new TextDecoder("latin1").decode(story).split("\n");
      for (const line of lines.filter(({ length }) => length > 60)) expect(bytes.includes(line), path).toBe(false);
    }
  });
});

test("with an error nothing is remembered of the data, so the error is told again", async () => {
  const broken = withFile("analysis.yaml", (text) => text.replace("confidenceLevel: 0.95", "confidenceLevel: 95"));
  const first = await readWith(broken);
  expect(first.checked.folder).toBeUndefined();
  const second = await readWith(broken);
  expect(second.read.data).toBe(1);
  expect(second.checked).toEqual(first.checked);
});
