// The component as it is built in: looked at again whenever it changes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../src/base/text.ts";
import { componentWords } from "../src/web/form/component/component-words.ts";
import { patchBundle } from "./patch-web-forms.ts";
import { MAIN_PHRASES, MAP_PHRASES } from "./web-forms-phrases.ts";

const FOLDER = "node_modules/@getodk/web-forms/dist";
const bundle = (start: string) => {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(start) && file.endsWith(".js")) ?? "";
  return { name, code: readFileSync(join(FOLDER, name), "utf8") };
};

describe.each(["index-", "MapBlock-"])("the bundle %s", (start) => {
  const { name, code } = bundle(start);

  test("is the one that was looked at, and no text of it becomes code any more", () => {
    const patched = patchBundle(name, code);
    expect(patched.includes("seam.word(")).toBe(true);
    expect(/[^.\w]eval\(/.test(patched)).toBe(false);
  });

  test("stops the build when a release says something else", () => {
    expect(() =>
      patchBundle(name, code.replaceAll("points saved", "dots").replaceAll('"Take picture"', '"Snap"')),
    ).toThrow(/@getodk\/web-forms/);
  });
});

test("no map asks for pictures of the world from elsewhere", () => {
  const { name, code } = bundle("MapBlock-");
  expect(patchBundle(name, code).includes("layers: []")).toBe(true);
});

test("the style sheets come without fonts", () => {
  const { code } = bundle("index.js");
  expect(patchBundle("index.js", code).length).toBeLessThan(code.length / 2);
});

test("every phrase is said in every language", () => {
  const missing = [...MAIN_PHRASES, ...MAP_PHRASES].filter((phrase) =>
    LANGUAGES.some((language) => !componentWords(phrase)?.[language].trim()),
  );
  expect(missing).toEqual([]);
});
