// What the pages of the eight journeys call a button or a heading stands on the screen, and the tests and guides that they name are there.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../house/read-architecture.ts";

const WORDS = join(ROOT, "src/web/app/words");

/** Said of the page itself. */
const OF_THE_PAGE = new Set(["italics", "cursiva"]);

/** Everything that a catalogue of the workbench says in a language. */
async function shownIn(language: "es" | "en"): Promise<ReadonlySet<string>> {
  const files = (await readdir(WORDS)).filter((name) => name.endsWith("-words.ts"));
  const catalogues = await Promise.all(files.map((name) => import(join(WORDS, name)) as Promise<object>));
  const found = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, one] of Object.entries(value)) if (key === language) found.add(String(one));
    for (const one of Object.values(value)) gather(one);
  };
  catalogues.forEach(gather);
  return found;
}

test.each([
  ["docs/en/journeys.md", "en"],
  ["docs/es/jornadas.md", "es"],
] as const)("%s", async (file, language) => {
  const text = await readFile(join(ROOT, file), "utf8");
  expect(text.match(/^## \d\. /gm)).toHaveLength(8);
  const named = [...text.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, words = ""]) => words.replace(/\s+/g, " "));
  const shown = await shownIn(language);
  expect(named.filter((words) => !shown.has(words) && !OF_THE_PAGE.has(words))).toEqual([]);
  const tests = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path = ""]) => path);
  expect(tests.length).toBeGreaterThan(8);
  expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => join(ROOT, dirname(file), path));
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
