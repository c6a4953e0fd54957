// The evidence gap map as a page: numbers that follow the filters, words for those who do not see, a way back.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MapEntry } from "#literature/map/evidence-map";
import { type EvidenceMapInput, evidenceMapPage } from "#publications/portal/evidence-map-page";
import { expectSound } from "./expect-sound.ts";
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

async function open(change: Partial<EvidenceMapInput> = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const works = new Map<string, never>();
  await page.setContent(evidenceMapPage({ plan, entries, works, language: "en", title: "Study", ...change }));
  return page;
}

const shown = async (page: Page): Promise<readonly string[]> =>
  (await page.locator("[data-cell]:visible").allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());

test("a crossing tells how many works of each kind it has, in words too, and the numbers follow the filters", async () => {
  const page = await open();
  expect(await shown(page)).toEqual(["2 Evaluation. 1 Guidance."]);
  expect(await page.locator("#told").innerText()).toMatch(/^3 /);
  await page.getByLabel("Country").selectOption("HND");
  expect(await shown(page)).toEqual(["1 Evaluation. 1 Guidance."]);
  await page.getByLabel("Kind of evidence").selectOption("review");
  expect(await shown(page)).toEqual([]);
  expect(await page.locator("#told").innerText()).toMatch(/^0 /);
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
  const items = await page.locator("section li").allInnerTexts();
  expect(items[0]).toContain("outcome: cannot be said (the work describes a method or a plan)");
  expect(items[1]).not.toContain("outcome:");
  await page.context().close();
});
