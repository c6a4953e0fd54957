// The portal as people meet it: on a cheap phone, at night, without script, with a screen reader's eyes; from one static folder.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copySmallStudy, type StudyCopy } from "../walk/small-study-folder.ts";
import { askInWords } from "../walk/words-to-lines.ts";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

const PAGES = [
  "es/index.html",
  "es/necesidades.html",
  "es/recomendaciones.html",
  "fr/honduras.html",
  "fr/donnees.html",
  "es/buscar.html",
];
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
};
const SCREENS = [
  { name: "phone by day", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "desk by night", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
] as const;

let browser: Browser;
let copy: StudyCopy;
let host: Server;
let root = "";
let written: readonly string[] = [];

beforeAll(async () => {
  copy = await copySmallStudy();
  const words = [
    "publish",
    copy.study,
    "--kinds",
    "data,portal",
    "--lang",
    "es,fr",
    "--out",
    copy.out,
    "--data",
    copy.data,
    "--json",
  ];
  const { code, said, told } = await askInWords(words);
  expect(code, told).toBe(0);
  written = JSON.parse(said).files.map(({ path }: { path: string }) => path);
  host = await openHost();
  root = addressOf(host);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  await copy.remove();
});

/** The folder as any static host serves it. */
async function openHost(): Promise<Server> {
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname));
    const path = asked.endsWith("/") ? `${asked}index.html` : asked;
    readFile(join(copy.out, path)).then(
      (bytes) =>
        response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe.each(SCREENS)("on a $name", ({ viewport, colorScheme }) => {
  test.each(PAGES)("%s fits the screen, reads without script and has no fault that axe finds", async (path) => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    await page.goto(`${root}/${path}`);
    const overflow: number = await page.evaluate(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
    const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
    expect(await findFaults(page, { tags })).toEqual([]);
    const mute = await browser.newContext({ viewport, colorScheme, javaScriptEnabled: false });
    const still = await mute.newPage();
    await still.goto(`${root}/${path}`);
    expect((await still.locator("main").innerText()).length).toBeGreaterThan(80);
    await Promise.all([context.close(), mute.close()]);
  });
});

test("the first page weighs less than 150 kB with all it asks for, and asks nothing of anybody else", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  let bytes = 0;
  page.on("response", async (response) => {
    asked.push(response.url());
    bytes += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(`${root}/es/index.html`, { waitUntil: "networkidle" });
  expect(bytes).toBeLessThan(150_000);
  expect(asked.every((address) => address.startsWith(root) || address.startsWith("data:"))).toBe(true);
  await page.close();
});

test("the finder opens and answers without a network after the first visit, and logs no error", async () => {
  const other = await openHost();
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(`${addressOf(other)}/services/index.html?lang=es`);
  await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
  await page.reload();
  await page.waitForSelector(".card");
  expect(await page.getByRole("link", { name: "Estudio pequeño" }).getAttribute("href")).toBe("../es/index.html");
  expect(errors).toEqual([]);
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
  await page.reload();
  await page.waitForSelector(".offline");
  await page.waitForSelector(".card");
  await context.close();
});

test("a word is found, in every spelling, and leads to its page", async () => {
  const page = await browser.newPage();
  await page.goto(`${root}/es/index.html`);
  await page.getByRole("searchbox").fill("metodo tanahashi");
  await page.getByRole("button", { name: "Buscar" }).click();
  await page.locator("#results a").first().click();
  expect(await page.locator("h1").innerText()).toMatch(/[Mm]étodo/);
  await page.close();
});

test("every link of every page leads to a file that was written", async () => {
  const pages = written.filter((path) => /^(es|fr|follow-up)\/[^/]*\.html$/.test(path));
  expect(pages.length).toBeGreaterThan(30);
  for (const path of pages) {
    const html = await readFile(join(copy.out, path), "utf8");
    for (const [, address = ""] of html.matchAll(/ href="([^"#:]+)(?:#[^"]*)?"/g)) {
      const target = normalize(join(path, "..", address.replaceAll("&#38;", "&")));
      expect(written, `${path} → ${address}`).toContain(target);
    }
  }
});
