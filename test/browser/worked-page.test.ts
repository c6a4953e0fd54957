// “What has worked” as a page of the portal: without script everything, with it for whom and in a city like which.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "#base/text";
import type { Practice } from "#literature/practice";
import { searchPractices } from "#literature/practices/search-practices";
import { type WorkedInput, workedPage } from "#publications/portal/worked-page";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

const texts = (text: string) => ({ es: text, en: text, fr: text });

function practice(id: string, change: Partial<Practice>): Practice {
  return {
    id,
    names: texts(`Practice ${id}`),
    countries: ["SLV"],
    actor: "",
    actors: texts(""),
    levels: [],
    dimensions: ["economic"],
    targetGroup: texts("returned people"),
    whatItDoes: texts("Capacitación y crédito"),
    evidence: texts(""),
    inference: texts(""),
    period: "",
    sourceAddress: "https://example.org/a",
    row: 2,
    ...change,
  };
}

const PRACTICES = [
  practice("A", { evidence: texts("Nobody counted") }),
  practice("B", { evidence: texts("21% bought land against 7%"), targetGroup: texts("women") }),
  practice("C", { evidence: texts("313 certified"), countries: ["HND"], dimensions: ["social"] }),
];

function inputOf(language: WorkedInput["language"]): WorkedInput {
  const found = searchPractices({ practices: PRACTICES, details: [], interventions: [] }, { most: 9 });
  const fit = (country: string, own: boolean) => ({
    city: country,
    criteria: [{ kind: "same-country", code: country, answer: own ? "met" : "not-met" }] as const,
    ...{ met: Number(own), known: 1, stated: 1 },
  });
  return {
    practices: found.map((one) => ({
      found: one,
      fits: new Map(
        ["SLV", "HND"].map((country) => [country, fit(country, one.practice.countries.includes(country))] as const),
      ),
    })),
    cities: [
      { id: "SLV", name: "Soyapango" },
      { id: "HND", name: "Choloma" },
    ],
    ...{ kinds: new Map(), language, title: "Study" },
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function open(language: WorkedInput["language"] = "en", options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.route("https://study.example/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: workedPage(inputOf(language)) }),
  );
  await page.goto("https://study.example/worked.html");
  return page;
}

const shown = (page: Page) => page.locator("article:visible").evaluateAll((articles) => articles.map(({ id }) => id));

describe("what has worked, in the portal", () => {
  test("the best grounded come first, each with its criteria one by one", async () => {
    const page = await open();
    expect(await shown(page)).toEqual(["B", "C", "A"]);
    expect(await page.locator("#B dd li").allInnerTexts()).toEqual([
      "says what came of it: yes",
      "counts people or shares: yes",
      "compares with others, or tests for chance: yes",
      "a person has read an evaluation: no",
    ]);
    await page.context().close();
  });

  test("for whom, dimension and words narrow them, and stand in the address", async () => {
    const page = await open();
    await page.getByLabel("Dimension").selectOption("social");
    expect(await shown(page)).toEqual(["C"]);
    await page.getByLabel("Dimension").selectOption("");
    await page.getByLabel("For whom").selectOption("women");
    expect((await shown(page))[0]).toBe("B");
    await page.getByLabel("With the words").fill("CREDITO land");
    expect(await shown(page)).toEqual(["B"]);
    expect(page.url()).toContain("group=women&q=CREDITO+land");
    await page.reload();
    expect(await shown(page)).toEqual(["B"]);
    await page.getByLabel("With the words").fill("nothing of the kind");
    await page.getByText("No practice answers to that.").waitFor();
    await page.context().close();
  });

  test("a city answers each criterion, and what fits comes before what does not", async () => {
    const page = await open();
    await page.getByLabel("In a city like").selectOption("HND");
    const details = page.locator("#C details");
    expect(await details.locator("summary").innerText()).toBe("What the city needs for it: 1 / 1 criteria met");
    await details.locator("summary").click();
    expect(await details.locator("li").innerText()).toBe("tried in the same country – yes");
    expect(await page.locator("#A summary").innerText()).toContain("0 / 1");
    await page.context().close();
  });

  test("all of it reads without script", async () => {
    const page = await open("es", { javaScriptEnabled: false });
    expect(await page.locator("article").count()).toBe(3);
    expect(await page.locator("form").isVisible()).toBe(false);
    await page.context().close();
  });

  test.each(LANGUAGES)("has no fault that a machine finds, on a phone and by night, in %s", async (language) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open(language, { colorScheme });
      expect(await findFaults(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      await page.context().close();
    }
  });
});
