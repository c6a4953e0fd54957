// The finder as people meet it: a phone of 360 pixels, a desk, both themes, three languages, without a network; and a provider's link.
import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeEffects } from "#workbench/effect/fake-effects";
import { importIntoDirectory } from "#workbench/services/import-into-directory";
import { makeProviderLink } from "#workbench/services/provider-links";
import { readService } from "#workbench/services/read-directory";
import { type FieldServer, openFieldServer } from "../fixture/field-server.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

const LIST = new URL("../../studies/retorno-y-ciudades/services/services.csv", import.meta.url);
const TOWN = `id,country,name,provider,kind,phone,address,hours,confidential_place,women_specific,lat,lon,city,what_it_does,cost,status
T-1,SLV,Ventanilla inventada,Alcaldía inventada,EMP,+50322220001,Calle Abierta 2,todos los días 24 horas,,,13.7,-89.2,San Salvador,Orienta a personas retornadas sobre empleo,free,running
T-2,SLV,Casa inventada,Red inventada,VIV,+50322220002,Calle Secreta 1,,yes,yes,13.71,-89.21,San Salvador,Alojamiento para mujeres,free,running
`;
const PHONE = { width: 360, height: 740 };

let opened: TestStore;
let server: FieldServer;
let browser: Browser;
let root: string;
beforeAll(async () => {
  opened = await (BACKENDS[0]?.open() ?? Promise.reject(new Error("no store")));
  server = await openFieldServer(opened.store, { publications: opened.store.folder });
  const desk = {
    ...server.desk,
    effects: fakeEffects({ files: { "list.csv": readFileSync(LIST), "town.csv": TOWN } }),
  };
  await importIntoDirectory(desk, "s", { file: "list.csv" });
  await importIntoDirectory(desk, "s", { file: "town.csv" });
  root = `${server.address}/services/s/`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await opened.remove();
});

async function visit(query: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  await page.goto(`${root}${query}`);
  await page.waitForSelector("main");
  return page;
}

async function waitForCards(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.locator(".card").count(), { timeout: 10_000 }).toBe(count);
}

describe("the finder", () => {
  test.each([
    ["es", "light", "list"],
    ["es", "dark", "map"],
    ["en", "dark", "list"],
    ["fr", "light", "map"],
  ] as const)("has no fault of access in %s, %s, as %s, and fits a phone", async (language, colorScheme, view) => {
    const page = await visit(`?lang=${language}&view=${view}&sex=female`, { colorScheme });
    expect(await findFaults(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
    expect(await page.getAttribute("html", "lang")).toBe(language);
    await page.context().close();
  });

  test("finds by need, words and person; a confidential place gives a telephone and no way there", async () => {
    const page = await visit("?lang=es");
    await page.fill("#words", "inventada");
    await waitForCards(page, 2);
    expect(page.url()).toContain("q=inventada");
    const house = page.locator(".card", { hasText: "Casa inventada" });
    expect(await house.locator(".route").count()).toBe(0);
    expect(await house.locator("a.call").getAttribute("href")).toBe("tel:+50322220002");
    expect(await page.content()).not.toContain("Calle Secreta");
    const window = page.locator(".card", { hasText: "Ventanilla inventada" });
    expect(await window.locator(".route a").first().getAttribute("href")).toContain("destination=13.7%2C-89.2");
    expect(await window.getByRole("link", { name: "¿Algo no es cierto? Avísenos" }).getAttribute("href")).toMatch(
      /^\/comment\/s\/[^/]+\?lang=es$/,
    );
    await page.click("summary");
    await page.selectOption("#sex", "male");
    await waitForCards(page, 1);
    await page.check("#openNow");
    await waitForCards(page, 1);
    const shared = await browser.newPage();
    await shared.goto(page.url());
    await shared.waitForSelector(".card");
    expect(await shared.locator(".card h3").allTextContents()).toEqual(["Ventanilla inventada"]);
    await shared.close();
    await page.context().close();
  });

  test("opens and answers without a network after the first visit", async () => {
    const other = await openFieldServer(opened.store, { publications: opened.store.folder });
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${other.address}/services/s/?lang=es`);
    await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
    await page.reload();
    await page.waitForSelector(".card");
    await other.close();
    await page.reload();
    await page.waitForSelector(".offline");
    await page.fill("#words", "ventanilla inventada");
    await waitForCards(page, 1);
    await context.close();
  });

  test("near me chooses the nearest city and sorts what has a place by distance", async () => {
    const here = { latitude: 13.69, longitude: -89.19 };
    const page = await visit("?lang=es&q=inventada", { geolocation: here, permissions: ["geolocation"] });
    await page.getByRole("button", { name: "Cerca de mí" }).click();
    // A directory without a study has no cities to be near to, and says so.
    await page.waitForSelector(".notice:not(:empty)");
    await page.context().close();
  });
});

test("a provider opens its link on a phone, without script, and what it says waits for review", async () => {
  const { token } = await makeProviderLink(server.desk, "s", { service: "T-1" });
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${root}answer/${token}`);
  expect(await page.getAttribute("html", "lang")).toBe("es");
  expect(await page.inputValue("#phone")).toBe("+50322220001");
  await page.fill("#hours", "lunes a viernes de 8:00 a 16:00");
  await page.fill("#capacity_per_month", "40");
  await page.getByRole("button", { name: "Enviar", exact: true }).click();
  expect(await page.textContent("h1")).toBe("Gracias");
  const known = await readService(server.desk, "s", "T-1");
  expect(known.flags).toContain("change-waits");
  expect(known.known.waiting[0]?.fields).toEqual({
    hours: "lunes a viernes de 8:00 a 16:00",
    capacity_per_month: "40",
  });
  expect(known.cells.hours).toBe("todos los días 24 horas");
  await page.goto(`${root}answer/${token}?lang=fr`);
  expect(await page.textContent(".notice")).toContain("attend");
  await page.goto(`${root}answer/none`);
  expect(await page.textContent("h1")).toContain("no sirve");
  await context.close();
  const other = await browser.newContext({ viewport: PHONE, colorScheme: "dark" });
  const scripted = await other.newPage();
  await scripted.goto(`${root}answer/${token}`);
  expect(await findFaults(scripted)).toEqual([]);
  await other.close();
});
