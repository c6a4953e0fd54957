// The evidence gap map as a page: numbers that follow the filters, words for those who do not see, a way back.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MapEntry } from "#literature/map/evidence-map";
import { type EvidenceMapInput, evidenceMapPage } from "#publications/portal/evidence-map-page";
import { DESK, expectSound, PHONE } from "./expect-sound.ts";
import { openBrowser } from "./open-browser.ts";

const texts = (name: string) => ({ es: name, en: name, fr: name });
const requires = { services: [], institutions: [], labour: false };
const plan = {
  interventions: [
    { code: "training", names: texts("Training"), words: [], requires },
    { code: "cash", names: texts("Cash"), words: [], requires },
  ],
  outcomes: [{ code: "income", names: texts("Income"), words: [] }],
};

function entry(reference: string, change: Partial<MapEntry>): MapEntry {
  return {
    reference,
    intervention: "training",
    outcome: "income",
    evidenceKind: "evaluation",
    countries: ["SLV"],
    groups: ["all"],
    seen: "full",
    by: "person",
    mark: "real",
    ...change,
  };
}

const entries = [
  entry("A", {}),
  entry("B", { countries: ["HND"] }),
  entry("C", { evidenceKind: "guidance", countries: ["HND"] }),
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(
  change: Partial<EvidenceMapInput> = {},
  look: { readonly viewport: typeof PHONE; readonly javaScriptEnabled?: boolean } = { viewport: PHONE },
): Promise<Page> {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  const works = new Map<string, never>();
  await page.setContent(evidenceMapPage({ plan, entries, works, language: "en", title: "Study", ...change }));
  return page;
}

const shown = async (page: Page): Promise<readonly string[]> =>
  (await page.locator("td [data-cell]:visible").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());

test("a crossing tells how many works of each kind it has, in words too, and the numbers follow the filters", async () => {
  const page = await open({}, { viewport: DESK });
  expect(await shown(page)).toEqual(["2 Evaluation. 1 Guidance."]);
  expect(await page.locator("#told").innerText()).toMatch(/^3 /);
  await page.getByLabel("Country").selectOption("HND");
  expect(await shown(page)).toEqual(["1 Evaluation. 1 Guidance."]);
  await page.getByLabel("Kind of evidence").selectOption("review");
  expect(await shown(page)).toEqual([]);
  expect(await page.locator("#told").innerText()).toMatch(/^0 /);
  await page.context().close();
});

const row = (page: Page, name: string) => page.locator("details.row", { has: page.getByRole("heading", { name }) });

test("on a phone the map is its rows, closed and counted, which open without script too", async () => {
  const page = await open({}, { viewport: PHONE, javaScriptEnabled: false });
  expect(await page.locator("table").isVisible()).toBe(false);
  const training = row(page, "Training");
  expect(await training.locator("summary").first().innerText()).toMatch(/^Training\s+3 works$/);
  expect(await page.locator(".row.empty").innerText()).toMatch(/^Cash\s+0 works$/);
  expect(await page.locator("section li").first().isVisible()).toBe(false);
  await training.locator("summary").first().click();
  await training.getByText("Income").click();
  expect(await page.locator("section li:visible").count()).toBe(3);
  await page.context().close();
});

test("rows count what the filters leave, and go where nothing is left", async () => {
  const page = await open();
  const told = row(page, "Training").locator(".sum");
  await page.getByLabel("Kind of evidence").selectOption("guidance");
  expect(await told.innerText()).toBe("1 work");
  await page.getByLabel("Kind of evidence").selectOption("review");
  expect(await told.isVisible()).toBe(false);
  await page.context().close();
});

test("a crossing of the table opens its works, and a row names its gaps", async () => {
  const outcomes = [...plan.outcomes, { code: "health", names: texts("Health"), words: [] }];
  const page = await open({ plan: { ...plan, outcomes } }, { viewport: DESK });
  await page.locator("td a").click();
  await page.locator("section li").first().waitFor({ state: "visible" });
  expect(await row(page, "Training").locator(".gaps").innerText()).toBe("No works: Health.");
  await page.context().close();
});

/** As wide as a map of a study: the table scrolls, the page does not. */
const wide = ["income", "access", "health", "family", "safety", "staying", "capacity"];
const wideMap = {
  plan: { ...plan, outcomes: wide.map((code) => ({ code, names: texts(`Outcome ${code}`), words: [] })) },
  entries: wide.flatMap((outcome) =>
    (["evaluation", "review", "comparison", "count", "story", "guidance"] as const).map((evidenceKind) =>
      entry(`${outcome}-${evidenceKind}`, { outcome, evidenceKind, mark: "demonstration" }),
    ),
  ),
};

test("in a portal there is a way back and to the other languages, and it is sound in every look", async () => {
  const editions = [
    { language: "en", address: "../en/map.html" },
    { language: "es", address: "../es/mapa.html" },
  ] as const;
  const page = await open({ ...wideMap, portal: { home: "index.html", practices: "practices.html", editions } });
  const links = await page.evaluate(
    "[...document.querySelectorAll('header a')].map((link) => link.getAttribute('href'))",
  );
  expect(links).toEqual(["index.html", "practices.html", "../es/mapa.html"]);
  await expectSound(page, "evidence map");
  await page.context().close();
});

test("an unclear direction says why, and what nobody read says no direction", async () => {
  const page = await open({
    entries: [entry("A", { directions: [{ direction: "unclear", unclear: "method" }] }), entry("B", { by: "words" })],
  });
  const items = await page.locator("section li").allTextContents();
  expect(items[0]).toContain("outcome: cannot be said (the work describes a method or a plan)");
  expect(items[1]).not.toContain("outcome:");
  await page.context().close();
});
