// Reports as people meet them: on a phone and on a desk, by day and by night, with a screen reader's eyes.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySmallStudy, type StudyCopy } from "../walk/small-study-folder.ts";
import { askInWords } from "../walk/words-to-lines.ts";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

const PAGES = ["index.html", "es/informe-regional.html", "fr/rapport-honduras.html"];
const SCREENS = [
  { name: "phone by day", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "desk by day", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "desk by night", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
] as const;

let browser: Browser;
let copy: StudyCopy;

beforeAll(async () => {
  copy = await copySmallStudy();
  const { code, told } = await askInWords([
    "run",
    copy.study,
    "--out",
    copy.out,
    "--data",
    copy.data,
    "--lang",
    "es,fr",
  ]);
  expect(code, told).toBe(0);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await copy.remove();
});

describe.each(SCREENS)("on a $name", ({ viewport, colorScheme }) => {
  test.each(PAGES)("%s fits the screen, asks nothing of the network and has no fault that axe finds", async (path) => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(copy.out, path)).href);
    expect(await overflow(page)).toBe(0);
    expect(asked).toHaveLength(1);
    expect(await findFaults(page)).toEqual([]);
    await context.close();
  });
});

test("a reader gets from the front page to a report, and from its contents to a chapter", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(copy.out, "index.html")).href);
  await page.getByRole("link", { name: "Honduras", exact: true }).first().click();
  expect(await page.title()).toContain("Honduras");
  await page
    .getByRole("link", { name: /Qué necesitan/ })
    .first()
    .click();
  expect(await page.evaluate("location.hash")).not.toBe("");
  await page.close();
});

/** Pixels by which the page is wider than the screen. */
function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
}
