// The workbench shows the figures of the server in the colours that reports have, by day and by night.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { COLOURS, DARK_COLOURS } from "#publications/figure/figure-palette";

test("the stylesheet of the workbench names every colour of a figure, by day and by night", async () => {
  const path = fileURLToPath(new URL("../../src/web/app/figure-theme.css", import.meta.url));
  const css = await readFile(path, "utf8");
  const found = [...css.matchAll(/--fig-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)];
  expect(Object.fromEntries(found.map(([, name, day]) => [name, day]))).toEqual(COLOURS);
  expect(Object.fromEntries(found.map(([, name, , night]) => [name, night]))).toEqual(DARK_COLOURS);
});
