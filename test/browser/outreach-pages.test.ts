// Pages for readers as they meet them: on a small telephone and at a desk, by day and by night, in three languages.
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "#server/open-server";
import { answerRecommendation, makeCommitment } from "#workbench/outreach/answer";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { previewCampaign } from "#workbench/outreach/preview-campaign";
import { makeOutreach } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { openBrowser } from "./open-browser.ts";

const SPEC = "id: first\ntemplate: presentation\nsender: { name: E, mail: e@example.org }\naudience: {}\n";
const study = "pages";
const R = "R-SLV-EMP-need";

let opened: TestStore;
let server: FastifyInstance;
let browser: Browser;
let address = "";
const paths: Record<string, string> = {};

beforeAll(async () => {
  const [backend] = BACKENDS;
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  const { desk, effects } = await makeOutreach(opened.store, { study, count: 3, files: { "/first.yaml": SPEC } });
  await planCampaign(desk, study, await readCampaignPlan(effects, "/first.yaml"));
  const shared = { stakeholder: "ST-SLV-001", recommendation: R, isPublic: true };
  await answerRecommendation(desk, study, {
    ...shared,
    kind: "accept",
    words: "Desde abril.",
    position: "Jefatura",
    speaksFor: true,
  });
  await makeCommitment(desk, study, {
    ...shared,
    action: "Abrir dos cursos",
    responsible: "Unidad de empleo",
    output: "Dos cursos por semestre",
    due: "2026-06-30",
  });
  const previews = await previewCampaign(
    desk,
    { study, campaign: "first", publicUrl: "http://x", publications: "/out" },
    [],
  );
  for (const { message, composed } of previews) paths[message.stakeholder] = new URL(composed.reader.link).pathname;
  const stop = previews.map(({ composed }) => new URL(composed.reader.unsubscribe).pathname)[0] ?? "";
  Object.assign(paths, { stop, tracker: `/follow-up/${study}/tracker`, numbers: `/follow-up/${study}/numbers` });
  server = await openServer({
    publications: await mkdtemp(join(tmpdir(), "tornaviaje-out-")),
    trace: async () => ({}),
    desk,
  });
  address = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await opened?.remove();
});

const SCREENS = [
  { name: "phone", viewport: { width: 360, height: 740 }, colorScheme: "light" },
  { name: "phone at night", viewport: { width: 360, height: 740 }, colorScheme: "dark" },
  { name: "desk", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
] as const;

describe.each(SCREENS)("on a $name", ({ name, viewport, colorScheme }) => {
  test.each(["es", "en", "fr"])(
    "every page in %s fits, asks nothing of others and has no fault that axe finds",
    async (language) => {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      const foreign: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(address)) foreign.push(request.url());
      });
      for (const [kind, path] of Object.entries(paths)) {
        await page.goto(`${address}${path}?lang=${language}`);
        for (const summary of await page.locator("summary").all()) await summary.click();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${kind} ${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
        const folder = process.env.TORNAVIAJE_PICTURES;
        if (folder === undefined) continue;
        await mkdir(folder, { recursive: true });
        await page.screenshot({
          path: join(folder, `${kind}-${name.replaceAll(" ", "-")}-${language}.png`),
          fullPage: true,
        });
      }
      expect(foreign).toEqual([]);
      await context.close();
    },
    120_000,
  );
});

test("somebody answers by keyboard alone, without script, and sees it kept", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}${paths["ST-SLV-002"]}`);
  await page.getByLabel("We accept it in part").press("Space");
  await page.getByLabel(/^Reason or proposal/u).fill("Half of the courses this year");
  await page.getByLabel("Your position (not your name)").fill("Head of unit");
  await page.getByRole("button", { name: "Send the answer" }).press("Enter");
  await page.getByText("Saved. Thank you.").waitFor();
  expect(await page.getByText("We accept it in part. Half of the courses this year").count()).toBe(1);
  await context.close();
}, 60_000);
