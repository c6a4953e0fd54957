// What a bundled module says of its own place, wherever it comes to lie.
import { expect, test } from "vitest";
import { keepPlaces } from "./keep-places.ts";

const { transform, renderChunk } = keepPlaces("/package/src");
const asked = 'const there = new URL("./worker.js", import.meta.url);';

/** As the bundler calls them. */
function bundled(id: string, fileName: string): string {
  if (typeof transform !== "function" || typeof renderChunk !== "function") throw new Error("hooks are functions");
  const own = Reflect.apply(transform, undefined, [asked, id]) ?? asked;
  return Reflect.apply(renderChunk, undefined, [own, { fileName }])?.code ?? own;
}

function whereFrom(code: string, url: string): string {
  const found = new Function(`${code.replaceAll("import.meta.url", JSON.stringify(url))}; return there.href;`);
  return found();
}

test.each([
  ["program/shared-1.js", "file:///package/dist/program/shared-1.js"],
  ["cli/main.js", "file:///package/dist/cli/main.js"],
  ["workbench/render/render-worker.js", "file:///package/dist/workbench/render/render-worker.js"],
])("a module in the piece %s finds what lies beside its compiled file", (fileName, url) => {
  const code = bundled("/package/src/workbench/render/open-renderer.ts", fileName);
  expect(whereFrom(code, url)).toBe("file:///package/dist/workbench/render/worker.js");
});

test("a module of another package means the piece that it lies in", () => {
  expect(bundled("/package/node_modules/some/index.js", "program/shared-1.js")).toBe(asked);
});
