import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("faults of structure and of colour are found, in a frame as well; at night those of colour alone", async () => {
  const page = await browser.newPage();
  const pale = '<p style="color: #ccc; background: #fff">pale</p>';
  await page.setContent(
    `<!doctype html><html lang="es"><title>t</title><main><h1>t</h1><img src="data:,">${pale}<iframe title="f" srcdoc="<img src='data:,'>"></iframe></main></html>`,
  );
  const faults = await findFaults(page);
  expect(faults.map((fault) => fault.slice(0, fault.indexOf(":"))).toSorted()).toEqual(
    expect.arrayContaining(["color-contrast", "image-alt"]),
  );
  expect(await findFaults(page, { areColoursAll: true })).toEqual([expect.stringMatching(/^color-contrast: /)]);
  await page.close();
});
