// Pages for readers as they meet them: on a small telephone and at a desk, by day and by night, in three languages.
import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "#server/open-server";
import { actHead } from "#workbench/act-head";
import { answerRecommendation, makeCommitment } from "#workbench/outreach/answer";
import { readCampaignPlan } from "#workbench/outreach/campaign-plan";
import { callEvent } from "#workbench/outreach/events";
import { answerFeedback } from "#workbench/outreach/feedback";
import { planCampaign } from "#workbench/outreach/plan-campaign";
import { previewCampaign } from "#workbench/outreach/preview-campaign";
import { takeReaderComment } from "#workbench/outreach/show-reader-page";
import { makeOutreach } from "../fixture/outreach-study.ts";
import { BACKENDS, type TestStore } from "../fixture/stores.ts";
import { findFaults } from "./find-faults.ts";
import { openBrowser } from "./open-browser.ts";

const SPEC = "id: first\ntemplate: invitation\nevent: taller\nsender: { name: E, mail: e@example.org }\naudience: {}\n";
const WORKSHOP = {
  subject: "taller",
  title: "Presentación y acuerdos",
  start: "2026-04-10T09:00-06:00",
  end: "2026-04-10T12:00-06:00",
  place: "Alcaldía de San Salvador, sala de sesiones",
  language: "es",
  agenda: ["Hallazgos", "Recomendaciones", "Acuerdos"],
  invited: [],
};
const study = "pages";
const R = "R-SLV-EMP-need";

let opened: TestStore;
let server: FastifyInstance;
let browser: Browser;
let address = "";
const paths: Record<string, string> = {};

beforeAll(async () => {
  // PostgreSQL where there is one.
  const backend = BACKENDS.at(-1);
  if (backend === undefined) throw new Error("no store");
  opened = await backend.open();
  const { desk, effects } = await makeOutreach(opened.store, { study, count: 3, files: { "/first.yaml": SPEC } });
  await callEvent(desk, study, WORKSHOP);
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
  const comment = await takeReaderComment(desk, study, {
    about: R,
    words: "El curso cerró en mayo.",
    source: "Visita",
  });
  await answerFeedback(desk, study, {
    subject: comment,
    decision: "taken",
    words: "Gracias: se corrigió el directorio.",
  });
  const gap = { recommendation: R, indicator: "x", before: 0.3, after: 0.42, verdict: "narrowed" } as const;
  const measured = { ...gap, errors: [0.02, 0.021], n: [400, 412], source: "2026-11-30 – 2027-11-30" } as const;
  await desk.store.commit({ ...actHead(desk, study), verb: "measure-again", body: measured });
  const previews = await previewCampaign(
    desk,
    { study, campaign: "first", publicUrl: "http://x", publications: "/out" },
    [],
  );
  for (const { message, composed } of previews) paths[message.stakeholder] = new URL(composed.reader.link).pathname;
  const stop = previews.map(({ composed }) => new URL(composed.reader.unsubscribe).pathname)[0] ?? "";
  Object.assign(paths, {
    stop,
    tracker: `/follow-up/${study}/tracker`,
    numbers: `/follow-up/${study}/numbers`,
    comment: `/comment/${study}/${R}`,
  });
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
        expect(await findFaults(page), kind).toEqual([]);
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
});
